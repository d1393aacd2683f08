import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection } from '../../platform/graphql/page.js';
import type { SeenRequestState } from './membership-requests.queries.js';

export const MembershipRequestStateEnum = {
  WAITING: 'waiting',
  APPROVED: 'approved',
  DECLINED: 'declined',
} as const;
registerEnumType(MembershipRequestStateEnum, {
  name: 'MembershipRequestState',
  description: 'What has become of a membership request.',
});

@ObjectType('MembershipRequest', {
  description: 'Somebody who asks to join, and has shown that the address is theirs. They are no member yet.',
})
export class MembershipRequestType {
  @Field(() => ID, { description: 'Stays the same for good.' })
  id: number;

  @Field(() => String, { description: 'Their e-mail address.' })
  email: string;

  @Field(() => String, { description: 'The name they gave.' })
  name: string;

  @Field(() => String, {
    description: 'The handle they would like; the member may have got the next free one.',
  })
  handle: string;

  @Field(() => String, { nullable: true, description: 'What they wrote to the staff.' })
  message: string | null;

  @Field(() => MembershipRequestStateEnum, { description: 'What has become of it.' })
  state: SeenRequestState;

  @Field(() => Date, { description: 'When they asked.' })
  createdAt: Date;

  @Field(() => Date, { description: 'When they opened the link in the mail.' })
  verifiedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was approved or declined.' })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined, as the person was told.' })
  reason: string | null;
}

export const MembershipRequestConnection = Connection(MembershipRequestType, 'MembershipRequest');
