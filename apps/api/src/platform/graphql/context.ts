import { randomUUID } from 'node:crypto';
import DataLoader from 'dataloader';
import type { Actor } from '../auth/actor.js';
import type { Recognised } from '../auth/session-source.js';
import type { Database } from '../database/database.js';

/** Reads many things of one kind by key in one go. Made once per request, when it is first asked for. */
export type LoaderDefinition<K, V> = {
  name: string;
  batch: (keys: readonly K[], ctx: RequestContext) => Promise<Map<K, V>>;
};

export function defineLoader<K, V>(
  name: string,
  batch: LoaderDefinition<K, V>['batch'],
): LoaderDefinition<K, V> {
  return { name, batch };
}

export type Loader<K, V> = {
  /** Undefined where there is none, or none that the viewer may see. */
  load(key: K): Promise<V | undefined>;
  loadMany(keys: K[]): Promise<(V | undefined)[]>;
  /** What was read along with something else, and need not be read again. */
  keep(key: K, value: V): void;
};

export type RequestOrigin = {
  recognised: Recognised | null;
  address: string;
  userAgent: string | null;
  requestId?: string;
  /** Keeps or (null) forgets the session token at the client. */
  setSession: (token: string | null) => void;
};

/** Everything that belongs to one request; handed to resolvers, which hand on what a use case needs. */
export class RequestContext {
  readonly requestId: string;
  readonly address: string;
  readonly userAgent: string | null;
  readonly setSession: (token: string | null) => void;
  /** Changes within a request only when it signs in or out. */
  actor: Actor | null;
  /** What was committed when the request began; of those who are signed in, who alone listen to what comes after. */
  asOf: string | null;
  private readonly loaders = new Map<LoaderDefinition<never, unknown>, unknown>();

  constructor(
    readonly database: Database,
    origin: RequestOrigin,
  ) {
    this.actor = origin.recognised?.actor ?? null;
    this.asOf = origin.recognised?.asOf ?? null;
    this.address = origin.address;
    this.userAgent = origin.userAgent;
    this.requestId = origin.requestId ?? randomUUID();
    this.setSession = origin.setSession;
  }

  load<K, V>(definition: LoaderDefinition<K, V>): Loader<K, V> {
    const key = definition as unknown as LoaderDefinition<never, unknown>;
    let loader = this.loaders.get(key) as Loader<K, V> | undefined;
    if (!loader) {
      loader = this.makeLoader(definition);
      this.loaders.set(key, loader);
    }
    return loader;
  }

  /** The rest of the request is asked by somebody else. */
  become(recognised: Recognised | null): void {
    this.actor = recognised?.actor ?? null;
    this.asOf = recognised?.asOf ?? null;
    this.forgetLoaded();
  }

  /** After a write: what the answer reads next is read anew. */
  forgetLoaded(): void {
    this.loaders.clear();
  }

  private makeLoader<K, V>(definition: LoaderDefinition<K, V>): Loader<K, V> {
    const inner = new DataLoader<K, V | undefined>(
      async (keys) => {
        const found = await definition.batch(keys, this);
        return keys.map((key) => found.get(key));
      },
      { name: definition.name },
    );
    return {
      load: (key) => inner.load(key),
      loadMany: (keys) => Promise.all(keys.map((key) => inner.load(key))),
      keep: (key, value) => void inner.prime(key, value),
    };
  }
}
