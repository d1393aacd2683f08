import type { LevelLimit, Requirement } from '@conch/shared/standing';
import type { Requirement as RequirementName } from '#lib/gql/graphql.ts';

export const REQUIREMENT_WORDS: Record<Requirement, string> = {
  threadsRead: 'Threads read',
  postsRead: 'Posts read',
  minutesRead: 'Minutes of reading',
  daysVisited: 'Days here',
  reactionsGiven: 'Reactions given',
  reactionsReceived: 'Reactions received',
  threadsRepliedIn: 'Threads of others replied in',
  threadsReadPercent: 'Of the threads begun lately, read (%)',
};

export const LIMIT_WORDS: Record<LevelLimit, string> = {
  threadsPerDay: 'Threads a day',
  repliesPerDay: 'Replies a day',
  reactionsPerDay: 'Reactions a day',
  invitesPerDay: 'Invites a day',
  secondsBetweenThreads: 'Seconds between threads',
  secondsBetweenReplies: 'Seconds between replies',
  linksPerPost: 'Links in a post',
  imagesPerPost: 'Images in a post',
  mentionsPerPost: 'Mentions in a post',
};

/** THREADS_READ → threadsRead. */
export const requirementOf = (name: RequirementName): Requirement =>
  name.toLowerCase().replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()) as Requirement;
