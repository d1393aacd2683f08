import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

const SecondFactorStateEnum = { OFF: 'off', PENDING: 'pending', ON: 'on' } as const;
registerEnumType(SecondFactorStateEnum, {
  name: 'SecondFactorState',
  description: 'Off, pending while a first code is awaited, or on.',
});

@ObjectType('SecondFactor', { description: 'What signing in takes beside the password.' })
export class SecondFactorType {
  @Field(() => SecondFactorStateEnum, { description: 'Whether it is on.' })
  state: 'off' | 'pending' | 'on';

  @Field(() => Date, { nullable: true, description: 'Since when it is on.' })
  since: Date | null;

  @Field(() => Int, { description: 'How many recovery codes have not been used yet.' })
  recoveryCodesLeft: number;
}

@ObjectType('TotpEnrolment', { description: 'What an authenticator app needs, once.' })
export class TotpEnrolmentType {
  @Field(() => String, { description: 'The secret as people type it, in base 32.' })
  secret: string;

  @Field(() => String, { description: 'The same as an otpauth address, for a QR code.' })
  uri: string;
}

@ObjectType('RecoveryCodes', { description: 'Codes in place of the app, told once. Each works once.' })
export class RecoveryCodesType {
  @Field(() => [String], { description: 'Ten codes.' })
  codes: string[];
}
