import { isStaff, type Actor, type Role } from '../../platform/auth/actor.js';
import { canInvite, canInviteStaff } from '../accounts/accounts.policy.js';

/** Whoever invites as more than a member hands out power, and so does whoever sends that invite again. */
export const canInviteAs = (actor: Actor | null, role: Role): boolean =>
  role === 'member' ? canInvite(actor) : canInviteStaff(actor);
export const canInviteIntoGroups = (actor: Actor | null): boolean => isStaff(actor);
export const canInviteMany = (actor: Actor | null): boolean => isStaff(actor);
/** Others than staff know of their own invites only, and learn from none who is a member already. */
export const canSeeAllInvites = (actor: Actor | null): boolean => isStaff(actor);
export const canManageInvite = (actor: Actor | null, invite: { invitedById: number }): boolean =>
  canInvite(actor) && (canSeeAllInvites(actor) || actor?.memberId === invite.invitedById);
/** An admin who is one no longer leaves no invites behind that make others more than members. */
export const isInviteOpen = (invite: { state: string; role: Role; invitedByRole: Role }): boolean =>
  invite.state === 'pending' && (invite.role === 'member' || invite.invitedByRole === 'admin');
