import type { ReadAudience, WriteAudience } from '@conch/shared';
import { isAdmin, isStaff, type Actor } from '../../platform/auth/actor.js';

/** Who may do what in a category; `group…`: whether one of the actor's own groups allows it there. */
export type CategoryAccess = {
  readAudience: ReadAudience;
  postAudience: WriteAudience;
  replyAudience: WriteAudience;
  groupRead: boolean;
  groupPost: boolean;
  groupReply: boolean;
  archivedAt: Date | null;
};

/** The same rule as `visibleTo`, for a category that is in hand. */
function canReadCategory(actor: Actor | null, category: CategoryAccess): boolean {
  if (isStaff(actor) || category.readAudience === 'public') return true;
  if (!actor || category.readAudience === 'staff') return false;
  return category.readAudience === 'members' || category.groupRead;
}

function canWrite(
  actor: Actor | null,
  category: CategoryAccess,
  audience: WriteAudience,
  byGroup: boolean,
): boolean {
  if (!actor || category.archivedAt || !canReadCategory(actor, category)) return false;
  return isStaff(actor) || audience === 'members' || (audience === 'groups' && byGroup);
}

/** Begin threads. Nobody writes in an archived category, staff included. */
export const canPost = (actor: Actor | null, category: CategoryAccess): boolean =>
  canWrite(actor, category, category.postAudience, category.groupPost);

/** Reply in threads that are there. */
export const canReply = (actor: Actor | null, category: CategoryAccess): boolean =>
  canWrite(actor, category, category.replyAudience, category.groupReply);

export const canEditCategories = (actor: Actor | null): boolean => isAdmin(actor);
