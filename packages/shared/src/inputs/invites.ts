import { z } from 'zod';
import { LIMITS } from '../limits.js';
import { ROLES } from '../words.js';
import { email, id, ids, line, newPassword, oneOf, optional, text, token } from './fields.js';
import { handle } from './handle.js';

export const inviteMemberInput = z.object({
  email,
  role: optional(oneOf(ROLES)),
  note: optional(text(LIMITS.inviteNote)),
  buddyId: optional(id),
  groupIds: optional(ids(LIMITS.groupsAtOnce.max)),
});
export type InviteMemberInput = z.infer<typeof inviteMemberInput>;

/** Names an invite to resend or revoke. */
export const inviteInput = z.object({ id });
export type InviteInput = z.infer<typeof inviteInput>;

export const acceptInviteInput = z.object({
  token,
  name: line(LIMITS.memberName),
  handle,
  password: newPassword,
});
export type AcceptInviteInput = z.infer<typeof acceptInviteInput>;
