import { HISTORY_DAYS, type Calendar } from './calendar.js';
import { material } from './material/index.js';
import type { Chance } from './random.js';
import type { Line, Script } from './script.js';
import { situations } from './situations/index.js';
import { compose, fill, globalWords, type Composed } from './situations/compose.js';
import { CHATTER, WIN_PROMPTS, WINS } from './situations/phrases.js';

/** A conversation with the moment (busy hours before now) at which it begins. */
export type Scheduled = { script: Script; at: number; isWritten: boolean };

/** Planner 5 was archived then; nothing is said there afterwards. */
export const ARCHIVED_DAYS_AGO = 360;

/** So many different conversations are put together; a larger community hears them again under other titles. */
const MOST_COMPOSED = 700;
/** It hears what was said not long before. */
const RECENT = 150;
const WEEKS = 60;
/** Of all threads, so many are the weekly ritual at most. */
const RITUAL_SHARE = 0.09;
/** The newest threads are this young, in busy hours. */
const YOUNGEST = 0.2;

/** What is talked about and when: all that was written by hand, a ritual every week, and the rest put together. */
export function scheduleThreads(chance: Chance, calendar: Calendar, threads: number): Scheduled[] {
  const written = material.slice(0, threads).map((script) => ({
    script,
    at: script.ago === undefined ? anyTime(chance, calendar, 0.04, 0.97) : calendar.daysAgo(script.ago),
    isWritten: true,
  }));
  const weeks = Math.min(WEEKS, Math.floor(threads * RITUAL_SHARE), threads - written.length);
  const rituals = Array.from({ length: Math.max(0, weeks) }, (_, week) =>
    ritual(chance, calendar, week, weeks),
  );
  const bulk = composed(chance, calendar, threads - written.length - rituals.length);
  return [...written, ...rituals, ...bulk].sort((a, b) => a.at - b.at);
}

const anyTime = (chance: Chance, calendar: Calendar, from: number, to: number): number =>
  -calendar.length * (1 - chance.between(from, to));

/** The age of a share of all threads (0 the first, 1 the last) in a community that trebles while it lives. */
function moment(share: number): number {
  const first = 0.5;
  // Threads come at a rate of first + 2·(1−first)·x; this is the inverse of its sum.
  const slope = 2 * (1 - first);
  return (-first + Math.sqrt(first * first + 2 * slope * share)) / slope;
}

function composed(chance: Chance, calendar: Calendar, count: number): Scheduled[] {
  const archive = 1 - ARCHIVED_DAYS_AGO / HISTORY_DAYS;
  const today = situations.filter(({ in: category }) => category !== 'planner-5');
  const step = Math.ceil(count / MOST_COMPOSED);
  const kept: Composed[] = [];
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const age = 0.006 + 0.994 * moment((index + chance.next()) / count);
    const isFresh = index % step === 0 || kept.length === 0;
    const made = isFresh
      ? compose(chance.pick(age < archive - 0.02 ? situations : today), chance, age)
      : kept[kept.length - 1 - chance.below(Math.min(RECENT, kept.length))]!;
    // What was said of Planner 5 is not said again.
    if (isFresh && made.script.in !== 'planner-5') kept.push(made);
    const script = isFresh ? made.script : { ...made.script, title: made.retitle() };
    return { script, at: Math.min(-YOUNGEST, -calendar.length * (1 - age)), isWritten: false };
  });
}

function ritual(chance: Chance, calendar: Calendar, week: number, weeks: number): Scheduled {
  const words = () => globalWords(chance, week / weeks);
  const replies = 4 + chance.below(6 + Math.round((week / weeks) * 8));
  const wins = chance.shuffled(WINS).slice(0, replies);
  const lines = wins.map((win): Line => [
    chance.pick(['a', 'b', 'c', 'd', 'e', 'advocate', 'advocate2', 'moderator'] as const),
    fill(win, words()),
    { liked: chance.between(1, 5) },
  ]);
  return {
    script: {
      in: 'break-room',
      kind: 'discussion',
      by: 'maren',
      title: `Wins of the week, no. ${week + 1}`,
      body: chance.pick(WIN_PROMPTS),
      lines,
    },
    at: -calendar.length * (0.985 - 0.98 * (week / weeks)) - chance.next() * 2,
    isWritten: true,
  };
}

/** One more remark, for conversations that go on. */
export const chatter = (chance: Chance): string => fill(chance.pick(CHATTER), globalWords(chance, 1));
