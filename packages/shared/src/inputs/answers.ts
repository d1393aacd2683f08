import { z } from 'zod';
import { LIMITS } from '../limits.js';
import { clearable, date, id, idempotencyKey, kept, line, markdown, optional, revision } from './fields.js';

const team = line(LIMITS.officialTeam);
const appliesTo = line(LIMITS.appliesTo);
const reason = line(LIMITS.reason);

export const acceptAnswerInput = z.object({ postId: id });
export type AcceptAnswerInput = z.infer<typeof acceptAnswerInput>;

export const unacceptAnswerInput = z.object({ threadId: id });
export type UnacceptAnswerInput = z.infer<typeof unacceptAnswerInput>;

/** Marks the post `postId`, or writes `body` in the thread `threadId` and marks that: one of the two. */
export const markOfficialAnswerInput = z
  .object({
    postId: optional(id),
    threadId: optional(id),
    body: optional(markdown()),
    team: optional(team),
    appliesTo: optional(appliesTo),
    reviewBy: optional(date),
    replacesId: optional(id),
    idempotencyKey: optional(idempotencyKey),
  })
  .superRefine(({ postId, threadId, body }, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (postId !== undefined) {
      if (threadId !== undefined) refuse('threadId', 'Choose either a post or a thread.');
      if (body !== undefined) refuse('body', 'Choose either a post to mark or a text to write.');
    } else if (threadId === undefined) {
      refuse('postId', 'Choose a post, or a thread to write the answer in.');
    } else if (body === undefined) {
      refuse('body', 'Write the answer.');
    }
  });
export type MarkOfficialAnswerInput = z.infer<typeof markOfficialAnswerInput>;

export const updateOfficialAnswerInput = z.object({
  id,
  expectedRevision: revision,
  team: kept(team),
  appliesTo: clearable(appliesTo),
  reviewBy: clearable(date),
  body: kept(markdown()),
  reason: optional(reason),
});
export type UpdateOfficialAnswerInput = z.infer<typeof updateOfficialAnswerInput>;

export const withdrawOfficialAnswerInput = z.object({ id, reason });
export type WithdrawOfficialAnswerInput = z.infer<typeof withdrawOfficialAnswerInput>;

export const verifyAnswerInput = z.object({ postId: id, note: optional(line(LIMITS.verificationNote)) });
export type VerifyAnswerInput = z.infer<typeof verifyAnswerInput>;

export const unverifyAnswerInput = z.object({ postId: id });
export type UnverifyAnswerInput = z.infer<typeof unverifyAnswerInput>;
