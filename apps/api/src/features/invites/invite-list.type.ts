import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection } from '../../platform/graphql/page.js';
import type { InviteListState, InviteRowResult } from './invite-lists.queries.js';

const InviteListStateEnum = {
  CHECKED: 'checked',
  SENDING: 'sending',
  FINISHED: 'finished',
  CANCELLED: 'cancelled',
} as const;
registerEnumType(InviteListStateEnum, {
  name: 'InviteListState',
  description: 'How far a list of invites has come.',
  valuesMap: {
    CHECKED: { description: 'Read and looked through; nothing is sent before it is started.' },
    SENDING: { description: 'Under way.' },
    FINISHED: { description: 'Every row has its result.' },
    CANCELLED: { description: 'The rest was not sent.' },
  },
});

export const InviteRowResultEnum = {
  WAITING: 'waiting',
  SENT: 'sent',
  MEMBER: 'member',
  INVITED: 'invited',
  DUPLICATE: 'duplicate',
  INVALID: 'invalid',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
} as const;
registerEnumType(InviteRowResultEnum, {
  name: 'InviteRowResult',
  description: 'What has become of one row.',
  valuesMap: {
    WAITING: { description: 'Will be sent once the list is started.' },
    SENT: { description: 'The person is invited.' },
    MEMBER: { description: 'The person is a member already.' },
    INVITED: { description: 'The person has an open invite already.' },
    DUPLICATE: { description: 'An earlier row has the same address.' },
    INVALID: { description: 'Something in the row is wrong.' },
    FAILED: { description: 'It could not be sent.' },
    CANCELLED: { description: 'The list was cancelled before its turn came.' },
  },
});

@ObjectType('InviteList', { description: 'Many invites out of one file.' })
export class InviteListType {
  @Field(() => ID, { description: 'Stays the same for good.' })
  id: number;

  @Field(() => String, { description: 'What the file was called.' })
  fileName: string;

  @Field(() => InviteListStateEnum, { description: 'How far it has come.' })
  state: InviteListState;

  @Field(() => String, { nullable: true, description: 'Personal words to everybody whose row says none.' })
  note: string | null;

  @Field(() => Int, { description: 'For how many days each link works.' })
  validDays: number;

  @Field(() => Int, { description: 'How many rows there are.' })
  rowCount: number;

  @Field(() => Date, { description: 'When the file was read.' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When sending began.' })
  startedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the last row had its result.' })
  finishedAt: Date | null;
}

@ObjectType('InviteListCount', { description: 'How many rows have one result.' })
export class InviteListCountType {
  @Field(() => InviteRowResultEnum, { description: 'The result.' })
  result: InviteRowResult;

  @Field(() => Int, { description: 'How many rows have it.' })
  count: number;
}

@ObjectType('InviteListRow', { description: 'One person of a list.' })
class InviteListRowType {
  @Field(() => Int, { description: 'The row as spreadsheets count, the header being row 1.' })
  number: number;

  @Field(() => String, { description: 'The address, as far as it could be read.' })
  email: string;

  @Field(() => String, { nullable: true, description: 'The name.' })
  name: string | null;

  @Field(() => InviteRowResultEnum, { description: 'What has become of it.' })
  result: InviteRowResult;

  @Field(() => String, { nullable: true, description: 'What is wrong with it.' })
  problem: string | null;
}

export const InviteListConnection = Connection(InviteListType, 'InviteList');
export const InviteListRowConnection = Connection(InviteListRowType, 'InviteListRow');
