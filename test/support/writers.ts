import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from './client.js';
import type { SignedIn } from './conch.js';

const RETRY_MS = 50;
const PATIENCE_MS = 90_000;

export type Acknowledged = { postId: string; number: number; body: string };

/** Members who reply to one thread without a pause. What was not acknowledged is sent again with the same key. */
export class Writers {
  /** What the server said it had written, in the order in which it said so. */
  readonly acknowledged: Acknowledged[] = [];
  /** The code of every refusal; NO_ANSWER where the connection ended instead. */
  readonly refusals: string[] = [];
  private readonly running: Promise<void>[];
  private readonly waiting = new Set<() => void>();
  private isStopping = false;

  constructor(
    writers: readonly SignedIn[],
    private readonly thread: { id: string },
  ) {
    this.running = writers.map((writer) => this.write(writer));
    // Told by `stop`; until then it must not end the process.
    for (const running of this.running) running.catch(() => this.look());
  }

  /** Resolves when as many more posts were acknowledged; others are on their way then. */
  more(count: number): Promise<void> {
    const wanted = this.acknowledged.length + count;
    return this.until(() => this.acknowledged.length >= wanted, `${count} more posts`);
  }

  /** Resolves when as many more requests were refused. */
  refused(count: number): Promise<void> {
    const wanted = this.refusals.length + count;
    return this.until(() => this.refusals.length >= wanted, `${count} more refusals`);
  }

  /** Resolves when they were refused for as long. */
  refusedFor(milliseconds: number): Promise<void> {
    const since = Date.now();
    return this.until(() => Date.now() - since >= milliseconds, `${milliseconds} ms of refusals`);
  }

  /** Every post that was begun is acknowledged first. */
  async stop(): Promise<void> {
    this.isStopping = true;
    await Promise.all(this.running);
  }

  private async write(writer: SignedIn): Promise<void> {
    while (!this.isStopping) {
      const idempotencyKey = randomUUID();
      const body = `Post ${idempotencyKey}`;
      const post = await this.send(writer, { threadId: this.thread.id, body, idempotencyKey });
      this.acknowledged.push({ ...post, body });
      this.look();
    }
  }

  private async send(writer: SignedIn, input: object): Promise<{ postId: string; number: number }> {
    for (const end = Date.now() + PATIENCE_MS; ; await pause(RETRY_MS)) {
      try {
        const { reply } = await writer.client.run(
          'mutation ($input: ReplyInput!) { reply(input: $input) { id number } }',
          { input },
        );
        return { postId: reply.id, number: reply.number };
      } catch (error) {
        this.refusals.push(error instanceof Refusal ? error.code : 'NO_ANSWER');
        this.look();
        if (Date.now() > end || (error instanceof Refusal && error.code !== 'UNAVAILABLE')) throw error;
      }
    }
  }

  private until(isSo: () => boolean, what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (end: () => void) => {
        clearTimeout(timer);
        this.waiting.delete(look);
        end();
      };
      const look = () => isSo() && settle(resolve);
      const timer = setTimeout(
        () =>
          settle(() => reject(new Error(`Waited in vain for ${what}: ${this.refusals.slice(-5).join()}`))),
        PATIENCE_MS,
      );
      this.waiting.add(look);
      look();
    });
  }

  private look(): void {
    for (const look of [...this.waiting]) look();
  }
}
