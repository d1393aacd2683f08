import { TRUST_LEVEL_NAMES } from '@conch/shared/standing';

const MEANINGS = [
  'has just arrived',
  'has read around',
  'takes part',
  'is here again and again, and helps',
  'is trusted by the staff to lead',
];

export const levelName = (level: number): string => TRUST_LEVEL_NAMES[level] ?? '';

/** What a level says of a member, after their name. */
export const levelMeaning = (level: number): string => MEANINGS[level] ?? '';

/** As staff choose: a level for good, or what follows from what the member does. */
export const LEVEL_OPTIONS = [
  { value: '', label: 'Follows from what they do' },
  ...TRUST_LEVEL_NAMES.map((name, level) => ({ value: String(level), label: `${level} ${name}` })),
];
