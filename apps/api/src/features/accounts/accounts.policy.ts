import { isAdmin, isModerator, isStaff, type Actor } from '../../platform/auth/actor.js';

const REGULAR = 3;

/** One at a time: whom the community has come to trust brings others in. */
export const canInvite = (actor: Actor | null): boolean =>
  isModerator(actor) || (actor !== null && actor.trustLevel >= REGULAR);
/** Whoever invites as more than a member hands out power, so only admins do. */
export const canInviteStaff = (actor: Actor | null): boolean => isAdmin(actor);
export const canAdminister = (actor: Actor | null): boolean => isAdmin(actor);
export const canReadStaffPages = (actor: Actor | null): boolean => isStaff(actor);
/** Whoever asks it of others does it too. */
export const canRequireStaffTotp = (actor: Actor | null, hasSecondFactor: boolean): boolean =>
  isAdmin(actor) && hasSecondFactor;
