import type { Attachment } from 'svelte/attachments';
import type { Shortcut } from '#lib/keyboard.svelte.ts';
import type { ThreadReader } from './threadReader.svelte';

/** Below the bar at the top of the page. */
const TOP = 72;

/** Where in the thread the reader is, and how the keyboard moves there. */
export class ThreadPlace {
  /** Number of the post at the top of the screen. */
  #number = $state(0);
  #pending = false;

  constructor(private readonly reader: ThreadReader) {
    this.#number = reader.posts[0]?.number ?? 0;
  }

  get at() {
    return this.reader.posts.find(({ number }) => number === this.#number) ?? this.reader.posts[0];
  }

  /** Put on what stands below the last post: seeing it means having seen all replies. */
  end: Attachment = (element) => {
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting && this.reader.atEnd) this.reader.seen = this.reader.last;
    });
    const unwatch = $effect.root(() => {
      // Asks again when posts are appended while the end stays in sight.
      $effect(() => {
        observer.unobserve(element);
        if (this.reader.last) observer.observe(element);
      });
    });
    return () => {
      unwatch();
      observer.disconnect();
    };
  };

  watch(): () => void {
    const look = () => {
      if (this.#pending) return;
      this.#pending = true;
      requestAnimationFrame(() => {
        this.#pending = false;
        this.#number = Number(topPost()?.dataset.post ?? this.#number);
      });
    };
    look();
    addEventListener('scroll', look, { passive: true });
    return () => removeEventListener('scroll', look);
  }

  shortcuts(): Shortcut[] {
    const group = 'In a thread';
    return [
      { keys: 'j', does: 'Next post', group, run: () => this.#step(1) },
      { keys: 'k', does: 'Previous post', group, run: () => this.#step(-1) },
      { keys: 'q', does: 'Quote the post', group, run: () => this.does('quote') },
      { keys: 'e', does: 'Edit the post', group, run: () => this.does('edit') },
    ];
  }

  /** Does to the focused post, or to the one at the top, what its own action of that name does. */
  does(what: 'reply' | 'quote' | 'edit'): boolean {
    const post = focusedPost() ?? (what === 'reply' ? undefined : topPost());
    const action = post?.querySelector<HTMLElement>(`[data-does="${what}"]`);
    action?.click();
    return Boolean(action);
  }

  show(number: number): void {
    document.getElementById(`post-${number}`)?.scrollIntoView({ block: 'nearest' });
  }

  #step(by: 1 | -1): void {
    const posts = allPosts();
    const focused = focusedPost();
    const from = focused ?? topPost();
    const next = focused || by < 0 ? posts[posts.indexOf(from as HTMLElement) + by] : from;
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'start' });
  }
}

const allPosts = () => [...document.querySelectorAll<HTMLElement>('[data-post]')];
const topPost = () => allPosts().find((post) => post.getBoundingClientRect().bottom > TOP + 8);
const focusedPost = () => document.activeElement?.closest<HTMLElement>('[data-post]') ?? undefined;
