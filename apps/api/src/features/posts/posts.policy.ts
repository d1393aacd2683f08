import { isModerator, type Actor } from '../../platform/auth/actor.js';
import type { CategoryAccess } from '../categories/categories.policy.js';
import {
  canDeleteThread,
  canEditThread,
  canRestoreThread,
  type ThreadFacts,
} from '../threads/threads.policy.js';

export type PostFacts = {
  number: number;
  authorId: number;
  deletedAt: Date | null;
  deletedById: number | null;
};

/** The author as long as thread and category are open, moderators as long as the thread is there. */
export function canEditPost(
  actor: Actor | null,
  post: PostFacts,
  thread: ThreadFacts,
  category: CategoryAccess,
): boolean {
  if (!actor || post.deletedAt || thread.deletedAt) return false;
  if (post.number === 1) return canEditThread(actor, thread, category);
  return isModerator(actor) || (post.authorId === actor.memberId && !category.archivedAt);
}

/** Deleting the opening post deletes the thread. */
export const canDeletePost = (
  actor: Actor | null,
  post: PostFacts,
  thread: ThreadFacts,
  category: CategoryAccess,
): boolean =>
  post.number === 1 ? canDeleteThread(actor, thread, category) : canEditPost(actor, post, thread, category);

export function canRestorePost(actor: Actor | null, post: PostFacts, thread: ThreadFacts): boolean {
  if (!actor || !post.deletedAt) return false;
  if (post.number === 1) return canRestoreThread(actor, thread);
  return thread.deletedAt === null && maySeeDeleted(actor, post);
}

/** The text of a deleted post is for those who could bring it back. */
export const maySeeDeleted = (actor: Actor | null, post: PostFacts): boolean =>
  actor !== null && (isModerator(actor) || post.deletedById === actor.memberId);

/** Earlier versions are for members: what somebody took back is not for the whole world. */
export const canSeeHistory = (actor: Actor | null, post: PostFacts): boolean =>
  actor !== null && (post.deletedAt === null || maySeeDeleted(actor, post));
