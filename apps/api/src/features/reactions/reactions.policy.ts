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

const DAY = 24 * 3_600_000;

/** When one more reaction has room, of those `at` times of the last 24 hours, the newest first; null is now. */
export function roomForReactions(most: number | null, at: Date[]): Date | null {
  if (most === null || at.length <= most) return null;
  const oldest = at[most] ?? at[0]!;
  return new Date(oldest.getTime() + DAY);
}
