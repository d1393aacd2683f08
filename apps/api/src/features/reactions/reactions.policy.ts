import type { Actor } from '../../platform/auth/actor.js';
import type { CategoryAccess } from '../categories/categories.policy.js';

/** Everybody signed in who reads a post that stands, as long as the category is open. */
export const canReact = (
  actor: Actor | null,
  post: { deletedAt: Date | null },
  thread: { deletedAt: Date | null },
  category: CategoryAccess,
): boolean =>
  actor !== null && post.deletedAt === null && thread.deletedAt === null && category.archivedAt === null;
