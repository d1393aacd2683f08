/** Below the bar at the top of the page. */
const TOP = 72;
/** After so long without a sign nobody is reading any more. */
const IDLE_MS = 60_000;
/** Seconds of reading after which they are told, at first sooner. */
const FIRST_TELL = 10;
const TELL = 45;
const SIGNS = ['scroll', 'pointermove', 'keydown', 'touchstart'] as const;

/** Tells `address` in small beacons how long the open thread is read and which of its posts are seen. */
export function watchReading(address: string): () => void {
  const seen = new Set<number>();
  let told = { posts: 0, seconds: 0 };
  let seconds = 0;
  let active = Date.now();

  const tell = () => {
    if (seconds === told.seconds) return;
    const form = new FormData();
    form.set('lastNumber', String(Math.max(0, ...seen)));
    form.set('postCount', String(seen.size - told.posts));
    form.set('seconds', String(seconds - told.seconds));
    told = { posts: seen.size, seconds };
    navigator.sendBeacon(address, form);
  };
  const look = () => {
    if (document.hidden || Date.now() - active > IDLE_MS) return;
    seconds += 1;
    for (const post of document.querySelectorAll<HTMLElement>('[data-post]')) {
      const { top, bottom } = post.getBoundingClientRect();
      if (bottom > TOP && top < innerHeight) seen.add(Number(post.dataset.post));
    }
    if (seconds === FIRST_TELL || seconds - told.seconds >= TELL) tell();
  };
  const sign = () => (active = Date.now());
  const hidden = () => document.hidden && tell();

  const timer = setInterval(look, 1_000);
  for (const name of SIGNS) addEventListener(name, sign, { passive: true });
  document.addEventListener('visibilitychange', hidden);
  addEventListener('pagehide', tell);
  return () => {
    tell();
    clearInterval(timer);
    for (const name of SIGNS) removeEventListener(name, sign);
    document.removeEventListener('visibilitychange', hidden);
    removeEventListener('pagehide', tell);
  };
}
