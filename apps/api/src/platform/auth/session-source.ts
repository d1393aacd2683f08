import type { Actor } from './actor.js';

/** Tells who is behind a session token. The feature that keeps accounts provides it. */
export abstract class SessionSource {
  /** Null for a token that is unknown, expired or revoked, or whose member may not enter. `address` is where it is used from. */
  abstract actorOf(token: string, address?: string): Promise<Actor | null>;
}
