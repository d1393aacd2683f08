import type { Role } from '@conch/shared/words';
import { isStaff, type Actor } from '../../platform/auth/actor.js';
import { canInviteStaff } from '../accounts/accounts.policy.js';
import { isLimited } from '../standing/standing.policy.js';

/** One at a time. `perDay`: how many invites the rules allow at the actor's level, null without limit. */
export const canInvite = (actor: Actor, perDay: number | null): boolean => !isLimited(actor) || perDay !== 0;
/** Whoever invites as more than a member hands out power, and so does whoever sends that invite again. */
export const canInviteAs = (actor: Actor, role: Role): boolean => role === 'member' || canInviteStaff(actor);
export const canInviteIntoGroups = (actor: Actor): boolean => isStaff(actor);
export const canInviteMany = (actor: Actor | null): boolean => isStaff(actor);
/** Others than staff know of their own invites only, and learn from none who is a member already. */
export const canSeeAllInvites = (actor: Actor): boolean => isStaff(actor);
export const canManageInvite = (actor: Actor, invite: { invitedById: number }): boolean =>
  canSeeAllInvites(actor) || actor.memberId === invite.invitedById;
/**
 * An admin who is one no longer leaves no invites behind that make others more than members, and whoever is shut
 * out none at all: they would be a way in again, under another address.
 */
export const isInviteOpen = (invite: {
  state: string;
  role: Role;
  invitedByRole: Role;
  inviterMayEnter: boolean;
}): boolean =>
  invite.state === 'pending' &&
  invite.inviterMayEnter &&
  (invite.role === 'member' || invite.invitedByRole === 'admin');
