import { paths } from '@conch/shared/paths';
import { rooms } from '@conch/shared/realtime';
import { createContext } from 'svelte';
import { listenQuietly } from './quiet-refresh.ts';
import type { Realtime } from './realtime.ts';

/** How many notifications the reader has not read: as the page was loaded, then live. */
export class Unread {
  readonly #loaded = $derived.by(() => this.load());
  count = $derived(this.#loaded);
  #openThread: string | undefined;

  constructor(private readonly load: () => number) {}

  /** `since` is the sequence of the member's room in the data that the page was loaded with. */
  follow(realtime: Realtime, memberId: string, since: number): () => void {
    return listenQuietly(realtime, rooms.member(memberId), since, () => void this.#refresh());
  }

  /** Who has a thread before them need not be told of it, as long as it is open. Returns how to close it. */
  open(threadId: string): () => void {
    this.#openThread = threadId;
    if (this.count > 0) void this.#refresh();
    return () => (this.#openThread = undefined);
  }

  async #refresh(): Promise<void> {
    const read = this.#openThread ? { method: 'POST', body: formOf(this.#openThread) } : {};
    // A courtesy: without an answer the number stays as it is until the next one.
    const response = await fetch(paths.unreadNotifications(), read).catch(() => null);
    if (response?.ok) this.count = (await response.json()) as number;
  }
}

function formOf(threadId: string): FormData {
  const form = new FormData();
  form.set('threadId', threadId);
  return form;
}

export const [useUnread, provideUnread] = createContext<Unread>();
