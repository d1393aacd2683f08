import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ViewerType } from '../accounts/viewer.type.js';

export const EmailLinkEffectEnum = {
  CONFIRM: 'confirm',
  CHANGE: 'change',
  JOIN: 'join',
  ASK: 'ask',
} as const;
export type EmailLinkEffect = (typeof EmailLinkEffectEnum)[keyof typeof EmailLinkEffectEnum];
registerEnumType(EmailLinkEffectEnum, {
  name: 'EmailLinkEffect',
  description: 'What a link that proves an e-mail address does.',
  valuesMap: {
    CONFIRM: { description: 'Confirms the address that an account has.' },
    CHANGE: { description: 'Gives an account this address.' },
    JOIN: { description: 'Makes the account and signs in.' },
    ASK: { description: 'Puts the request to join before the staff.' },
  },
});

@ObjectType('EmailLink', { description: 'What a link that proves an e-mail address says before it is used.' })
export class EmailLinkType {
  @Field(() => String, { description: 'The address it was mailed to.' })
  email: string;

  @Field(() => EmailLinkEffectEnum, { description: 'What using it does.' })
  effect: EmailLinkEffect;

  @Field(() => String, { nullable: true, description: 'The name in the request to join, if it is one.' })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'The handle in the request to join, if it is one.' })
  handle: string | null;
}

@ObjectType('VerifiedEmail', { description: 'An address that was just proven.' })
export class VerifiedEmailType {
  @Field(() => String, { description: 'The address.' })
  email: string;

  @Field(() => EmailLinkEffectEnum, { description: 'What has happened.' })
  effect: EmailLinkEffect;

  @Field(() => ViewerType, { nullable: true, description: 'Who is signed in now; null signed out.' })
  viewer: ViewerType | null;
}
