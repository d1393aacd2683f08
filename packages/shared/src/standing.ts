/** How far the community trusts a member, from what they did. A standing, not a role. */
export const TRUST_LEVELS = [0, 1, 2, 3, 4] as const;
export type TrustLevel = (typeof TRUST_LEVELS)[number];

export const TRUST_LEVEL_NAMES = ['New', 'Basic', 'Member', 'Regular', 'Leader'] as const;

/** The levels that come by themselves. Leader is given by hand. */
export const EARNED_LEVELS = [1, 2, 3] as const;
export type EarnedLevel = (typeof EARNED_LEVELS)[number];

/** For Regular only what was done in these days counts, so that it is lost where nothing follows. */
export const REGULAR_DAYS = 100;
/** However many threads there are, nobody need read more of them to be Regular. */
export const MOST_THREADS_ASKED = 500;

/** What is counted of a member on the way to a level. */
export const REQUIREMENTS = [
  'threadsRead',
  'postsRead',
  'minutesRead',
  'daysVisited',
  'reactionsGiven',
  'reactionsReceived',
  'threadsRepliedIn',
  'threadsReadPercent',
] as const;
export type Requirement = (typeof REQUIREMENTS)[number];
export type Requirements = Record<Requirement, number>;

/** Nobody's threads or replies of a day are counted beyond these. */
export const MOST_PER_DAY = 100;

/** What a level may do. Null is without limit. */
export const LEVEL_LIMITS = [
  'threadsPerDay',
  'repliesPerDay',
  'reactionsPerDay',
  'invitesPerDay',
  'secondsBetweenThreads',
  'secondsBetweenReplies',
  'linksPerPost',
  'imagesPerPost',
  'mentionsPerPost',
] as const;
export type LevelLimit = (typeof LEVEL_LIMITS)[number];
export type LevelLimits = Record<LevelLimit, number | null>;

export type StandingRules = {
  /** Of the levels 1, 2 and 3. */
  requirements: Requirements[];
  /** Of the levels 0 to 4. */
  limits: LevelLimits[];
  /** What somebody New may write within 24 hours of joining. */
  firstDayThreads: number | null;
  firstDayReplies: number | null;
  /** The same text again is refused for so long. */
  sameTextMinutes: number;
  /** Regular is not lost within so many days of being reached. */
  graceDays: number;
};

const nothing: Requirements = {
  threadsRead: 0,
  postsRead: 0,
  minutesRead: 0,
  daysVisited: 0,
  reactionsGiven: 0,
  reactionsReceived: 0,
  threadsRepliedIn: 0,
  threadsReadPercent: 0,
};
const known: LevelLimits = {
  threadsPerDay: 20,
  repliesPerDay: null,
  reactionsPerDay: 50,
  invitesPerDay: 0,
  secondsBetweenThreads: 15,
  secondsBetweenReplies: 5,
  linksPerPost: null,
  imagesPerPost: null,
  mentionsPerPost: null,
};

/** The rules of a community whose admins changed none. */
export const USUAL_RULES: StandingRules = {
  requirements: [
    { ...nothing, threadsRead: 5, postsRead: 30, minutesRead: 10 },
    {
      ...nothing,
      threadsRead: 20,
      postsRead: 100,
      minutesRead: 60,
      daysVisited: 15,
      reactionsGiven: 1,
      reactionsReceived: 1,
      threadsRepliedIn: 3,
    },
    {
      ...nothing,
      daysVisited: 50,
      reactionsGiven: 30,
      reactionsReceived: 20,
      threadsRepliedIn: 10,
      threadsReadPercent: 25,
    },
  ],
  limits: [
    {
      ...known,
      secondsBetweenThreads: 120,
      secondsBetweenReplies: 30,
      linksPerPost: 2,
      imagesPerPost: 1,
      mentionsPerPost: 2,
    },
    known,
    { ...known, reactionsPerDay: 75 },
    { ...known, reactionsPerDay: 100, invitesPerDay: 10 },
    { ...known, reactionsPerDay: 150, invitesPerDay: 10 },
  ],
  firstDayThreads: 3,
  firstDayReplies: 10,
  sameTextMinutes: 5,
  graceDays: 14,
};

type Some<T> = { [key in keyof T]?: T[key] | undefined };
export type RuleChanges = Some<Omit<StandingRules, 'requirements' | 'limits'>> & {
  requirements?: readonly Some<Requirements>[] | undefined;
  limits?: readonly Some<LevelLimits>[] | undefined;
};

/** These rules with some of them changed; what is left out stays. */
export function withChanges(rules: StandingRules, changes: RuleChanges): StandingRules {
  const { requirements = [], limits = [], ...rest } = changes;
  return {
    ...rules,
    ...said(rest),
    requirements: rules.requirements.map((level, index) => ({ ...level, ...said(requirements[index]) })),
    limits: rules.limits.map((level, index) => ({ ...level, ...said(limits[index]) })),
  };
}

/** Without what was left out. */
const said = <T extends object>(changes: Some<T> = {}): Partial<T> =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<T>;
