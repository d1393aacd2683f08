import { isAdmin, isStaff, type Actor } from '../../platform/auth/actor.js';

/** Groups open categories; which there are is for admins to say. */
export const canAdministerGroups = (actor: Actor | null): boolean => isAdmin(actor);
/** Staff read every category anyway, and put people into groups when they invite them. */
export const canManageGroupMembers = (actor: Actor | null): boolean => isStaff(actor);
export const canListGroups = (actor: Actor | null): boolean => isStaff(actor);
