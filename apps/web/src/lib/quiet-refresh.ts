import { invalidate } from '$app/navigation';
import type { LiveMessage, Room } from '@conch/shared/realtime';
import type { Realtime } from './realtime.ts';

const GATHER = 400;
/** Spread, so that a thousand readers of one list do not all ask in the same moment. */
const SPREAD = 1_200;

/**
 * Reads what depends on `dependency` again soon after something happened in a room: once for many changes,
 * and only when the tab is looked at. Returns how to stop.
 */
export function refreshQuietly(
  realtime: Realtime,
  room: Room,
  since: number,
  dependency: string,
  onEvent?: (message: LiveMessage) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let missed = false;

  function soon() {
    if (document.visibilityState === 'hidden') missed = true;
    else timer ??= setTimeout(refresh, GATHER + Math.random() * SPREAD);
  }

  function refresh() {
    timer = undefined;
    void invalidate(dependency);
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
    onRevoked: () => void invalidate(dependency),
  });
  return () => {
    document.removeEventListener('visibilitychange', looked);
    clearTimeout(timer);
    subscription.close();
  };
}
