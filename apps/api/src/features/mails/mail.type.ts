import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection } from '../../platform/graphql/page.js';
import type { MailState } from './mails.queries.js';

const MailStateEnum = { WAITING: 'waiting', SENT: 'sent', FAILED: 'failed' } as const;
registerEnumType(MailStateEnum, { name: 'MailState', description: 'Whether a mail has left.' });

@ObjectType('Mail', { description: 'A mail that Conch sent, is about to send, or could not send.' })
export class MailType {
  @Field(() => ID, { description: 'Stays the same for good.' })
  id: number;

  @Field(() => String, { description: 'The e-mail address of the recipient.' })
  to: string;

  @Field(() => String, { description: 'The subject.' })
  subject: string;

  @Field(() => MailStateEnum, { description: 'Whether it has left.' })
  state: MailState;

  @Field(() => Date, { description: 'When it was written.' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When the mail server, or the folder, took it.' })
  sentAt: Date | null;

  @Field(() => String, { nullable: true, description: 'What went wrong at the last try.' })
  lastError: string | null;
}

export const MailConnection = Connection(MailType, 'Mail');
