import { z } from 'zod';
import {
  EARNED_LEVELS,
  LEVEL_LIMITS,
  MOST_PER_DAY,
  REQUIREMENTS,
  TRUST_LEVELS,
  type LevelLimit,
} from '../standing.js';
import { id, optional } from './fields.js';

/** Without `level` it follows again from what the member does. */
export const setTrustLevelInput = z.object({
  memberId: id,
  level: optional(z.literal(TRUST_LEVELS, { error: 'Choose a level from 0 to 4.' })),
});
export type SetTrustLevelInput = z.infer<typeof setTrustLevelInput>;

const MOST = 100_000;
const WHOLE = 'Write a whole number from 0 on.';
const count = (max = MOST) =>
  z
    .int({ error: WHOLE })
    .min(0, WHOLE)
    .max(max, `Write at most ${max.toLocaleString('en-GB')}.`);

/** Left out it stays as it is. */
const changed = (max?: number) =>
  count(max)
    .nullish()
    .transform((value) => value ?? undefined);
/** Null lifts the limit. */
const limit = (max?: number) => count(max).nullable().optional();
const COUNTED: readonly LevelLimit[] = ['threadsPerDay', 'repliesPerDay'];

const eachOf = <K extends string, T extends z.ZodType>(keys: readonly K[], schema: (key: K) => T) =>
  z.object(Object.fromEntries(keys.map((key) => [key, schema(key)])) as Record<K, T>);

const perLevel = <T extends z.ZodType>(schema: T, levels: readonly number[]) =>
  z
    .array(schema)
    .length(levels.length, `Name the levels ${levels[0]} to ${levels.at(-1)}.`)
    .nullish()
    .transform((value) => value ?? undefined);

/** What is left out stays. */
export const updateStandingRulesInput = z.object({
  requirements: perLevel(
    eachOf(REQUIREMENTS, (key) => changed(key === 'threadsReadPercent' ? 100 : undefined)),
    EARNED_LEVELS,
  ),
  limits: perLevel(
    eachOf(LEVEL_LIMITS, (key) => limit(COUNTED.includes(key) ? MOST_PER_DAY : undefined)),
    TRUST_LEVELS,
  ),
  firstDayThreads: limit(MOST_PER_DAY),
  firstDayReplies: limit(MOST_PER_DAY),
  sameTextMinutes: changed(1_440),
  graceDays: changed(1_000),
});
export type UpdateStandingRulesInput = z.infer<typeof updateStandingRulesInput>;
