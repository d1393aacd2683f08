import type { Actor } from '../auth/actor.js';

/** Which parts of a room someone hears: all of it, or the numbered parts (ascending, without repetition). */
export type Hearing = 'all' | readonly number[];

/** The part of a divided room that everybody in it hears. */
export const EVERYBODY = 0;

/** What a feature says about rooms of one kind. */
export type RoomPolicy = {
  /** Of these rooms, those the actor may listen to, and what they hear there. A room without id has id 0. */
  open(actor: Actor, ids: readonly number[]): Promise<ReadonlyMap<number, Hearing>>;
  /** Actors for whom `open` always says the same, so that many listeners are checked at once. */
  alike(actor: Actor): string;
  /** Its listeners are told who is there, and who is typing. */
  sociable?: boolean;
};

export type RoomAddress = { kind: string; id: number; policy: RoomPolicy };

/** The kinds of rooms there are. A name is `kind` or `kind:id`. */
export class RoomKinds {
  private readonly policies = new Map<string, RoomPolicy>();

  register(kind: string, policy: RoomPolicy): void {
    this.policies.set(kind, policy);
  }

  /** Null where no such room can exist. */
  find(name: unknown): RoomAddress | null {
    if (typeof name !== 'string') return null;
    const [, kind = '', id] = /^([a-z]{1,20})(?::([1-9]\d{0,15}))?$/.exec(name) ?? [];
    const policy = this.policies.get(kind);
    return policy ? { kind, id: Number(id ?? 0), policy } : null;
  }
}

export const hears = (hearing: Hearing, part: number): boolean => hearing === 'all' || hearing.includes(part);
