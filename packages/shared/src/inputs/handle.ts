import { z } from 'zod';
import { LIMITS } from '../limits.js';

/** Names that would pass for the community itself, for everyone in it, or for a page. */
const RESERVED = new Set([
  'admin',
  'administrator',
  'all',
  'anonymous',
  'conch',
  'deleted',
  'everyone',
  'here',
  'me',
  'member',
  'members',
  'moderator',
  'moderators',
  'new',
  'null',
  'official',
  'owner',
  'root',
  'settings',
  'staff',
  'system',
  'team',
  'undefined',
]);

/** A dot or hyphen at the end would be lost in a mention at the end of a sentence. */
export const handle = z
  .string({ error: 'Fill this in.' })
  .trim()
  .toLowerCase()
  .min(LIMITS.handle.min, `Write at least ${LIMITS.handle.min} characters.`)
  .max(LIMITS.handle.max, `Write at most ${LIMITS.handle.max} characters.`)
  .regex(
    /^[a-z0-9_][a-z0-9_.-]*$/,
    'Use only a to z, digits, dots, hyphens and underscores, and start with a letter, a digit or an underscore.',
  )
  .regex(/[a-z0-9_]$/, 'End with a letter, a digit or an underscore.')
  .refine((value) => !RESERVED.has(value), { error: 'This handle is reserved. Choose another one.' });
