import { z } from 'zod';
import { LIMITS } from '../limits.js';
import { ROLES } from '../words.js';
import { email, id, ids, line, newPassword, oneOf, optional, text, token, whole } from './fields.js';
import { handle } from './handle.js';

export const inviteMemberInput = z.object({
  email,
  role: optional(oneOf(ROLES)),
  note: optional(text(LIMITS.inviteNote)),
  buddyId: optional(id),
  groupIds: optional(ids(LIMITS.groupsAtOnce.max)),
  validDays: optional(whole(LIMITS.inviteDays)),
});
export type InviteMemberInput = z.infer<typeof inviteMemberInput>;

/** A file of people; what it says of a row goes before what is said here for all. */
export const inviteMembersInput = z.object({
  csv: z
    .string({ error: 'Choose a file.' })
    .min(1, 'This file is empty.')
    .max(LIMITS.inviteFile.max, 'Choose a file of at most 1 MB.'),
  fileName: optional(line({ max: LIMITS.inviteFile.name })),
  note: optional(text(LIMITS.inviteNote)),
  buddyId: optional(id),
  groupIds: optional(ids(LIMITS.groupsAtOnce.max)),
  validDays: optional(whole(LIMITS.inviteDays)),
});
export type InviteMembersInput = z.infer<typeof inviteMembersInput>;

/** One row of the file, as it will be invited. */
export const inviteRowInput = z.object({
  email,
  name: optional(line(LIMITS.memberName)),
  note: optional(text(LIMITS.inviteNote)),
});

/** Names a list to start or cancel. */
export const inviteListInput = z.object({ id });
export type InviteListInput = z.infer<typeof inviteListInput>;

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
