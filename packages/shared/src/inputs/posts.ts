import { z } from 'zod';
import { LIMITS } from '../limits.js';
import { id, idempotencyKey, kept, line, markdown, optional, revision } from './fields.js';

export const replyInput = z.object({
  threadId: id,
  body: markdown(),
  replyToPostId: optional(id),
  idempotencyKey: optional(idempotencyKey),
});
export type ReplyInput = z.infer<typeof replyInput>;

/** `title` belongs to the thread and is only for its opening post. */
export const editPostInput = z.object({
  id,
  body: markdown(),
  title: kept(line(LIMITS.title)),
  reason: optional(line(LIMITS.reason)),
  expectedRevision: kept(revision),
});
export type EditPostInput = z.infer<typeof editPostInput>;

export const deletePostInput = z.object({ id, reason: optional(line(LIMITS.reason)) });
export type DeletePostInput = z.infer<typeof deletePostInput>;

export const restorePostInput = z.object({ id });
export type RestorePostInput = z.infer<typeof restorePostInput>;

/** Which emoji are offered is the community's setting; one that no longer is may still be taken back. */
export const reactInput = z.object({ postId: id, kind: line({ min: 1, max: LIMITS.reactionKind.max }) });
export type ReactInput = z.infer<typeof reactInput>;
