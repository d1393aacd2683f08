import type { LevelLimits, Requirements, StandingRules } from '@conch/shared/standing';
import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('LevelRequirements', {
  description: 'What a member must have done for a level; 0 asks for nothing.',
})
export class LevelRequirementsType implements Requirements {
  @Field(() => Int, { description: 'Different threads they read in.' })
  threadsRead: number;

  @Field(() => Int, { description: 'Posts they read.' })
  postsRead: number;

  @Field(() => Int, { description: 'Minutes they spent reading.' })
  minutesRead: number;

  @Field(() => Int, { description: 'Days on which they were here.' })
  daysVisited: number;

  @Field(() => Int, { description: 'Reactions to posts of others.' })
  reactionsGiven: number;

  @Field(() => Int, { description: 'Reactions of others to their posts.' })
  reactionsReceived: number;

  @Field(() => Int, { description: 'Different threads of others in which they replied.' })
  threadsRepliedIn: number;

  @Field(() => Int, {
    description: 'Of a hundred threads begun lately where all members read, how many they read in.',
  })
  threadsReadPercent: number;
}

@ObjectType('LevelLimits', { description: 'What a level may do; null is without limit.' })
export class LevelLimitsType implements LevelLimits {
  @Field(() => Int, { nullable: true, description: 'Threads begun within 24 hours.' })
  threadsPerDay: number | null;

  @Field(() => Int, { nullable: true, description: 'Replies within 24 hours.' })
  repliesPerDay: number | null;

  @Field(() => Int, { nullable: true, description: 'Reactions within 24 hours.' })
  reactionsPerDay: number | null;

  @Field(() => Int, { nullable: true, description: 'Invites within 24 hours; 0 where they may not invite.' })
  invitesPerDay: number | null;

  @Field(() => Int, { nullable: true, description: 'Seconds from one new thread to the next.' })
  secondsBetweenThreads: number | null;

  @Field(() => Int, { nullable: true, description: 'Seconds from one reply to the next.' })
  secondsBetweenReplies: number | null;

  @Field(() => Int, { nullable: true, description: 'Links out of the community in one post.' })
  linksPerPost: number | null;

  @Field(() => Int, { nullable: true, description: 'Images in one post.' })
  imagesPerPost: number | null;

  @Field(() => Int, { nullable: true, description: 'Members mentioned in one post.' })
  mentionsPerPost: number | null;
}

@ObjectType('StandingRules', {
  description:
    'How members come to a trust level, and what each level may do. Moderators and above have no limits.',
})
export class StandingRulesType implements StandingRules {
  @Field(() => [LevelRequirementsType], {
    description: 'Of the levels 1, 2 and 3. For level 3 only the last 100 days count.',
  })
  requirements: LevelRequirementsType[];

  @Field(() => [LevelLimitsType], { description: 'Of the levels 0 to 4.' })
  limits: LevelLimitsType[];

  @Field(() => Int, { nullable: true, description: 'Threads of level 0 within 24 hours of joining.' })
  firstDayThreads: number | null;

  @Field(() => Int, { nullable: true, description: 'Replies of level 0 within 24 hours of joining.' })
  firstDayReplies: number | null;

  @Field(() => Int, { description: 'For so many minutes the same text again is refused.' })
  sameTextMinutes: number;

  @Field(() => Int, { description: 'Level 3 is not lost within so many days of being reached.' })
  graceDays: number;
}
