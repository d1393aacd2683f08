import type { Reader } from '../database/reader.js';
import { readAfter, readMissed, readStanding, type LoggedEntry } from './realtime-log.js';
import { hears, type Hearing } from './rooms.js';

/** The newest entries, kept in memory for whoever comes back after a moment. */
const RECENT = 200;
const PULL_SIZE = 500;
/** More than this is not replayed: reading the view again costs less. */
const MAX_MISSED = 500;
/** Entries of two transactions may swap on their way; what is still absent after this is read from the log. */
const LATE_AFTER_MS = 100;

export type Numbered = { seq: number; entry: LoggedEntry };
export type CatchUp = { seq: number; missed: Numbered[]; gap: boolean };

/** Those in a room who hear the same parts of it; they count the same sequence. */
export type Audience = { key: string; hearing: Hearing; channel: string; seq: number; isEmpty: boolean };

/**
 * One room as this process hears it: passes each entry on once, in order, however the entries arrive. Lives
 * while somebody in this process listens.
 */
export class RoomStream {
  listeners = 0;
  private place = 0;
  private readonly started: Promise<void>;
  private isStarted = false;
  private recent: LoggedEntry[] = [];
  private readonly early = new Map<number, LoggedEntry>();
  private readonly audiences = new Map<string, Audience>();
  private readonly opening = new Map<string, Promise<Audience>>();
  private late: NodeJS.Timeout | undefined;

  constructor(
    readonly room: string,
    private readonly reader: Reader,
    private readonly deliver: (audience: Audience, message: Numbered) => void,
    private readonly onError: (error: unknown) => void,
  ) {
    this.started = this.start();
  }

  receive(entry: LoggedEntry): void {
    if (entry.place <= this.place && this.isStarted) return;
    this.early.set(entry.place, entry);
    this.drain();
    if (this.isStarted && this.early.size > 0)
      this.late ??= setTimeout(() => this.pullLater(), LATE_AFTER_MS);
  }

  /** Called when the log is known to be at `place`: reads what did not arrive. */
  async reach(place: number): Promise<void> {
    await this.started;
    if (place > this.place) await this.pull();
  }

  /** Those who hear `hearing`, from now on. */
  audience(key: string, hearing: Hearing): Promise<Audience> {
    let audience = this.opening.get(key);
    if (!audience) {
      audience = this.open(key, hearing);
      this.opening.set(key, audience);
      audience.catch(() => this.opening.delete(key));
    }
    return audience;
  }

  /**
   * Hands what the audience was told after `since` to `settle`, in the very moment in which it is true: who
   * joins the audience there hears each later message once and none twice.
   */
  async catchUp(audience: Audience, since: number, settle: (missed: CatchUp) => void): Promise<void> {
    if (since > audience.seq) await this.pull();
    const remembered = this.remembered(audience, since);
    settle(remembered ?? (await this.readCatchUp(audience, since)));
  }

  /** Forgets audiences that nobody has been in for a while. */
  prune(isEmpty: (channel: string) => boolean): void {
    for (const [key, audience] of this.audiences) {
      const wasEmpty = audience.isEmpty;
      audience.isEmpty = isEmpty(audience.channel);
      if (!wasEmpty || !audience.isEmpty) continue;
      this.audiences.delete(key);
      this.opening.delete(key);
    }
  }

  close(): void {
    clearTimeout(this.late);
  }

  private async readCatchUp(audience: Audience, since: number): Promise<CatchUp> {
    const { missed, seq } = await readMissed(this.reader, this.room, audience.hearing, since, MAX_MISSED + 1);
    const logged = missed.map((entry, i) => ({ seq: seq - missed.length + 1 + i, entry }));
    // The log may be ahead of what the audience was told, or behind what it was told while we read.
    const told = logged.filter((message) => message.seq <= audience.seq);
    const rest = this.remembered(audience, Math.min(seq, audience.seq));
    const complete = [...told, ...(rest?.missed ?? [])];
    const isWhole = complete.length === audience.seq - since && complete.length <= MAX_MISSED;
    return { seq: audience.seq, missed: isWhole ? complete : [], gap: !isWhole };
  }

  private remembered(audience: Audience, since: number): CatchUp | null {
    if (since > audience.seq) return { seq: audience.seq, missed: [], gap: true };
    const wanted = audience.seq - since;
    if (wanted > RECENT) return null;
    const heard = this.recent.filter((entry) => hears(audience.hearing, entry.part));
    if (heard.length < wanted) return null;
    const missed = heard.slice(heard.length - wanted).map((entry, i) => ({ seq: since + 1 + i, entry }));
    return { seq: audience.seq, missed, gap: false };
  }

  private async start(): Promise<void> {
    const { place } = await readStanding(this.reader, this.room, 'all');
    this.place = place;
    this.isStarted = true;
    this.drain();
  }

  private async open(key: string, hearing: Hearing): Promise<Audience> {
    await this.started;
    for (;;) {
      const standing = await readStanding(this.reader, this.room, hearing);
      if (standing.place > this.place) await this.pull();
      if (standing.place > this.place) this.leap(standing.place);
      const later = this.recent.filter((entry) => entry.place > standing.place);
      // The entries since the reading must be at hand to be counted; a very busy room is read once more.
      if (later.length !== this.place - standing.place) continue;
      const seq = standing.seq + later.filter((entry) => hears(hearing, entry.part)).length;
      const audience = { key, hearing, channel: `${this.room}#${key}`, seq, isEmpty: false };
      this.audiences.set(key, audience);
      return audience;
    }
  }

  /** Goes on from a place that cannot be reached entry by entry, since the log has lost some. */
  private leap(place: number): void {
    this.place = place;
    this.recent = [];
  }

  /** Passes on what follows without a gap. */
  private drain(): void {
    if (!this.isStarted) return;
    for (let next = this.early.get(this.place + 1); next; next = this.early.get(this.place + 1)) {
      this.early.delete(next.place);
      this.place = next.place;
      this.recent.push(next);
      for (const audience of this.audiences.values())
        if (hears(audience.hearing, next.part)) {
          audience.seq += 1;
          this.deliver(audience, { seq: audience.seq, entry: next });
        }
    }
    if (this.recent.length > RECENT * 2) this.recent = this.recent.slice(-RECENT);
    for (const place of this.early.keys()) if (place <= this.place) this.early.delete(place);
  }

  private pullLater(): void {
    this.late = undefined;
    if (this.early.size > 0) this.pull().catch(this.onError);
  }

  private async pull(): Promise<void> {
    for (;;) {
      const entries = await readAfter(this.reader, this.room, this.place, PULL_SIZE);
      for (const entry of entries) this.early.set(entry.place, entry);
      this.drain();
      if (entries.length < PULL_SIZE) return;
    }
  }
}
