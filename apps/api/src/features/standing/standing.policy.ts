import { isAdmin, isModerator, type Actor } from '../../platform/auth/actor.js';

export const canChangeRules = (actor: Actor | null): boolean => isAdmin(actor);
/** Moderators and above are known well enough. */
export const isLimited = (actor: Actor): boolean => !isModerator(actor);
