import { z } from 'zod';
import { LIMITS } from '../limits.js';
import { email, id, line, newPassword, optional, text, token } from './fields.js';
import { handle } from './handle.js';

export const requestMembershipInput = z.object({
  email,
  name: line(LIMITS.memberName),
  handle,
  password: newPassword,
  message: optional(text(LIMITS.joiningMessage)),
});
export type RequestMembershipInput = z.infer<typeof requestMembershipInput>;

export const verifyEmailInput = z.object({ token });
export type VerifyEmailInput = z.infer<typeof verifyEmailInput>;

export const approveMembershipInput = z.object({ id });
export type ApproveMembershipInput = z.infer<typeof approveMembershipInput>;

/** Several lines, since the person reads it in a mail. */
export const declineMembershipInput = z.object({ id, reason: text(LIMITS.reason) });
export type DeclineMembershipInput = z.infer<typeof declineMembershipInput>;
