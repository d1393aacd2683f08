import type { Actor } from '../../platform/auth/actor.js';
import { canEditProfile } from '../members/members.policy.js';

/** Nobody puts a face on somebody else. */
export const canSetAvatar = (actor: Actor | null, member: { id: number }): boolean =>
  actor?.memberId === member.id;
export const canRemoveAvatar = (actor: Actor | null, member: { id: number; isOwner: boolean }): boolean =>
  canEditProfile(actor, member);
