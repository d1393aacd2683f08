import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType('SuspendMemberInput', { description: 'Who may not enter, why, and for how long.' })
export class SuspendMemberArgs {
  @Field(() => ID, { description: 'The member.' })
  memberId: string;

  @Field(() => String, { description: 'Why. The member reads it.' })
  reason: string;

  @Field(() => Int, { nullable: true, description: 'For so many days; left out or null for good.' })
  days?: number | null;
}

@InputType('LiftSuspensionInput', { description: 'Who may enter again.' })
export class LiftSuspensionArgs {
  @Field(() => ID, { description: 'The member.' })
  memberId: string;
}
