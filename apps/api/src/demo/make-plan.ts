import { Calendar } from './calendar.js';
import { Casting } from './cast.js';
import { Conversations } from './conversations.js';
import type { DemoSizes } from './demo-arguments.js';
import { DOMAIN, makePeople, type DemoMember } from './people.js';
import type { Plan, PlannedInvite, PlannedPost, PlannedThread } from './plan.js';
import { Chance } from './random.js';
import { ARCHIVED_DAYS_AGO, scheduleThreads, type Scheduled } from './schedule.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Threads of the last days, in busy hours. */
const YOUNG = 45;

/** Everything the demo will hold, the same for the same seed except that it ends now. */
export function makePlan({ members, threads, posts, seed }: DemoSizes, now: number): Plan {
  const chance = new Chance(seed);
  const calendar = new Calendar(now);
  const people = makePeople(chance, members, calendar);
  const conversations = new Conversations(chance, calendar, new Casting(chance, people));
  const planned = planThreads(chance, conversations, scheduleThreads(chance, calendar, threads), posts);
  number(planned);
  const visits = planVisits(chance, calendar, people);
  seeEverybody(planned, visits);
  const archivedAt = calendar.timeOf(calendar.daysAgo(ARCHIVED_DAYS_AGO));
  return { now, people, threads: planned, visits, invites: planInvites(chance, people, now), archivedAt };
}

function planThreads(
  chance: Chance,
  conversations: Conversations,
  scheduled: readonly Scheduled[],
  posts: number,
): PlannedThread[] {
  const written = scheduled.filter(({ isWritten }) => isWritten);
  const writtenReplies = written.reduce((sum, { script }) => sum + script.lines.length, 0);
  const composed = scheduled.length - written.length;
  const usual = Math.max(0, posts - scheduled.length - writtenReplies) / Math.max(1, composed);
  let left = posts - scheduled.length;
  const threads = scheduled.map((one, at) => {
    chance.begin(at);
    const wanted = one.isWritten ? one.script.lines.length : wantedReplies(chance, usual, one.at > -YOUNG);
    const thread = conversations.plan(one, Math.min(wanted, left));
    left -= thread.posts.length - 1;
    if (one.isWritten || thread.deleted) return thread;
    for (let more = Math.min(wanted, left) - thread.posts.length + 1; more > 0; more -= 1)
      if (conversations.prolong(thread)) left -= 1;
    return thread;
  });
  const open = threads.filter((thread, at) => !thread.deleted && !scheduled[at]!.isWritten);
  chance.begin(scheduled.length);
  const longest = threads.filter(({ title }) => title.startsWith('Say hello'));
  fillUp(chance, conversations, open.length > 0 ? [...open, ...longest] : threads, left);
  return threads;
}

/** Some are never answered, and some of the newest not yet; most have a few replies, and a few very many. */
function wantedReplies(chance: Chance, usual: number, isYoung: boolean): number {
  if (chance.happens(isYoung ? 0.4 : 0.05)) return 0;
  // A log-normal with this spread has a mean of 1.2 times its median.
  return Math.max(1, Math.round(chance.logNormal(usual / 0.95 / 1.2, 0.6)));
}

/** Says what is left to say wherever there is room, so that the number of posts is exactly what was asked for. */
function fillUp(
  chance: Chance,
  conversations: Conversations,
  threads: PlannedThread[],
  missing: number,
): void {
  for (let left = missing, tries = missing * 20 + 1_000; left > 0 && tries > 0; tries -= 1)
    if (conversations.prolong(chance.pick(threads))) left -= 1;
}

/** Ids in the order of time, as if everything had been written when it says. */
function number(threads: PlannedThread[]): void {
  threads.sort((a, b) => a.posts[0]!.at - b.posts[0]!.at);
  threads.forEach((thread, at) => (thread.id = at + 1));
  const posts: PlannedPost[] = [];
  for (const thread of threads) for (const post of thread.posts) posts.push(post);
  posts.sort((a, b) => a.at - b.at);
  posts.forEach((post, at) => (post.id = at + 1));
  const officials = threads.flatMap((thread) => thread.officials);
  officials.sort((a, b) => a.changes[0]!.at - b.changes[0]!.at);
  officials.forEach((official, at) => (official.id = at + 1));
}

function planVisits(chance: Chance, calendar: Calendar, people: readonly DemoMember[]): Plan['visits'] {
  const visits: Plan['visits'] = [];
  for (const by of people) {
    const until = by.team === null && chance.happens(0.25) ? by.joined * chance.next() : 0;
    const share = (until - by.joined) / calendar.length;
    visits.push({ by, at: by.joinedAt + 2_000 });
    for (let count = Math.min(250, Math.round(by.visits * 30 * share)); count > 0; count -= 1)
      visits.push({
        by,
        at: Math.max(by.joinedAt + HOUR, calendar.timeOf(chance.between(by.joined, until))),
      });
  }
  return visits.filter(({ at }) => at < calendar.now);
}

function seeEverybody(threads: readonly PlannedThread[], visits: Plan['visits']): void {
  const see = (by: DemoMember, at: number) => (by.lastSeenAt = Math.max(by.lastSeenAt, at));
  for (const { by, at } of visits) see(by, at);
  for (const { posts } of threads)
    for (const { author, at, reactions } of posts) {
      see(author, at);
      for (const reaction of reactions) see(reaction.by, reaction.at);
    }
}

const NOTES = [
  'We met at your depot last week. This is the place I told you about.',
  'Renate asked me to invite you, she says you know everything about checklists.',
  null,
  null,
] as const;

const OPEN = [
  { email: `nora.fabian@${DOMAIN}`, daysAgo: 2, revoked: false },
  { email: `planung@elbtal.example`, daysAgo: 5, revoked: false },
  { email: `service@corrib-water.example`, daysAgo: 9, revoked: false },
  { email: `h.tremblay@maple-ridge.example`, daysAgo: 12, revoked: false },
  { email: `info@alpenblick.example`, daysAgo: 33, revoked: false },
  { email: `dispatch@northgate-lifts.example`, daysAgo: 61, revoked: false },
  { email: `former.colleague@verrieres.example`, daysAgo: 20, revoked: true },
  { email: `typo@liffey-dors.example`, daysAgo: 47, revoked: true },
] as const;

const RECENT = 40;

/** How the newest members came, and who has not come yet. */
function planInvites(chance: Chance, people: readonly DemoMember[], now: number): PlannedInvite[] {
  const staff = people.filter(({ team }) => team === 'Community' || team === 'Support');
  const invites = people
    .filter(({ team, role }) => team === null && role === 'member')
    .slice(-RECENT)
    .map((member): PlannedInvite => {
      const sentAt = member.joinedAt - Math.round(chance.between(0.1, 6) * DAY);
      const note = chance.pick(NOTES);
      return {
        id: 0,
        email: member.email,
        by: chance.pick(staff),
        note,
        sentAt,
        revokedAt: null,
        acceptedBy: member,
      };
    });
  for (const { email, daysAgo, revoked } of OPEN) {
    const sentAt = now - daysAgo * DAY - Math.round(chance.between(1, 5) * HOUR);
    const revokedAt = revoked ? sentAt + 3 * HOUR : null;
    invites.push({
      id: 0,
      email,
      by: chance.pick(staff),
      note: chance.pick(NOTES),
      sentAt,
      revokedAt,
      acceptedBy: null,
    });
  }
  invites.sort((a, b) => a.sentAt - b.sentAt);
  invites.forEach((invite, at) => (invite.id = at + 1));
  return invites;
}
