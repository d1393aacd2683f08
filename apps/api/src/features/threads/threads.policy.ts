import type { ThreadKind } from '@conch/shared';
import { isModerator, isStaff, type Actor } from '../../platform/auth/actor.js';
import { canReply, type CategoryAccess } from '../categories/categories.policy.js';

export type ThreadFacts = {
  authorId: number;
  kind: ThreadKind;
  firstResponseAt: Date | null;
  deletedAt: Date | null;
  deletedById: number | null;
};

export const canWriteKind = (actor: Actor | null, kind: ThreadKind): boolean =>
  kind === 'announcement' ? isStaff(actor) : actor !== null;

export const canReplyTo = (actor: Actor | null, thread: ThreadFacts, category: CategoryAccess): boolean =>
  thread.deletedAt === null && canReply(actor, category);

/** The author as long as the category is open, moderators always. */
export function canEditThread(actor: Actor | null, thread: ThreadFacts, category: CategoryAccess): boolean {
  if (!actor || thread.deletedAt) return false;
  return isModerator(actor) || (thread.authorId === actor.memberId && !category.archivedAt);
}

/** Another category has other readers: what others have written stays with those it was written for. */
export const canMoveThread = (actor: Actor | null, thread: ThreadFacts, category: CategoryAccess): boolean =>
  canEditThread(actor, thread, category) && (isModerator(actor) || thread.firstResponseAt === null);

/** What others have answered is theirs too: the asker alone cannot make it disappear. */
export const isHeldByReplies = (thread: ThreadFacts): boolean =>
  thread.kind === 'question' && thread.firstResponseAt !== null;

export const canDeleteThread = (
  actor: Actor | null,
  thread: ThreadFacts,
  category: CategoryAccess,
): boolean => canEditThread(actor, thread, category) && (isModerator(actor) || !isHeldByReplies(thread));

export const canRestoreThread = (actor: Actor | null, thread: ThreadFacts): boolean =>
  actor !== null &&
  thread.deletedAt !== null &&
  (isModerator(actor) || thread.deletedById === actor.memberId);

/** A question that nobody else has replied to, and that is not solved either. */
export const isUnanswered = (thread: ThreadFacts & { answerState: string }): boolean =>
  thread.kind === 'question' && thread.firstResponseAt === null && thread.answerState === 'none';
