import { z } from 'zod';
import { cleanLine, cleanMarkdown, cleanText } from '../clean-text.js';
import { LIMITS } from '../limits.js';
import { isCalendarDate, isTimeZone, isVisible, isWebAddress } from './formats.js';

type Bounds = { min?: number; max: number };

const EMPTY = 'Fill this in.';
const CHOOSE = 'Choose one.';
const numbers = new Intl.NumberFormat('en-GB');

const atLeast = (min: number) => (min === 1 ? EMPTY : `Write at least ${numbers.format(min)} characters.`);
const atMost = (max: number) => `Write at most ${numbers.format(max)} characters.`;

/**
 * Cleaning takes characters away, so the length counts after it. Its cost can grow with the square of the length
 * (composing accents), so a text that is far too long is left as it is, and then refused.
 */
const cleaned = (clean: (value: string) => string, max: number) => (value: string) =>
  value.length > 4 * max + 1_000 ? value : clean(value);

const bounded = (clean: (value: string) => string, { min = 0, max }: Bounds) =>
  z
    .string({ error: EMPTY })
    .overwrite(cleaned(clean, max))
    .min(min, atLeast(min))
    .max(max, atMost(max))
    .refine((value) => min === 0 || isVisible(value), { error: EMPTY });

/** One line of text: a name, a title, a reason. */
export const line = (bounds: Bounds) => bounded(cleanLine, bounds);

/** Several lines of plain text or short Markdown. */
export const text = (bounds: Bounds) => bounded((value) => cleanText(value).trim(), bounds);

/** A whole post in Markdown, whose first indentation counts. */
export const markdown = (bounds: Bounds = LIMITS.post) => bounded(cleanMarkdown, bounds);

const blankIsNull = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? null : value);

/** May be left out: nothing, null and an empty form field all mean that it is not given. */
export const optional = <T extends z.ZodType>(schema: T) =>
  z
    .preprocess(blankIsNull, schema.nullish())
    .transform((value) => value ?? undefined)
    .optional();

/** A field of an update that always has a value: left out or null it stays as it is, and it cannot be emptied. */
export const kept = <T extends z.ZodType>(schema: T) =>
  schema
    .nullish()
    .transform((value) => value ?? undefined)
    .optional();

/** A field of an update that may be empty: null or an empty form field clears it, left out it stays as it is. */
export const clearable = <T extends z.ZodType>(schema: T) =>
  z.preprocess(blankIsNull, schema.nullish()).optional();

/** Whether there is such a thing is for the reader to find out: a wrong id is "not found", not bad input. */
export const id = z.string({ error: CHOOSE }).trim().min(1, CHOOSE);

const unique = (values: string[]) => new Set(values).size === values.length;

/** Different ids, at most `max`. */
export const ids = (max: number) =>
  z
    .array(id, { error: CHOOSE })
    .max(max, `Choose at most ${numbers.format(max)}.`)
    .refine(unique, { error: 'Name each one once.' });

export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: CHOOSE });

export const flag = z.boolean({ error: 'Say yes or no.' });

export const email = z
  .string({ error: EMPTY })
  .trim()
  .toLowerCase()
  .min(1, EMPTY)
  .max(LIMITS.email.max, atMost(LIMITS.email.max))
  .regex(z.regexes.email, 'Write an e-mail address such as anna@example.com.');

/** The part of an e-mail address after the @, also when it was written with it. */
export const emailDomain = z
  .string({ error: EMPTY })
  .trim()
  .toLowerCase()
  .overwrite((value) => value.replace(/^@/, ''))
  .max(LIMITS.email.max, atMost(LIMITS.email.max))
  .regex(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/, {
    error: ({ input }) => `“${String(input)}” is not a domain such as example.com.`,
  });

/** A password to set. Never trimmed: spaces are part of it. */
export const newPassword = z
  .string({ error: EMPTY })
  .min(LIMITS.password.min, atLeast(LIMITS.password.min))
  .max(LIMITS.password.max, atMost(LIMITS.password.max));

/** A password to check. Its length is no secret worth telling, so only what could never match is refused. */
export const knownPassword = z
  .string({ error: EMPTY })
  .min(1, EMPTY)
  .max(LIMITS.password.max, atMost(LIMITS.password.max));

/** A secret out of a link or off the server's console. */
export const token = z.string({ error: EMPTY }).trim().min(1, EMPTY).max(200, atMost(200));

/** A code of a second factor, with the spaces and hyphens that people type. */
export const code = z.string({ error: EMPTY }).trim().min(1, EMPTY).max(40, atMost(40));

export const color = z
  .string({ error: EMPTY })
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, 'Write a colour such as #0f766e.');

export const timeZone = z
  .string({ error: CHOOSE })
  .trim()
  .refine(isTimeZone, { error: 'Choose a time zone such as Europe/Berlin.' });

export const date = z
  .string({ error: EMPTY })
  .trim()
  .refine(isCalendarDate, { error: 'Write a date such as 2027-03-31.' });

/** The address of a page on the web. */
export const link = z
  .string({ error: EMPTY })
  .trim()
  .max(LIMITS.customFieldLink.max, atMost(LIMITS.customFieldLink.max))
  .refine(isWebAddress, { error: 'Write an address such as https://example.com.' });

/** A picture file of at most this many bytes, as base64. */
export const image = (maxBytes: number) =>
  z
    .string({ error: 'Choose an image.' })
    .min(1, 'Choose an image.')
    .max(Math.ceil(maxBytes / 3) * 4, `Choose an image of at most ${maxBytes / 1_048_576} MB.`)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/, 'Send the image as base64.');

/** Given twice, the same key makes one thing: a retried request does not post again. */
export const idempotencyKey = z
  .string()
  .min(LIMITS.idempotencyKey.min, atLeast(LIMITS.idempotencyKey.min))
  .max(LIMITS.idempotencyKey.max, atMost(LIMITS.idempotencyKey.max))
  .regex(/^[\w-]+$/, 'Use only letters, digits, hyphens and underscores.');

const WHOLE = 'Write a whole number.';

/** A whole number within bounds. */
export const whole = ({ min, max }: { min: number; max: number }) =>
  z
    .int({ error: WHOLE })
    .min(min, `Write at least ${numbers.format(min)}.`)
    .max(max, `Write at most ${numbers.format(max)}.`);

/** What the editor started from, counted from 0 or 1 as its owner counts. */
export const revision = z.int({ error: WHOLE }).min(0, WHOLE).max(2_147_483_647, 'Write a smaller number.');
