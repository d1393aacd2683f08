import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 15_000;
const POLL_MS = 40;

/** Asks again until `read` gives something; for what happens soon but not at once. Fails with what it threw last. */
export async function eventually<T>(
  what: string,
  read: () => Promise<T | null | undefined | false>,
  patience = PATIENCE_MS,
): Promise<T> {
  const end = Date.now() + patience;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const value = await read();
      if (value) return value;
    } catch (error) {
      last = error;
    }
    await pause(POLL_MS);
  }
  throw new Error(`It never came: ${what}`, { cause: last });
}
