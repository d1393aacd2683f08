import { randomUUID } from 'node:crypto';

/** Tabs that open and close within this time cause no stir. */
const SETTLE_MS = 250;
const RENEW_MS = 20_000;
/** A process not heard of for so long is gone, and those it spoke for with it. */
const GONE_MS = 60_000;
const MAX_NAMED = 50;

export type PresenceNews = { process: string; room: string; memberIds: number[]; asks: boolean };
export type Present = { memberIds: number[]; count: number };

type Ways = {
  /** To everyone in the room in this process, or to the named sockets of it. */
  tell(room: string, present: Present, sockets: 'all' | ReadonlySet<string>): void;
  /** To the other processes. */
  spread(news: PresenceNews): void;
};

/** Who is in which room, each member once, however many tabs and processes. Kept in memory only. */
export class Presence {
  private readonly process = randomUUID();
  private readonly here = new Map<string, Map<number, number>>();
  private readonly elsewhere = new Map<string, Map<string, { memberIds: number[]; at: number }>>();
  private readonly told = new Map<string, string>();
  private readonly fresh = new Map<string, Set<string>>();
  private readonly settling = new Map<string, NodeJS.Timeout>();
  private readonly renewal: NodeJS.Timeout;

  constructor(private readonly ways: Ways) {
    this.renewal = setInterval(() => this.renew(), RENEW_MS).unref();
  }

  enter(room: string, memberId: number, socketId: string): void {
    const tabs = this.here.get(room) ?? new Map<number, number>();
    const isFirstHere = tabs.size === 0;
    this.here.set(room, tabs);
    tabs.set(memberId, (tabs.get(memberId) ?? 0) + 1);
    this.fresh.set(room, (this.fresh.get(room) ?? new Set()).add(socketId));
    if (tabs.get(memberId) === 1) this.spread(room, isFirstHere);
    this.settle(room);
  }

  leave(room: string, memberId: number): void {
    const tabs = this.here.get(room);
    const left = (tabs?.get(memberId) ?? 0) - 1;
    if (!tabs || left < 0) return;
    if (left > 0) {
      tabs.set(memberId, left);
      return;
    }
    tabs.delete(memberId);
    this.spread(room, false);
    if (tabs.size > 0) this.settle(room);
    else this.forget(room);
  }

  /** News from another process. */
  hear({ process, room, memberIds, asks }: PresenceNews): void {
    if (asks && this.here.has(room)) this.spread(room, false);
    if (!this.here.has(room)) return;
    const others = this.elsewhere.get(room) ?? new Map<string, { memberIds: number[]; at: number }>();
    this.elsewhere.set(room, others);
    if (memberIds.length > 0) others.set(process, { memberIds, at: Date.now() });
    else others.delete(process);
    this.settle(room);
  }

  close(): void {
    clearInterval(this.renewal);
    for (const timer of this.settling.values()) clearTimeout(timer);
  }

  private forget(room: string): void {
    clearTimeout(this.settling.get(room));
    for (const kept of [this.here, this.elsewhere, this.told, this.fresh, this.settling]) kept.delete(room);
  }

  private spread(room: string, asks: boolean): void {
    const memberIds = [...(this.here.get(room)?.keys() ?? [])];
    this.ways.spread({ process: this.process, room, memberIds, asks });
  }

  private settle(room: string): void {
    if (this.settling.has(room)) return;
    this.settling.set(
      room,
      setTimeout(() => this.tell(room), SETTLE_MS),
    );
  }

  private tell(room: string): void {
    this.settling.delete(room);
    const elsewhere = [...(this.elsewhere.get(room)?.values() ?? [])].flatMap(({ memberIds }) => memberIds);
    const everyone = [...new Set([...(this.here.get(room)?.keys() ?? []), ...elsewhere])].sort(
      (a, b) => a - b,
    );
    const present = { memberIds: everyone.slice(0, MAX_NAMED), count: everyone.length };
    const text = JSON.stringify(present);
    const isNews = this.told.get(room) !== text;
    this.told.set(room, text);
    this.ways.tell(room, present, isNews ? 'all' : (this.fresh.get(room) ?? new Set()));
    this.fresh.delete(room);
  }

  private renew(): void {
    for (const room of this.here.keys()) this.spread(room, false);
    for (const [room, others] of this.elsewhere)
      for (const [process, { at }] of others)
        if (Date.now() - at > GONE_MS) {
          others.delete(process);
          this.settle(room);
        }
  }
}
