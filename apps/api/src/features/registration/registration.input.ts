import { Field, ID, InputType } from '@nestjs/graphql';

@InputType('RequestMembershipInput', { description: 'Who would like to join.' })
export class RequestMembershipArgs {
  @Field(() => String, { description: 'Their e-mail address, where a link is mailed.' })
  email: string;

  @Field(() => String, { description: 'Their name.' })
  name: string;

  @Field(() => String, { description: 'The handle they would like.' })
  handle: string;

  @Field(() => String, { description: 'At least 10 characters.' })
  password: string;

  @Field(() => String, { nullable: true, description: 'A few words to the staff.' })
  message?: string | null;
}

@InputType('VerifyEmailInput', { description: 'The link of a mail.' })
export class VerifyEmailArgs {
  @Field(() => String, { description: 'The token in the link.' })
  token: string;
}

@InputType('ApproveMembershipInput', { description: 'Who may join.' })
export class ApproveMembershipArgs {
  @Field(() => ID, { description: 'The membership request.' })
  id: string;
}

@InputType('DeclineMembershipInput', { description: 'Who may not join, and why.' })
export class DeclineMembershipArgs {
  @Field(() => ID, { description: 'The membership request.' })
  id: string;

  @Field(() => String, { description: 'Why, mailed to the person as it stands.' })
  reason: string;
}
