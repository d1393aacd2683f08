import { z } from 'zod';
import { LIMITS } from '../limits.js';
import { id } from './fields.js';

const WHOLE = 'Write a whole number from 0 on.';
const count = (max: number) => z.int({ error: WHOLE }).min(0, WHOLE).max(max, WHOLE);

/** What was read of a thread since it was last told. */
export const markReadInput = z.object({
  threadId: id,
  lastNumber: count(2_147_483_647),
  postCount: count(LIMITS.beacon.posts),
  seconds: count(86_400),
});
export type MarkReadInput = z.infer<typeof markReadInput>;
