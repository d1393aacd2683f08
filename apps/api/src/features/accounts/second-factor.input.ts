import { Field, ID, InputType } from '@nestjs/graphql';

@InputType('EnableTotpInput', { description: 'The password again.' })
export class EnableTotpArgs {
  @Field(() => String, { description: 'The viewer’s password.' })
  password: string;
}

@InputType('TotpCodeInput', { description: 'A code of the app.' })
export class TotpCodeArgs {
  @Field(() => String, { description: 'Six digits.' })
  code: string;
}

@InputType('DisableTotpInput', { description: 'The password again, and a code.' })
export class DisableTotpArgs {
  @Field(() => String, { description: 'The viewer’s password.' })
  password: string;

  @Field(() => String, { description: 'A code of the app, or a recovery code.' })
  code: string;
}

@InputType('FinishSignInInput', { description: 'The second step of signing in.' })
export class FinishSignInArgs {
  @Field(() => String, { description: 'The challenge that came with SECOND_FACTOR_NEEDED.' })
  challenge: string;

  @Field(() => String, { description: 'A code of the app, or a recovery code.' })
  code: string;
}

@InputType('RemoveSecondFactorInput', { description: 'Whose second factor to remove.' })
export class RemoveSecondFactorArgs {
  @Field(() => ID, { description: 'The member.' })
  memberId: string;
}

@InputType('RequireStaffTotpInput', { description: 'What the community asks of its team.' })
export class RequireStaffTotpArgs {
  @Field(() => Boolean, { description: 'Whether roles take a second factor from now on.' })
  required: boolean;
}
