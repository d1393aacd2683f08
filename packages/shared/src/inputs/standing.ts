import { z } from 'zod';
import { TRUST_LEVELS } from '../standing.js';
import { id, optional } from './fields.js';

/** Without `level` it follows again from what the member does. */
export const setTrustLevelInput = z.object({
  memberId: id,
  level: optional(z.literal(TRUST_LEVELS, { error: 'Choose a level from 0 to 4.' })),
});
export type SetTrustLevelInput = z.infer<typeof setTrustLevelInput>;
