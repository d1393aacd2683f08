import { z } from 'zod';
import { LIMITS } from '../limits.js';
import { id, ids, optional } from './fields.js';

/** Those with these ids, those about this thread, or all of them. */
export const markNotificationsReadInput = z.object({
  ids: optional(ids(LIMITS.page.max)),
  threadId: optional(id),
});
export type MarkNotificationsReadInput = z.infer<typeof markNotificationsReadInput>;
