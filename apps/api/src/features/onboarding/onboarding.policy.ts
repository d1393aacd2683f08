import { isAdmin, isStaff, type Actor } from '../../platform/auth/actor.js';

export const canSetOnboarding = (actor: Actor | null): boolean => isAdmin(actor);
export const canSeeSilentNewcomers = (actor: Actor | null): boolean => isStaff(actor);
