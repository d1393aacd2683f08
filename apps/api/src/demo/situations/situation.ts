import type { ThreadKind } from '@conch/shared/words';
import type { CategoryKey } from '../script.js';

/**
 * Something that happens to many customers in many variations. Words in braces are drawn once per thread from
 * `words`, from the situation's own or from those that every situation has: {planner}, {go}, {n}, {few}, {name},
 * {town}, {weekday}, {hour}.
 */
export type Situation = {
  in: CategoryKey;
  kind?: ThreadKind;
  words: Readonly<Record<string, readonly string[]>>;
  titles: readonly string[];
  /** What the asker writes; a way to begin and a way to end are added. */
  openings: readonly string[];
  /** What one has to know before one can answer, and what the asker then says. */
  questions: readonly (readonly [question: string, details: string])[];
  /** What does not help, and the asker says so. */
  misses: readonly string[];
  answers: readonly string[];
  /** What somebody adds to the answer. */
  additions: readonly string[];
  appliesTo?: readonly string[];
};
