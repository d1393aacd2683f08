import { isAdmin, type Actor } from '../../platform/auth/actor.js';

export const canChangeSettings = (actor: Actor | null): boolean => isAdmin(actor);
export const canSeeMailDelivery = (actor: Actor | null): boolean => isAdmin(actor);
