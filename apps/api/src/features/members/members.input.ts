import type { Role } from '@conch/shared/words';
import { Field, ID, InputType } from '@nestjs/graphql';
import { RoleEnum } from './member.type.js';

@InputType({ description: 'Which members; every condition given must hold.' })
export class MemberFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name or of the handle.' })
  query?: string | null;

  @Field(() => RoleEnum, { nullable: true, description: 'Exactly this role.' })
  role?: Role | null;

  @Field(() => ID, { nullable: true, description: 'In this group; for staff only.' })
  groupId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'One of these, at most 100.' })
  ids?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only advocates, or only those who are not.' })
  advocates?: boolean | null;
}

@InputType('SetMemberRoleInput', { description: 'Who gets which role.' })
export class SetMemberRoleArgs {
  @Field(() => ID, { description: 'The member.' })
  memberId: string;

  @Field(() => RoleEnum, { description: 'Their role from now on.' })
  role: Role;
}

@InputType('SetAdvocateInput', { description: 'Who is in the advocate program.' })
export class SetAdvocateArgs {
  @Field(() => ID, { description: 'The member.' })
  memberId: string;

  @Field(() => Boolean, { description: 'Whether they are an advocate from now on.' })
  advocate: boolean;
}
