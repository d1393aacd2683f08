import { invalidate } from '$app/navigation';
import type { LiveMessage, Room } from '@conch/shared/realtime';
import type { Realtime } from './realtime.ts';

const GATHER = 400;
/** Spread, so that a thousand readers of one list do not all ask in the same moment. */
const SPREAD = 1_200;

/** Like `listenQuietly`, for what a page has loaded: reads again what depends on `dependency`. */
export const refreshQuietly = (
  realtime: Realtime,
  room: Room,
  since: number,
  dependency: string,
  onEvent?: (message: LiveMessage) => void,
) => listenQuietly(realtime, room, since, () => void invalidate(dependency), onEvent);

/**
 * Calls `refresh` soon after something happened in a room: once for many changes, and only when the tab is
 * looked at. Returns how to stop.
 */
export function listenQuietly(
  realtime: Realtime,
  room: Room,
  since: number,
  refresh: () => void,
  onEvent?: (message: LiveMessage) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let missed = false;

  function soon() {
    if (document.visibilityState === 'hidden') missed = true;
    else timer ??= setTimeout(run, GATHER + Math.random() * SPREAD);
  }

  function run() {
    timer = undefined;
    refresh();
  }

  function looked() {
    if (document.visibilityState === 'hidden' || !missed) return;
    missed = false;
    soon();
  }

  document.addEventListener('visibilitychange', looked);
  const subscription = realtime.subscribe(room, since, {
    onEvent: (message) => {
      onEvent?.(message);
      soon();
    },
    onGap: soon,
    onRevoked: refresh,
  });
  return () => {
    document.removeEventListener('visibilitychange', looked);
    clearTimeout(timer);
    subscription.close();
  };
}
