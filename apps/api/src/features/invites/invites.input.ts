import { Field, ID, InputType } from '@nestjs/graphql';
import type { Role } from '../../platform/auth/actor.js';
import { RoleEnum } from '../members/member.type.js';

@InputType('InviteMemberInput', { description: 'Whom to invite.' })
export class InviteMemberArgs {
  @Field(() => String, { description: 'Their e-mail address.' })
  email: string;

  @Field(() => RoleEnum, { nullable: true, description: 'MEMBER unless said; more is for admins to give.' })
  role?: Role | null;

  @Field(() => String, { nullable: true, description: 'Personal words, shown in the mail.' })
  note?: string | null;

  @Field(() => ID, { nullable: true, description: 'A member who helps them to settle in.' })
  buddyId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Groups they will be in.' })
  groupIds?: string[] | null;
}

@InputType('InviteInput', { description: 'Which invite.' })
export class InviteArgs {
  @Field(() => ID, { description: 'The invite.' })
  id: string;
}

@InputType('AcceptInviteInput', { description: 'The account of whoever was invited.' })
export class AcceptInviteArgs {
  @Field(() => String, { description: 'The token in the link of the mail.' })
  token: string;

  @Field(() => String, { description: 'Their name.' })
  name: string;

  @Field(() => String, { description: 'Their handle.' })
  handle: string;

  @Field(() => String, { description: 'At least 10 characters.' })
  password: string;
}
