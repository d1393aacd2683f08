import type { ThreadKind } from '@conch/shared';
import type { Role } from '@conch/shared/words';
import { isModerator, isStaff, type Actor } from '../../platform/auth/actor.js';

export type AnswerThread = { kind: ThreadKind; authorId: number; deletedAt: Date | null };
export type AnswerPost = { number: number; authorId: number; deletedAt: Date | null };

const isLiveQuestion = (thread: AnswerThread) => thread.kind === 'question' && !thread.deletedAt;
const isLiveReply = (post: AnswerPost) => post.number > 1 && !post.deletedAt;

/** The asker knows what solved it; a moderator says so for an asker who does not come back. */
export const canAcceptIn = (actor: Actor | null, thread: AnswerThread): boolean =>
  actor !== null && isLiveQuestion(thread) && (actor.memberId === thread.authorId || isModerator(actor));

export const canAccept = (actor: Actor | null, thread: AnswerThread, post: AnswerPost): boolean =>
  canAcceptIn(actor, thread) && isLiveReply(post);

/** An announcement is the company's word already. */
export const canMarkOfficialIn = (actor: Actor | null, thread: AnswerThread): boolean =>
  isStaff(actor) && thread.kind !== 'announcement' && !thread.deletedAt;

export const canMarkOfficial = (actor: Actor | null, thread: AnswerThread, post: AnswerPost): boolean =>
  canMarkOfficialIn(actor, thread) && isLiveReply(post);

export type MarkedAnswer = { endedAt: Date | null };

export const canChangeOfficial = (actor: Actor | null, answer: MarkedAnswer): boolean =>
  isStaff(actor) && !answer.endedAt;

/** Nobody puts words into a customer's mouth: only what staff wrote may be reworded. */
export const canEditOfficialText = (actor: Actor | null, answer: MarkedAnswer, authorRole: Role): boolean =>
  canChangeOfficial(actor, answer) && (authorRole === 'staff' || authorRole === 'admin');

/** Only advocates, and never for themselves. */
export const canVerify = (actor: Actor | null, thread: AnswerThread, post: AnswerPost): boolean =>
  actor !== null &&
  actor.isAdvocate &&
  actor.memberId !== post.authorId &&
  isLiveQuestion(thread) &&
  isLiveReply(post);
