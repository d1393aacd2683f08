import { z } from 'zod';
import { LIMITS } from '../limits.js';
import { clearable, id, text } from './fields.js';

export const updateOnboardingInput = z.object({
  introductionsCategoryId: clearable(id),
  welcome: clearable(text(LIMITS.welcome)),
});
export type UpdateOnboardingInput = z.infer<typeof updateOnboardingInput>;
