import { isAdmin, isStaff, type Actor, type Role } from '../../platform/auth/actor.js';

export const canListInvites = (actor: Actor | null): boolean => isStaff(actor);
/** Whoever invites as more than a member hands out power, and so does whoever sends that invite again. */
export const canInviteAs = (actor: Actor | null, role: Role): boolean =>
  role === 'member' ? isStaff(actor) : isAdmin(actor);
/** An admin who is one no longer leaves no invites behind that make others more than members. */
export const isInviteOpen = (invite: { state: string; role: Role; invitedByRole: Role }): boolean =>
  invite.state === 'pending' && (invite.role === 'member' || invite.invitedByRole === 'admin');
