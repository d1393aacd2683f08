import { dayAfter, type Calendar } from './calendar.js';
import type { Casting } from './cast.js';
import type { DemoMember } from './people.js';
import type { PlannedOfficial, PlannedPost, Validity } from './plan.js';
import type { Chance } from './random.js';
import type { CategoryKey, OfficialMark } from './script.js';
import { REVIEW_REASONS } from './situations/phrases.js';

export type OfficialLine = { post: PlannedPost; mark: OfficialMark };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The official answers of one thread, each with its history; a later one takes the place of the one before. */
export function planOfficials(
  chance: Chance,
  calendar: Calendar,
  casting: Casting,
  category: CategoryKey,
  lines: readonly OfficialLine[],
): PlannedOfficial[] {
  const officials: PlannedOfficial[] = [];
  for (const line of lines) {
    const by = line.post.author.team ? line.post.author : casting.voices(category)('support', line.post.busy);
    const pause = by === line.post.author ? chance.between(0.02, 0.3) : chance.logNormal(8, 0.8);
    const at = Math.max(calendar.timeOf(Math.min(0, line.post.busy + pause)), line.post.at + MINUTE);
    if (at >= calendar.now) break;
    const before = officials.at(-1) ?? null;
    if (before && !endReplaced(before, at, by)) break;
    const official = mark(line, at, by, before);
    officials.push(official);
    const next = lines[lines.indexOf(line) + 1];
    live(chance, calendar, official, line, next ? next.post.at : calendar.now);
  }
  return officials;
}

function mark(
  { post, mark }: OfficialLine,
  at: number,
  by: DemoMember,
  before: PlannedOfficial | null,
): PlannedOfficial {
  const validity: Validity = {
    team: mark.team ?? (by.team === 'Product' ? 'Product' : 'Support'),
    appliesTo: mark.was?.appliesTo ?? mark.appliesTo ?? null,
    reviewBy: mark.review === undefined || mark.review < 0 ? null : dayAfter(at, mark.review),
  };
  const body = mark.was?.body ?? post.body;
  return {
    id: 0,
    post,
    changes: [{ ...validity, change: 'marked', by, at, body, reason: null }],
    toldAt: null,
    replaces: before?.changes.at(-1)?.change === 'replaced' ? before : null,
  };
}

/** Ends the one before; false when it says something after `at`, and so cannot have been replaced then. */
function endReplaced(before: PlannedOfficial, at: number, by: DemoMember): boolean {
  const last = before.changes.at(-1)!;
  if (last.change === 'withdrawn') return last.at < at;
  if (last.at >= at) return false;
  before.changes.push({ ...last, change: 'replaced', by, at, reason: null });
  if (before.toldAt !== null && before.toldAt >= at) before.toldAt = null;
  return true;
}

/** What happens to an official answer until `end`: rewritten, looked at again when it is due, withdrawn, overdue. */
function live(
  chance: Chance,
  calendar: Calendar,
  official: PlannedOfficial,
  { mark }: OfficialLine,
  end: number,
): void {
  const first = official.changes[0]!;
  const { post } = official;
  const within = (share: number) => first.at + Math.round((end - first.at) * share);
  if (mark.was && within(0.6) - first.at > 10 * MINUTE) {
    const at = within(chance.between(0.3, 0.6));
    const { reason } = mark.was;
    post.edit = { was: mark.was.body, at, reason };
    const reviewBy = mark.review ? dayAfter(at, Math.abs(mark.review)) : null;
    const appliesTo = mark.appliesTo ?? null;
    official.changes.push({ ...first, change: 'updated', at, body: post.body, appliesTo, reviewBy, reason });
  } else if (mark.was) {
    first.body = post.body;
    first.appliesTo = mark.appliesTo ?? null;
  }
  // A mark of the past whose review is due since some days, whenever the demo is made.
  if (mark.review !== undefined && mark.review < 0) {
    first.reviewBy = dayAfter(Math.max(first.at, calendar.now + mark.review * DAY), 0);
    official.toldAt = dueAt(first.reviewBy) < end ? dueAt(first.reviewBy) : null;
  } else if (mark.withdrawn) withdraw(official, within(chance.between(0.65, 0.9)), mark.withdrawn);
  else review(chance, official, end);
}

/** The morning after the last day. */
const dueAt = (reviewBy: string): number => Date.parse(`${reviewBy}T07:00:00Z`) + DAY;

function withdraw(official: PlannedOfficial, at: number, reason: string): void {
  const last = official.changes.at(-1)!;
  if (at - last.at < MINUTE) return;
  official.changes.push({ ...last, change: 'withdrawn', at, reason });
}

function review(chance: Chance, official: PlannedOfficial, end: number): void {
  for (;;) {
    const last = official.changes.at(-1)!;
    if (last.reviewBy === null) return;
    const due = dueAt(last.reviewBy);
    if (due >= end) return;
    const at = due + Math.round(chance.between(0.1, 9) * DAY);
    if (at >= end || at <= last.at || chance.happens(0.35)) {
      if (due > last.at) official.toldAt = due;
      return;
    }
    const reviewBy = dayAfter(at, Math.round(chance.between(90, 300)));
    official.changes.push({ ...last, change: 'updated', at, reviewBy, reason: chance.pick(REVIEW_REASONS) });
  }
}
