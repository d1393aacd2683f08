import { setTimeout as pause } from 'node:timers/promises';
import type { LiveMessage, Room, SubscribeReply } from '@conch/shared/realtime';
import { LiveClient } from './live-client.js';

const RETRY_MS = 50;

/** A page that stays open: it comes back by itself and asks for what it missed. */
export class Watcher {
  /** All it heard, in the order in which it heard it. */
  readonly heard: LiveMessage[] = [];
  /** How often it was told that what it missed is no longer kept. */
  gaps = 0;
  private client: LiveClient | undefined;
  private isClosed = false;
  private readonly watching: Promise<void>;

  private constructor(
    private readonly url: string,
    private readonly cookie: string,
    private readonly room: Room,
    private lastSeq: number,
  ) {
    this.watching = this.watch();
  }

  /** Begins with what happens from now on. */
  static async open(url: string, cookie: string, room: Room): Promise<Watcher> {
    const first = await LiveClient.connect(url, cookie);
    const { seq } = await first.subscribe(room);
    first.close();
    return new Watcher(url, cookie, room, seq);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.client?.close();
    await this.watching;
  }

  private async watch(): Promise<void> {
    for (; !this.isClosed; await pause(RETRY_MS)) {
      try {
        await this.listen();
      } catch {
        // Nobody is there yet: it asks again.
      }
      this.client?.close();
    }
  }

  private async listen(): Promise<void> {
    const client = await LiveClient.connect(this.url, this.cookie);
    this.client = client;
    client.socket.on('message', (message: LiveMessage) => this.keep(message));
    // In the answer itself and not after a promise: what was missed comes before the next message.
    client.socket.emit('subscribe', { room: this.room, since: this.lastSeq }, (reply: SubscribeReply) => {
      if (!reply.ok || reply.gap) this.gaps += 1;
      else reply.missed.forEach((message) => this.keep(message));
    });
    await client.until(() => !client.isConnected, 'the connection ends', 2 ** 31 - 1);
  }

  private keep(message: LiveMessage): void {
    this.heard.push(message);
    this.lastSeq = message.seq;
  }
}
