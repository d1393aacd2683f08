import { isAdmin, type Actor } from '../../platform/auth/actor.js';

export const canChangeSettings = (actor: Actor | null): boolean => isAdmin(actor);
/** The domains name customers, which is nobody else's business. */
export const canSeeRegistrationDomains = (actor: Actor | null): boolean => isAdmin(actor);
export const canSeeMailDelivery = (actor: Actor | null): boolean => isAdmin(actor);
