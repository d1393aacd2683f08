import { tick } from 'svelte';

/** Below the bar at the top of the page. */
const TOP = 64;

/** Changes the page so that the post being read stays exactly where it is, in browsers with and without anchoring. */
export async function keepPlace(change: () => void): Promise<void> {
  const root = document.documentElement;
  const anchor = [...document.querySelectorAll<HTMLElement>('[data-post]')].find(
    (post) => post.getBoundingClientRect().bottom > TOP,
  );
  const before = anchor?.getBoundingClientRect().top ?? 0;
  root.style.overflowAnchor = 'none';
  change();
  await tick();
  // A window that was replaced has another post there, with nothing to hold on to.
  if (anchor?.isConnected && before < innerHeight) {
    scrollBy({ top: anchor.getBoundingClientRect().top - before, behavior: 'instant' });
  }
  requestAnimationFrame(() => (root.style.overflowAnchor = ''));
}
