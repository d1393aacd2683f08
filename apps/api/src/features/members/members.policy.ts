import type { ProfileAudience, Role } from '@conch/shared/words';
import { isAdmin, isStaff, type Actor } from '../../platform/auth/actor.js';

type Subject = { id: number; isOwner: boolean };

const isSelf = (actor: Actor | null, member: Subject) => actor?.memberId === member.id;

export const canSeeEmail = (actor: Actor | null, member: Subject): boolean =>
  isSelf(actor, member) || isAdmin(actor);
export const canSeeGroups = (actor: Actor | null, member: Subject): boolean =>
  isSelf(actor, member) || isStaff(actor);
/** What a member tells about themselves. Their name, handle, avatar, role and posts everybody sees who reads them. */
export const canSeeDetails = (
  actor: Actor | null,
  member: { id: number; profileAudience: ProfileAudience },
): boolean =>
  actor !== null && (member.profileAudience === 'members' || actor.memberId === member.id || isStaff(actor));
export const canEditProfile = (actor: Actor | null, member: Subject): boolean =>
  isSelf(actor, member) || (isAdmin(actor) && !member.isOwner);
/** Nobody changes their own role, and the owner stays an admin for good. */
export const canSetRole = (actor: Actor | null, member: Subject): boolean =>
  isAdmin(actor) && !isSelf(actor, member) && !member.isOwner;
/** Their own too: what levels limit never limits staff. */
export const canSetTrustLevel = (actor: Actor | null): boolean => isStaff(actor);
export const canSetAdvocate = (actor: Actor | null): boolean => isStaff(actor);

/** Nobody shuts out themselves or the owner; staff only whoever is not staff. */
export const canSuspend = (actor: Actor | null, member: Subject & { role: Role }): boolean =>
  isStaff(actor) &&
  !isSelf(actor, member) &&
  !member.isOwner &&
  (isAdmin(actor) || member.role === 'member' || member.role === 'moderator');
export const canSeeSuspensions = (actor: Actor | null): boolean => isStaff(actor);
export const canSeeSecondFactor = (actor: Actor | null): boolean => isAdmin(actor);
/** For a member who is locked out; the owner is helped from the server. */
export const canRemoveSecondFactor = (actor: Actor | null, member: Subject): boolean =>
  isAdmin(actor) && !isSelf(actor, member) && !member.isOwner;
