import { z } from 'zod';
import { LIMITS } from '../limits.js';
import { THREAD_KINDS } from '../words.js';
import { id, idempotencyKey, kept, line, markdown, oneOf, optional } from './fields.js';

const title = line(LIMITS.title);
const kind = oneOf(THREAD_KINDS);

export const createThreadInput = z.object({
  categoryId: id,
  kind,
  title,
  body: markdown(),
  idempotencyKey: optional(idempotencyKey),
});
export type CreateThreadInput = z.infer<typeof createThreadInput>;

export const updateThreadInput = z.object({ id, title: kept(title), kind: kept(kind), categoryId: kept(id) });
export type UpdateThreadInput = z.infer<typeof updateThreadInput>;
