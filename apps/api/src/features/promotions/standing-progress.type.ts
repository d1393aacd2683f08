import type { Requirement } from '@conch/shared/standing';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LevelLimitsType } from '../standing/standing-rules.type.js';

const RequirementEnum = {
  THREADS_READ: 'threadsRead',
  POSTS_READ: 'postsRead',
  MINUTES_READ: 'minutesRead',
  DAYS_VISITED: 'daysVisited',
  REACTIONS_GIVEN: 'reactionsGiven',
  REACTIONS_RECEIVED: 'reactionsReceived',
  THREADS_REPLIED_IN: 'threadsRepliedIn',
  THREADS_READ_PERCENT: 'threadsReadPercent',
} as const satisfies Record<string, Requirement>;
registerEnumType(RequirementEnum, {
  name: 'Requirement',
  description: 'What is counted on the way to a trust level, as LevelRequirements describes it.',
});

@ObjectType('StandingStep', { description: 'One thing that a level asks for.' })
export class StandingStepType {
  @Field(() => RequirementEnum, { description: 'What is counted.' })
  requirement: Requirement;

  @Field(() => Int, { description: 'How much the viewer has done.' })
  done: number;

  @Field(() => Int, { description: 'How much it takes.' })
  needed: number;
}

@ObjectType('Standing', { description: 'Where the viewer stands, and what comes next.' })
export class StandingType {
  @Field(() => Int, { description: 'Trust level, from 0 to 4.' })
  level: number;

  @Field(() => Boolean, { description: 'Set by hand: it stays, whatever the viewer does.' })
  isSetByHand: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'The level that the steps lead to, or at level 3 keep; null where none comes by itself.',
  })
  nextLevel: number | null;

  @Field(() => [StandingStepType], {
    description: 'What that level asks for. For level 3 the last 100 days count.',
  })
  steps: StandingStepType[];

  @Field(() => LevelLimitsType, {
    nullable: true,
    description: 'What the viewer may do now; null for moderators and above, who have no limits.',
  })
  limits: LevelLimitsType | null;
}
