import type { Role } from '@conch/shared/words';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection } from '../../platform/graphql/page.js';
import { RoleEnum } from '../members/member.type.js';
import type { InviteState } from './invites.queries.js';

export const InviteStateEnum = {
  PENDING: 'pending',
  ACCEPTED: 'accepted',
  REVOKED: 'revoked',
  EXPIRED: 'expired',
} as const;
registerEnumType(InviteStateEnum, { name: 'InviteState', description: 'What has become of an invite.' });

@ObjectType('Invite', { description: 'The way in for one person, bound to their e-mail address.' })
export class InviteType {
  @Field(() => ID, { description: 'Stays the same for good.' })
  id: number;

  @Field(() => String, { description: 'Whom it was sent to; the account will have this address.' })
  email: string;

  @Field(() => String, {
    nullable: true,
    description: 'Their name, as the list said that they were invited by.',
  })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'Personal words to the invited.' })
  note: string | null;

  @Field(() => RoleEnum, { description: 'What the invited will be allowed to do.' })
  role: Role;

  @Field(() => InviteStateEnum, { description: 'What has become of it.' })
  state: InviteState;

  @Field(() => Date, { description: 'When it was first sent.' })
  createdAt: Date;

  @Field(() => Date, { description: 'Until when its link works.' })
  expiresAt: Date;

  @Field(() => Date, { description: 'When its newest link was sent.' })
  lastSentAt: Date;

  @Field(() => Int, { description: 'For how many days a link works.' })
  validDays: number;

  @Field(() => Boolean, { description: 'It ran out, and another one was sent to the same address since.' })
  isReplaced: boolean;
}

export const InviteConnection = Connection(InviteType, 'Invite');

@ObjectType('InviteResult', { description: 'An invite that was just sent.' })
export class InviteResultType {
  @Field(() => InviteType, { description: 'The invite.' })
  invite: InviteType;

  @Field(() => String, {
    nullable: true,
    description: 'The link in the mail, for staff. It is shown once: only its hash is kept.',
  })
  link: string | null;
}

@ObjectType('InvitePreview', { description: 'What an invite says to whoever opens its link.' })
export class InvitePreviewType {
  @Field(() => String, { description: 'The address of the account to be.' })
  email: string;

  @Field(() => String, { nullable: true, description: 'Their name, where the inviter gave it.' })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'Personal words from the one who invited.' })
  note: string | null;

  @Field(() => String, { description: 'Who invited.' })
  invitedByName: string;

  @Field(() => Date, { description: 'Until when the link works.' })
  expiresAt: Date;
}
