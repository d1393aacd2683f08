import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection } from '../../platform/graphql/page.js';

export const FirstStepKindEnum = {
  PROFILE: 'profile',
  INTRODUCTION: 'introduction',
  TAKE_PART: 'takePart',
} as const;
registerEnumType(FirstStepKindEnum, {
  name: 'FirstStepKind',
  description: 'What a newcomer does first.',
  valuesMap: {
    PROFILE: { description: 'Say who they are: it is done with a text about them in the profile.' },
    INTRODUCTION: { description: 'Begin a thread in the category for introductions, where there is one.' },
    TAKE_PART: { description: 'Reply, react, or begin a thread elsewhere.' },
  },
});

@ObjectType('FirstStep', { description: 'One of the first steps.' })
export class FirstStepType {
  @Field(() => FirstStepKindEnum, { description: 'Which one.' })
  kind: (typeof FirstStepKindEnum)[keyof typeof FirstStepKindEnum];

  @Field(() => Boolean, { description: 'It was done, as far as is recorded.' })
  isDone: boolean;
}

@ObjectType('FirstSteps', { description: 'What a newcomer is led through.' })
export class FirstStepsType {
  @Field(() => String, { nullable: true, description: 'Words of welcome from the community team.' })
  welcome: string | null;

  @Field(() => [FirstStepType], { description: 'The steps, in order.' })
  steps: FirstStepType[];
}

@ObjectType('Onboarding', { description: 'How newcomers are welcomed.' })
export class OnboardingType {
  @Field(() => String, { nullable: true, description: 'Words of welcome above the first steps.' })
  welcome: string | null;

  /** Read by the resolve fields; not part of the API. */
  introductionsId: number | null;
}

@ObjectType('SilentNewcomer', {
  description: 'Somebody who joined three days ago or more and has neither written nor reacted.',
})
export class SilentNewcomerType {
  @Field(() => Date, { description: 'When it was noticed.' })
  silentAt: Date;

  /** Read by the resolve fields; not part of the API. */
  memberId: number;
  invitedById: number | null;
  buddyId: number | null;
}

export const SilentNewcomerConnection = Connection(SilentNewcomerType, 'SilentNewcomer');
