import {
  MOST_THREADS_ASKED,
  REQUIREMENTS,
  type EarnedLevel,
  type Requirement,
  type Requirements,
  type StandingRules,
  type TrustLevel,
} from '@conch/shared/standing';

type Done = Requirements & { recentThreads: number };

export const requirementsOf = (rules: StandingRules, level: EarnedLevel): Requirements =>
  rules.requirements[level - 1]!;

/** Nobody need read more threads than some hundreds, however many there are. */
const isMet = (requirement: Requirement, needed: number, done: Done): boolean =>
  done[requirement] >= needed ||
  (requirement === 'threadsReadPercent' &&
    (done.recentThreads === 0 || done.threadsRead >= MOST_THREADS_ASKED));

const meets = (needed: Requirements, done: Done): boolean =>
  REQUIREMENTS.every((requirement) => isMet(requirement, needed[requirement], done));

/** Up as far as what was done since joining carries. Nothing is lost here. */
export function levelByAll(level: TrustLevel, done: Done, rules: StandingRules): TrustLevel {
  if (level === 0 && meets(requirementsOf(rules, 1), done)) return levelByAll(1, done, rules);
  return level === 1 && meets(requirementsOf(rules, 2), done) ? 2 : level;
}

/** Up to Regular by what was done lately, and down again where nothing followed. */
export function levelByRecent(
  level: TrustLevel,
  daysAtLevel: number,
  done: Done,
  rules: StandingRules,
): TrustLevel {
  if (level !== 2 && level !== 3) return level;
  if (meets(requirementsOf(rules, 3), done)) return 3;
  return level === 3 && daysAtLevel >= rules.graceDays ? 2 : level;
}
