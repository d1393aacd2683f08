import { isAdmin, type Actor } from '../../platform/auth/actor.js';

export const canReadAuditLog = (actor: Actor | null): boolean => isAdmin(actor);
