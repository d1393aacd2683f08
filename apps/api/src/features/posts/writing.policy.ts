import { TRUST_LEVEL_NAMES, type StandingRules, type TrustLevel } from '@conch/shared/standing';
import type { Contents } from '@conch/shared/markdown';

const SECOND = 1_000;
const DAY = 24 * 3_600 * SECOND;

export type Writing = 'thread' | 'reply';

/** What a member has written lately, each list of the last 24 hours with the newest first. */
export type RecentWriting = {
  now: Date;
  joinedAt: Date;
  threads: Date[];
  replies: Date[];
  /** When they last wrote the very same text, in that time. */
  sameTextAt: Date | null;
};

/** Why nothing may be written just now, and from when on it may; null is never. */
export type Refusal = { why: string; until: Date | null };

/** The first limit in the way of one more thread or reply. */
export function whyNotWrite(
  what: Writing,
  level: TrustLevel,
  rules: StandingRules,
  recent: RecentWriting,
): Refusal | null {
  return (
    tooMany(what, level, rules, recent) ?? tooSoon(what, level, rules, recent) ?? repeated(rules, recent)
  );
}

function tooMany(
  what: Writing,
  level: TrustLevel,
  rules: StandingRules,
  recent: RecentWriting,
): Refusal | null {
  const [written, nouns] = what === 'thread' ? [recent.threads, 'threads'] : [recent.replies, 'replies'];
  const counted = (most: number) => (most === 1 ? `one ${what}` : `${most} ${nouns}`);
  const limits = rules.limits[level]!;
  const firstDayEnds = new Date(recent.joinedAt.getTime() + DAY);
  const firstDay = what === 'thread' ? rules.firstDayThreads : rules.firstDayReplies;
  if (level === 0 && firstDay !== null && recent.now < firstDayEnds && written.length >= firstDay) {
    const freed = leaves(written, firstDay) ?? firstDayEnds;
    return {
      why: `New members may write ${counted(firstDay)} on their first day.`,
      until: freed < firstDayEnds ? freed : firstDayEnds,
    };
  }
  const most = what === 'thread' ? limits.threadsPerDay : limits.repliesPerDay;
  if (most === null || written.length < most) return null;
  if (most === 0)
    return { why: `${TRUST_LEVEL_NAMES[level]} members may not write ${nouns} here.`, until: null };
  return { why: `You may write ${counted(most)} a day.`, until: leaves(written, most) };
}

/** When there is room for one more among `most` a day. */
function leaves(written: Date[], most: number): Date | null {
  const oldest = written[most - 1];
  return oldest ? new Date(oldest.getTime() + DAY) : null;
}

function tooSoon(
  what: Writing,
  level: TrustLevel,
  rules: StandingRules,
  recent: RecentWriting,
): Refusal | null {
  const limits = rules.limits[level]!;
  const [[last], pause] =
    what === 'thread'
      ? [recent.threads, limits.secondsBetweenThreads]
      : [recent.replies, limits.secondsBetweenReplies];
  if (!last || !pause) return null;
  const until = new Date(last.getTime() + pause * SECOND);
  const why = `That was quick: there must be ${pause} seconds between two ${what === 'thread' ? 'threads' : 'replies'}.`;
  return until > recent.now ? { why, until } : null;
}

function repeated(rules: StandingRules, { now, sameTextAt }: RecentWriting): Refusal | null {
  if (!sameTextAt) return null;
  const until = new Date(sameTextAt.getTime() + rules.sameTextMinutes * 60 * SECOND);
  const why = 'You have just posted the same text. Change it to post it again.';
  return until > now ? { why, until } : null;
}

const NONE: Contents = { links: 0, images: 0, mentions: 0 };

/** Why a text may not be written; what was in it `before` may stay. */
export function whyNotContents(
  level: TrustLevel,
  rules: StandingRules,
  contents: Contents,
  before: Contents = NONE,
): string | null {
  const limits = rules.limits[level]!;
  const asked = [
    ['links', limits.linksPerPost, 'link out of the community', 'links out of the community'],
    ['images', limits.imagesPerPost, 'image', 'images'],
    ['mentions', limits.mentionsPerPost, 'mention', 'mentions'],
  ] as const;
  for (const [kind, most, one, many] of asked) {
    if (most === null || contents[kind] <= Math.max(most, before[kind])) continue;
    const who = level === 0 ? 'New members' : `${TRUST_LEVEL_NAMES[level]} members`;
    const allowed = most === 0 ? `no ${many}` : `at most ${most} ${most === 1 ? one : many}`;
    return `${who} may put ${allowed} into a post. This one has ${contents[kind]}: take some out, then send it again.`;
  }
  return null;
}
