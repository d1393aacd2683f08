import type { Actor } from './actor.js';

/** `asOf`: what was committed when it was asked, as PostgreSQL writes a snapshot. */
export type Recognised = { actor: Actor; asOf: string };

/** Tells who is behind a session token. The feature that keeps accounts provides it. */
export abstract class SessionSource {
  /** Null for a token that is unknown, expired or revoked, or whose member may not enter. `address` is where it is used from. */
  abstract recognise(token: string, address?: string): Promise<Recognised | null>;

  async actorOf(token: string, address?: string): Promise<Actor | null> {
    return (await this.recognise(token, address))?.actor ?? null;
  }
}
