import type { Actor } from '../../platform/auth/actor.js';
import type { AnswerPost, AnswerThread } from './answers.policy.js';

/** The sentences for whom the policies refuse. */
export function whyNotAccept(thread: AnswerThread, post?: AnswerPost): string {
  if (thread.kind !== 'question') return 'Only a question has an accepted answer.';
  if (thread.deletedAt) return 'This question is deleted.';
  if (post?.number === 1) return 'A question is not its own answer. Accept a reply.';
  if (post?.deletedAt) return 'This reply is deleted.';
  return 'Only the one who asked, or a moderator, says what solved it.';
}

export function whyNotMark(isStaff: boolean, thread: AnswerThread, post?: AnswerPost): string {
  if (!isStaff) return 'Only staff say what is official.';
  if (thread.deletedAt) return 'This thread is deleted.';
  if (thread.kind === 'announcement') return 'An announcement is official already.';
  if (post?.number === 1) return 'The opening post is not an answer. Mark a reply, or write one.';
  return 'This reply is deleted.';
}

export function whyNotVerify(actor: Actor, thread: AnswerThread, post: AnswerPost): string {
  if (!actor.isAdvocate) return 'Only advocates verify answers.';
  if (thread.kind !== 'question' || post.number === 1) return 'Only replies to a question are verified.';
  if (thread.deletedAt || post.deletedAt) return 'This reply is deleted.';
  return 'Somebody else has to verify your answer.';
}
