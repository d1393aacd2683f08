import { z } from 'zod';
import { LIMITS } from '../limits.js';
import { PROFILE_AUDIENCES, ROLES } from '../words.js';
import { customFieldValues } from './custom-fields.js';
import { clearable, flag, id, image, kept, line, oneOf, optional, text, timeZone } from './fields.js';
import { handle } from './handle.js';

/** Without `memberId` it is the viewer's own profile. */
export const updateProfileInput = z.object({
  memberId: optional(id),
  name: kept(line(LIMITS.memberName)),
  handle: kept(handle),
  title: clearable(line(LIMITS.profileLine)),
  company: clearable(line(LIMITS.profileLine)),
  bio: clearable(text(LIMITS.bio)),
  location: clearable(line(LIMITS.profileLine)),
  pronouns: clearable(line(LIMITS.profileLine)),
  timeZone: clearable(timeZone),
  profileAudience: kept(oneOf(PROFILE_AUDIENCES)),
  customFields: kept(customFieldValues),
});
export type UpdateProfileInput = z.infer<typeof updateProfileInput>;

/** `image` must be said, so that a lost form field never removes the picture. */
export const setAvatarInput = z.object({
  memberId: optional(id),
  image: image(LIMITS.avatarBytes).nullable(),
});
export type SetAvatarInput = z.infer<typeof setAvatarInput>;

export const setMemberRoleInput = z.object({ memberId: id, role: oneOf(ROLES) });
export type SetMemberRoleInput = z.infer<typeof setMemberRoleInput>;

export const setAdvocateInput = z.object({ memberId: id, advocate: flag });
export type SetAdvocateInput = z.infer<typeof setAdvocateInput>;
