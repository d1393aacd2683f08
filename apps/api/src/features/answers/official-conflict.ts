import type { OfficialAnswerChange } from './official-answer-revision.entity.js';

export type LastChange = {
  change: OfficialAnswerChange;
  /** Names of who made the last change, and of who marked the post first. */
  changedBy: string;
  markedBy: string;
  postNumber: number;
};

/** For whoever marks a post and comes second: who marked what, and what to do. */
export function whyNotAlso({ change, changedBy, markedBy, postNumber }: LastChange): string {
  if (change === 'withdrawn')
    return `${changedBy} has withdrawn the official answer you meant to replace (post ${postNumber}). Look at the thread, then mark yours as a new one.`;
  return `${markedBy} has marked post ${postNumber} as the official answer. Read it, then replace it if yours is the better one.`;
}

/** For whoever changes an official answer that has changed since they read it. */
export function whyNotAsRead({ change, changedBy, postNumber }: LastChange): string {
  if (change === 'withdrawn')
    return `${changedBy} has withdrawn this official answer (post ${postNumber}). Look at the thread before you go on.`;
  if (change === 'replaced')
    return `${changedBy} has replaced this official answer (post ${postNumber}). Look at the one that is official now.`;
  return `${changedBy} has changed this official answer since you read it. Read it as it is now, then make your change again.`;
}
