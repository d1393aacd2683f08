import { isAdmin, isStaff, type Actor } from '../../platform/auth/actor.js';

/** Whoever invites as more than a member hands out power, so only admins do. */
export const canInviteStaff = (actor: Actor | null): boolean => isAdmin(actor);
export const canAdminister = (actor: Actor | null): boolean => isAdmin(actor);
export const canReadStaffPages = (actor: Actor | null): boolean => isStaff(actor);
/** Whoever asks it of others does it too. */
export const canRequireStaffTotp = (actor: Actor | null, hasSecondFactor: boolean): boolean =>
  isAdmin(actor) && hasSecondFactor;
