import type { CustomFieldEditor } from '@conch/shared/words';
import { isAdmin, isStaff, type Actor } from '../../platform/auth/actor.js';
import { canEditProfile } from '../members/members.policy.js';

/** Nobody puts a face on somebody else. */
export const canSetAvatar = (actor: Actor | null, member: { id: number }): boolean =>
  actor?.memberId === member.id;
export const canRemoveAvatar = (actor: Actor | null, member: { id: number; isOwner: boolean }): boolean =>
  canEditProfile(actor, member);

export const canManageCustomFields = (actor: Actor | null): boolean => isAdmin(actor);
/** Of a field that the actor sees. */
export const canFillIn = (
  actor: Actor | null,
  field: { editor: CustomFieldEditor },
  member: { id: number; isOwner: boolean },
): boolean => (field.editor === 'staff' ? isStaff(actor) : canEditProfile(actor, member));
