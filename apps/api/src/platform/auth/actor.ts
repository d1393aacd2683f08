import type { TrustLevel } from '@conch/shared/standing';
import { ROLES, type Role } from '@conch/shared/words';
import { DomainError } from '../graphql/errors.js';

/** Who is asking, as the session says. Everything that policies decide on, and nothing else. */
export type Actor = {
  memberId: number;
  sessionId: number;
  role: Role;
  isOwner: boolean;
  isAdvocate: boolean;
  /** 0 (New) to 4 (Leader). It limits members only, never moderators and above. */
  trustLevel: TrustLevel;
  groupIds: number[];
};

const atLeast = (actor: Actor | null, role: Role): boolean =>
  actor !== null && ROLES.indexOf(actor.role) >= ROLES.indexOf(role);

/** Roles are cumulative: staff may do all that a moderator may, an admin all that staff may. */
export const isModerator = (actor: Actor | null): boolean => atLeast(actor, 'moderator');
export const isStaff = (actor: Actor | null): boolean => atLeast(actor, 'staff');
export const isAdmin = (actor: Actor | null): boolean => atLeast(actor, 'admin');

export function requireActor(ctx: { actor: Actor | null }): Actor {
  if (!ctx.actor) throw new DomainError('UNAUTHENTICATED', 'Sign in to do this.');
  return ctx.actor;
}
