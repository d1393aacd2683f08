import type { Role } from '@conch/shared/words';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
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

  @Field(() => Int, {
    nullable: true,
    description: 'For how many days the link works, 1 to 90; 14 unless said.',
  })
  validDays?: number | null;
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

@InputType('InviteMembersInput', { description: 'Many people to invite, all of them as members.' })
export class InviteMembersArgs {
  @Field(() => String, {
    description:
      'A CSV file of up to 5,000 rows. Its first row names the columns: e-mail, name, note, groups; all but e-mail may be missing.',
  })
  csv: string;

  @Field(() => String, { nullable: true, description: 'What the file is called.' })
  fileName?: string | null;

  @Field(() => String, { nullable: true, description: 'Personal words for rows that say none.' })
  note?: string | null;

  @Field(() => ID, { nullable: true, description: 'A member who helps all of them to settle in.' })
  buddyId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Groups they will all be in, beside those of their row.',
  })
  groupIds?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'For how many days each link works, 1 to 90; 14 unless said.',
  })
  validDays?: number | null;
}

@InputType('InviteListInput', { description: 'Which list of invites.' })
export class InviteListArgs {
  @Field(() => ID, { description: 'The list.' })
  id: string;
}
