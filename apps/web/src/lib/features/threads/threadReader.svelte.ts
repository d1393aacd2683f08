import type { LiveMessage } from '@conch/shared/realtime';
import { joinRuns } from './thread-window';
import type { ThreadWindow } from './thread-window';

/** Reads posts `from` … `from + count - 1` again, with the thread; null where the reader may not any more. */
export type ReadPosts = (from: number, count: number) => Promise<ThreadWindow | null>;

/** As many posts as one read brings, and as an address shows. */
const PAGE = 50;
const LINKED = 20;
/** Changes that arrive together are read together. */
const GATHER = 120;
const RETRY = 4_000;

/**
 * What one open thread shows: a run of posts without holes, kept true while others write.
 * Everything comes in through `receive`; what changed meanwhile is asked for once for many changes.
 */
export class ThreadReader {
  #window: ThreadWindow = $state.raw() as ThreadWindow;
  revoked = $state(false);
  loading = $state<'older' | 'newer'>();
  /** The last post that the reader had before them. */
  seen = $state(0);
  /** Numbers of the posts to read again. */
  #changed: number[] = [];
  #headChanged = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #round: Promise<void> | undefined;
  #queue: Promise<void> = Promise.resolve();
  /** The end was shown before the read that is under way, so what came since belongs below it. */
  #follows = false;

  constructor(
    first: ThreadWindow,
    private readonly read: ReadPosts,
    /** Changes what is shown without moving what is being read. */
    private readonly keepPlace: (change: () => void) => Promise<void>,
  ) {
    this.#window = first;
    this.seen = first.thread.lastPostNumber;
  }

  get thread() {
    return this.#window.thread;
  }

  get posts() {
    return this.#window.posts;
  }

  get older(): number | undefined {
    return this.#window.hasOlder ? Math.max(1, this.#first - LINKED) : undefined;
  }

  get newer(): number | undefined {
    return this.atEnd ? undefined : this.last + 1;
  }

  get #first(): number {
    return this.posts[0]?.number ?? 1;
  }

  get last(): number {
    return this.posts.at(-1)?.number ?? 0;
  }

  get atEnd(): boolean {
    return this.last >= this.thread.lastPostNumber;
  }

  get unseen(): number {
    return Math.max(0, this.thread.lastPostNumber - this.seen);
  }

  /** Takes in what was read, unless something newer is shown already. */
  receive(read: ThreadWindow): void {
    const shown = this.#window;
    const stale = read.thread.liveSeq < shown.thread.liveSeq;
    this.#window = { ...joinRuns(shown, read), thread: stale ? shown.thread : read.thread };
  }

  heard(message: LiveMessage): void {
    this.#headChanged = true;
    if (message.type === 'post.created' || message.type === 'post.changed')
      this.#changed.push(message.number);
    if (message.type === 'answer.changed') this.#answersChanged(message.postId);
    void this.#gather();
  }

  /** Own changes: known before the live message arrives. Settles when what is shown has them. */
  changed(...numbers: number[]): Promise<void> {
    this.#headChanged = true;
    this.#changed.push(...numbers);
    this.#answersChanged();
    return this.#gather();
  }

  readAllAgain(): Promise<void> {
    return this.changed(...this.posts.map((post) => post.number));
  }

  async loadOlder(): Promise<void> {
    const from = Math.max(1, this.#first - PAGE);
    if (this.older) await this.#load('older', from, this.#first - from);
  }

  async loadNewer(): Promise<void> {
    if (this.newer) await this.#load('newer', this.newer, PAGE);
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #answersChanged(postId?: string): void {
    for (const post of this.posts) {
      if (post.id === postId || post.isAccepted || post.isOfficial) this.#changed.push(post.number);
    }
  }

  #gather(wait = GATHER): Promise<void> {
    this.#round ??= new Promise((resolve) => {
      this.#timer = setTimeout(() => {
        this.#round = undefined;
        this.#queue = this.#queue.then(() => this.#flush());
        void this.#queue.then(resolve);
      }, wait);
    });
    return this.#round;
  }

  async #flush(): Promise<void> {
    while (this.#headChanged || this.#changed.length > 0) {
      this.#follows ||= this.atEnd;
      const numbers = this.#relevant();
      this.#headChanged = false;
      const from = numbers[0] ?? Math.max(1, this.last);
      const wanted = numbers.filter((number) => number < from + PAGE);
      this.#changed = numbers.slice(wanted.length);
      if (!(await this.#ask(from, (wanted.at(-1) ?? from) - from + 1))) {
        this.#changed.push(...wanted);
        this.#headChanged = true;
        break;
      }
      this.#follow();
    }
  }

  /** Posts that were written between a change and its reading are appended too, unless there are very many. */
  #follow(): void {
    const missing = this.thread.lastPostNumber - this.last;
    this.#follows &&= missing > 0 && missing <= PAGE;
    if (!this.#follows) return;
    this.#changed.push(...Array.from({ length: missing }, (_, at) => this.last + 1 + at));
  }

  /** Posts outside of what is shown are read when the reader gets there. */
  #relevant(): number[] {
    const first = this.#first;
    const end = this.#follows ? Infinity : this.last;
    const shown = this.#changed.filter((number) => number >= first && number <= end);
    return shown.filter((number, at) => shown.indexOf(number) === at).sort((a, b) => a - b);
  }

  async #ask(from: number, count: number): Promise<boolean> {
    try {
      const read = await this.read(from, count);
      if (this.revoked) return true;
      if (read) await this.keepPlace(() => this.receive(read));
      else this.revoked = true;
      return true;
    } catch {
      void this.#gather(RETRY);
      return false;
    }
  }

  async #load(which: 'older' | 'newer', from: number, count: number): Promise<void> {
    if (this.loading) return;
    this.loading = which;
    await this.#ask(from, count);
    this.loading = undefined;
  }
}
