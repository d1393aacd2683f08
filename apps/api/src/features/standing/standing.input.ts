import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType('SetTrustLevelInput', { description: 'Whom the community trusts how far.' })
export class SetTrustLevelArgs {
  @Field(() => ID, { description: 'The member.' })
  memberId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'From 0 to 4, kept whatever they do. Left out, it follows from what they do again.',
  })
  level?: number | null;
}

@InputType('LevelRequirementsInput', {
  description: 'What is to change of one level; what is left out stays.',
})
export class LevelRequirementsArgs {
  @Field(() => Int, { nullable: true, description: 'Different threads they read in.' })
  threadsRead?: number | null;

  @Field(() => Int, { nullable: true, description: 'Posts they read.' })
  postsRead?: number | null;

  @Field(() => Int, { nullable: true, description: 'Minutes they spent reading.' })
  minutesRead?: number | null;

  @Field(() => Int, { nullable: true, description: 'Days on which they were here.' })
  daysVisited?: number | null;

  @Field(() => Int, { nullable: true, description: 'Reactions to posts of others.' })
  reactionsGiven?: number | null;

  @Field(() => Int, { nullable: true, description: 'Reactions of others to their posts.' })
  reactionsReceived?: number | null;

  @Field(() => Int, { nullable: true, description: 'Different threads of others in which they replied.' })
  threadsRepliedIn?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of a hundred threads begun lately where all members read, how many they read in.',
  })
  threadsReadPercent?: number | null;
}

@InputType('LevelLimitsInput', {
  description: 'What is to change of one level; what is left out stays, and null lifts a limit.',
})
export class LevelLimitsArgs {
  @Field(() => Int, { nullable: true, description: 'Threads begun within 24 hours.' })
  threadsPerDay?: number | null;

  @Field(() => Int, { nullable: true, description: 'Replies within 24 hours.' })
  repliesPerDay?: number | null;

  @Field(() => Int, { nullable: true, description: 'Reactions within 24 hours.' })
  reactionsPerDay?: number | null;

  @Field(() => Int, { nullable: true, description: 'Invites within 24 hours; 0 where they may not invite.' })
  invitesPerDay?: number | null;

  @Field(() => Int, { nullable: true, description: 'Seconds from one new thread to the next.' })
  secondsBetweenThreads?: number | null;

  @Field(() => Int, { nullable: true, description: 'Seconds from one reply to the next.' })
  secondsBetweenReplies?: number | null;

  @Field(() => Int, { nullable: true, description: 'Links out of the community in one post.' })
  linksPerPost?: number | null;

  @Field(() => Int, { nullable: true, description: 'Images in one post.' })
  imagesPerPost?: number | null;

  @Field(() => Int, { nullable: true, description: 'Members mentioned in one post.' })
  mentionsPerPost?: number | null;
}

@InputType('UpdateStandingRulesInput', { description: 'What is to change; what is left out stays.' })
export class UpdateStandingRulesArgs {
  @Field(() => [LevelRequirementsArgs], {
    nullable: true,
    description: 'Of the levels 1, 2 and 3, all of them.',
  })
  requirements?: LevelRequirementsArgs[] | null;

  @Field(() => [LevelLimitsArgs], { nullable: true, description: 'Of the levels 0 to 4, all of them.' })
  limits?: LevelLimitsArgs[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Threads of level 0 within 24 hours of joining; null lifts it.',
  })
  firstDayThreads?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Replies of level 0 within 24 hours of joining; null lifts it.',
  })
  firstDayReplies?: number | null;

  @Field(() => Int, { nullable: true, description: 'For so many minutes the same text again is refused.' })
  sameTextMinutes?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Level 3 is not lost within so many days of being reached.',
  })
  graceDays?: number | null;
}
