import { rooms, TYPING_MS } from '@conch/shared/realtime';
import type { LiveMessage } from '@conch/shared/realtime';
import type { Realtime, Subscription } from '#lib/realtime.ts';
import { SvelteMap } from 'svelte/reactivity';
import type { ThreadReader } from './threadReader.svelte';

type Names = ReadonlyMap<string, string>;

/** The live room of one thread: what happens goes to the reader, who is here and who is writing stays here. */
export class LiveThread {
  /** Read out to those who do not see the page change. */
  announcement = $state('');
  #present: string[] = $state.raw([]);
  /** How many others are here, named or not. */
  presentCount = $state(0);
  readonly #typing = new SvelteMap<string, ReturnType<typeof setTimeout>>();
  readonly #names = new SvelteMap<string, string>();
  #subscription: Subscription | undefined;

  constructor(
    private readonly reader: ThreadReader,
    private readonly viewerId: string | undefined,
    private readonly readNames: (ids: string[]) => Promise<Names>,
  ) {}

  get present(): string[] {
    return this.#named(this.#present);
  }

  get typing(): string[] {
    return this.#named([...this.#typing.keys()]);
  }

  open(realtime: Realtime): () => void {
    const { id, liveSeq } = this.reader.thread;
    this.#subscription = realtime.subscribe(rooms.thread(id), liveSeq, {
      onEvent: (message) => this.#heard(message),
      onGap: () => void this.reader.readAllAgain(),
      onRevoked: () => (this.reader.revoked = true),
      onPresence: (ids, count) => this.#arrived(ids, count),
      onTyping: (id) => this.#writes(id),
    });
    return () => this.close();
  }

  close(): void {
    this.#subscription?.close();
    this.#subscription = undefined;
    this.#forgetTyping();
  }

  #forgetTyping(): void {
    this.#typing.forEach(clearTimeout);
    this.#typing.clear();
  }

  tellTyping(): void {
    this.#subscription?.typing();
  }

  #heard(message: LiveMessage): void {
    // Whoever goes on writing says so again within seconds.
    if (message.type === 'post.created') this.#forgetTyping();
    if (message.type === 'thread.deleted') this.announcement = 'This thread was deleted.';
    if (message.type === 'answer.changed') this.announcement = 'The answer to this thread changed.';
    this.reader.heard(message);
  }

  #arrived(ids: string[], count: number): void {
    this.#present = ids.filter((id) => id !== this.viewerId);
    // Who reads is one of them, also where so many are here that they are not among those named.
    this.presentCount = Math.max(count - 1, this.#present.length);
    this.#learn(this.#present);
  }

  #writes(id: string): void {
    if (id === this.viewerId) return;
    clearTimeout(this.#typing.get(id));
    this.#typing.set(
      id,
      setTimeout(() => this.#typing.delete(id), TYPING_MS.shown),
    );
    this.#learn([id]);
  }

  #learn(ids: string[]): void {
    for (const { author } of this.reader.posts) this.#names.set(author.id, author.name);
    const unknown = ids.filter((id) => !this.#names.has(id)).slice(0, 20);
    if (unknown.length === 0) return;
    void this.readNames(unknown).then(
      (names) => names.forEach((name, id) => this.#names.set(id, name)),
      // Names are a courtesy: without them the line stays empty.
      () => undefined,
    );
  }

  #named(ids: readonly string[]): string[] {
    return ids.map((id) => this.#names.get(id)).filter((name) => name !== undefined);
  }
}
