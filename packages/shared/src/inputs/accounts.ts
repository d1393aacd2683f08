import { z } from 'zod';
import { LIMITS } from '../limits.js';
import {
  code,
  email,
  flag,
  id,
  knownPassword,
  line,
  newPassword,
  optional,
  text,
  token,
  whole,
} from './fields.js';
import { handle } from './handle.js';

export const setupInput = z.object({
  code: token,
  communityName: line(LIMITS.communityName),
  name: line(LIMITS.memberName),
  handle,
  email,
  password: newPassword,
});
export type SetupInput = z.infer<typeof setupInput>;

export const signInInput = z.object({ email, password: knownPassword });
export type SignInInput = z.infer<typeof signInInput>;

export const requestPasswordResetInput = z.object({ email });
export type RequestPasswordResetInput = z.infer<typeof requestPasswordResetInput>;

export const resetPasswordInput = z.object({ token, password: newPassword });
export type ResetPasswordInput = z.infer<typeof resetPasswordInput>;

export const changePasswordInput = z.object({ currentPassword: knownPassword, newPassword });
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

export const changeEmailInput = z.object({ email, currentPassword: knownPassword });
export type ChangeEmailInput = z.infer<typeof changeEmailInput>;

export const revokeSessionInput = z.object({ id });
export type RevokeSessionInput = z.infer<typeof revokeSessionInput>;

export const enableTotpInput = z.object({ password: knownPassword });
export type EnableTotpInput = z.infer<typeof enableTotpInput>;

export const totpCodeInput = z.object({ code });
export type TotpCodeInput = z.infer<typeof totpCodeInput>;

export const disableTotpInput = z.object({ password: knownPassword, code });
export type DisableTotpInput = z.infer<typeof disableTotpInput>;

export const finishSignInInput = z.object({ challenge: token, code });
export type FinishSignInInput = z.infer<typeof finishSignInInput>;

export const removeSecondFactorInput = z.object({ memberId: id });
export type RemoveSecondFactorInput = z.infer<typeof removeSecondFactorInput>;

export const requireStaffTotpInput = z.object({ required: flag });
export type RequireStaffTotpInput = z.infer<typeof requireStaffTotpInput>;

export const suspendMemberInput = z.object({
  memberId: id,
  reason: text(LIMITS.reason),
  days: optional(whole(LIMITS.suspensionDays)),
});
export type SuspendMemberInput = z.infer<typeof suspendMemberInput>;

export const liftSuspensionInput = z.object({ memberId: id });
export type LiftSuspensionInput = z.infer<typeof liftSuspensionInput>;

export const followOfficialAnswersInput = z.object({ follow: flag });
export type FollowOfficialAnswersInput = z.infer<typeof followOfficialAnswersInput>;
