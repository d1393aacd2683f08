import type { Calendar } from './calendar.js';
import type { Casting } from './cast.js';
import type { DemoMember } from './people.js';
import type { PlannedPost, PlannedThread } from './plan.js';
import { planOfficials, type OfficialLine } from './official-plan.js';
import type { Chance } from './random.js';
import { planReactions } from './reactions-plan.js';
import { ARCHIVED_DAYS_AGO, chatter, type Scheduled } from './schedule.js';
import type { CategoryKey, Line, Marks, Script, Voice } from './script.js';
import { EDIT_REASONS, THREAD_REMOVALS, UNWELCOME } from './situations/phrases.js';

const SECOND = 1_000;
/** Two posts of one thread never stand closer together. */
const LEAST_GAP = 20 * SECOND;

type Spoken = { post: PlannedPost; line: Line };

/** Turns scripts into posts with authors and times, and into what became of them. */
export class Conversations {
  constructor(
    private readonly chance: Chance,
    private readonly calendar: Calendar,
    private readonly casting: Casting,
  ) {}

  /** The thread with at most `room` replies. What would lie in the future has not been said yet. */
  plan({ script, at, isWritten }: Scheduled, room: number): PlannedThread {
    const voices = this.casting.voices(script.in);
    const author = voices(script.by ?? 'asker', at);
    if (!script.by) voices('asker', at);
    const opening = this.post(1, author, this.calendar.timeOf(at), at, script.body);
    const thread: PlannedThread = {
      id: 0,
      category: script.in,
      kind: script.kind,
      title: script.title,
      posts: [opening],
      accepted: null,
      officials: [],
      deleted: null,
    };
    this.edit(opening, script.opening ?? {}, isWritten);
    const voiceOf = (voice: Voice, busy: number) =>
      voice === 'asker' || voice === script.by ? author : voices(voice, busy);
    const spoken = this.speak(thread, script, at, voiceOf, room);
    this.answer(thread, spoken);
    for (const { post, line } of spoken) this.mishap(thread, post, line[2], isWritten);
    if (!isWritten) this.removeThread(thread);
    planReactions(this.chance, this.calendar, this.casting, thread, [
      script.opening,
      ...script.lines.map((line) => line[2]),
    ]);
    return thread;
  }

  /** One more reply at the end of a thread, weeks later perhaps. False when it has no room before now. */
  prolong(thread: PlannedThread): boolean {
    const last = thread.posts.at(-1)!;
    const end = this.endOf(thread.category);
    // Somewhere in what is left, more likely soon.
    const busy = last.busy + (end - last.busy) * this.chance.next() ** 6;
    const at = Math.max(last.at + LEAST_GAP, this.calendar.timeOf(busy));
    const author = this.casting.reader(thread.category, busy);
    if (!author || busy >= end || at >= this.calendar.now) return false;
    const said = new Set(thread.posts.slice(-12).map(({ body }) => body));
    let body = chatter(this.chance);
    for (let tries = 0; said.has(body) && tries < 5; tries += 1) body = chatter(this.chance);
    thread.posts.push(this.post(thread.posts.length + 1, author, at, busy, body));
    return true;
  }

  private speak(
    thread: PlannedThread,
    script: Script,
    start: number,
    voiceOf: (voice: Voice, busy: number) => DemoMember,
    room: number,
  ): Spoken[] {
    const end = this.endOf(script.in);
    const spoken: Spoken[] = [];
    let busy = start;
    for (const line of script.lines.slice(0, room)) {
      busy += line[2]?.after ?? this.pause(spoken.length === 0, start);
      const at = Math.max(this.calendar.timeOf(Math.min(busy, 0)), thread.posts.at(-1)!.at + LEAST_GAP);
      if (busy >= end || at >= this.calendar.now) break;
      const post = this.post(thread.posts.length + 1, voiceOf(line[0], busy), at, busy, line[1]);
      const to = line[2]?.to;
      post.replyTo = to
        ? (thread.posts[to - 1] ?? null)
        : this.chance.happens(0.12)
          ? thread.posts.at(-1)!
          : null;
      thread.posts.push(post);
      spoken.push({ post, line });
    }
    return spoken;
  }

  private endOf(category: CategoryKey): number {
    return category === 'planner-5' ? this.calendar.daysAgo(ARCHIVED_DAYS_AGO) : 0;
  }

  /** Busy hours until somebody replies. The community has become faster as it grew. */
  private pause(isFirst: boolean, at: number): number {
    const progress = 1 + at / this.calendar.length;
    const median = isFirst ? 5.5 - 4.3 * progress : 2.2 - 1.2 * progress;
    return this.chance.logNormal(median, isFirst ? 1 : 1.2);
  }

  private post(number: number, author: DemoMember, at: number, busy: number, body: string): PlannedPost {
    return {
      id: 0,
      number,
      author,
      at,
      busy,
      body,
      replyTo: null,
      edit: null,
      deleted: null,
      reactions: [],
      verified: [],
    };
  }

  private answer(thread: PlannedThread, spoken: readonly Spoken[]): void {
    const officials: OfficialLine[] = [];
    for (const { post, line } of spoken) {
      const marks = line[2];
      if (marks?.accepted) this.accept(thread, post);
      if (marks?.verified !== undefined) this.verify(thread, post, marks.verified);
      if (marks?.official) officials.push({ post, mark: marks.official });
    }
    thread.officials = planOfficials(this.chance, this.calendar, this.casting, thread.category, officials);
  }

  private accept(thread: PlannedThread, post: PlannedPost): void {
    const asker = thread.posts[0]!.author;
    if (thread.kind !== 'question' || post.author === asker) return;
    const thanks = thread.posts.find(({ number, author }) => number > post.number && author === asker);
    const later = this.calendar.timeOf(Math.min(0, post.busy + this.chance.logNormal(4, 1)));
    const at = Math.max(thanks ? thanks.at + 40 * SECOND : later, post.at + 30 * SECOND);
    if (at >= this.calendar.now) return;
    // Some askers do not come back, and a moderator says it for them.
    const by = thanks || this.chance.happens(0.7) ? asker : this.casting.moderator();
    thread.accepted = { post, by, at };
  }

  private verify(thread: PlannedThread, post: PlannedPost, note: string): void {
    if (thread.kind !== 'question') return;
    const voices = this.casting.voices(thread.category);
    const by = voices('advocate', post.busy);
    const at = this.calendar.timeOf(Math.min(0, post.busy + this.chance.logNormal(9, 1)));
    if (!by.isAdvocate || by === post.author || at <= post.at || at >= this.calendar.now) return;
    post.verified.push({ by, at, note: note || null });
  }

  /** Edits and deletions: those that were written down, and now and then one that was not. */
  private mishap(
    thread: PlannedThread,
    post: PlannedPost,
    marks: Marks | undefined,
    isWritten: boolean,
  ): void {
    const isKept =
      thread.accepted?.post === post || thread.officials.some((official) => official.post === post);
    const at = post.at + Math.round(this.chance.logNormal(40 * 60, 1)) * SECOND;
    if (marks?.deleted)
      post.deleted = {
        by: this.casting.moderator(),
        at,
        reason: marks.deleted === true ? null : marks.deleted,
      };
    else if (!isWritten && !isKept && this.chance.happens(0.007)) this.remove(post, at);
    if (post.deleted && at >= this.calendar.now) post.deleted = null;
    if (!post.deleted && !marks?.official) this.edit(post, marks ?? {}, isWritten);
  }

  private remove(post: PlannedPost, at: number): void {
    if (this.chance.happens(0.5)) {
      post.deleted = { by: post.author, at, reason: null };
      return;
    }
    const { body, reason } = this.chance.pick(UNWELCOME);
    if (post.author.team !== null || post.verified.length > 0) return;
    post.body = body.replace('{n}', '20');
    post.deleted = { by: this.casting.moderator(), at, reason };
  }

  /** Now and then somebody asks the same thing twice. */
  private removeThread(thread: PlannedThread): void {
    const [opening] = thread.posts;
    const at = opening!.at + Math.round(this.chance.logNormal(90 * 60, 1)) * SECOND;
    const isFree = thread.posts.length <= 3 && !thread.accepted && thread.officials.length === 0;
    if (!isFree || at >= this.calendar.now || !this.chance.happens(0.03)) return;
    thread.deleted = { by: this.casting.moderator(), at, reason: this.chance.pick(THREAD_REMOVALS) };
    opening!.deleted = thread.deleted;
    opening!.edit = null;
    thread.posts = thread.posts.filter((post) => post.number === 1 || post.at < at);
  }

  private edit(post: PlannedPost, { was }: Pick<Marks, 'was'>, isWritten: boolean): void {
    const at = post.at + Math.round(this.chance.logNormal(15 * 60, 1)) * SECOND;
    if (at >= this.calendar.now) return;
    if (was) post.edit = { was: was.body, at, reason: was.reason ?? null };
    else if (!isWritten && this.chance.happens(0.03)) {
      const before = withoutCare(post.body);
      if (before !== post.body) post.edit = { was: before, at, reason: this.chance.pick(EDIT_REASONS) };
    }
  }
}

/** A text as it was before its author looked at it again: without its last sentence, or with a slip. */
function withoutCare(body: string): string {
  const end = body.lastIndexOf('. ', body.length - 2);
  if (end > 40 && !body.includes('```')) return body.slice(0, end + 1);
  return body.replace(/\bthe\b/, 'teh').replace(/\bwith\b/, 'wiht');
}
