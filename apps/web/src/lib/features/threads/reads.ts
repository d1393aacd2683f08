import type { ThreadWindow } from './thread-window';

/** What an open thread reads by itself, from beside its own address. */
export function readsOf(address: string) {
  return {
    /** Null where the reader may no longer see it. */
    async posts(from: number, count: number): Promise<ThreadWindow | null> {
      const response = await fetch(`${address}/posts?from=${from}&count=${count}`);
      if ([401, 403, 404].includes(response.status)) return null;
      if (!response.ok) throw new Error(`The posts could not be read: ${response.status}`);
      return (await response.json()) as ThreadWindow;
    },

    async names(ids: string[]): Promise<ReadonlyMap<string, string>> {
      const query = new URLSearchParams(ids.map((id) => ['id', id]));
      const response = await fetch(`${address}/members?${query}`);
      return new Map(response.ok ? ((await response.json()) as [string, string][]) : []);
    },
  };
}
