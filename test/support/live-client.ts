import type {
  LiveMessage,
  Presence,
  Resync,
  Room,
  SubscribeReply,
  SubscribeRequest,
  Typing,
} from '@conch/shared/realtime';
import { io, type Socket } from 'socket.io-client';

const PATIENCE_MS = 5_000;

export type Accepted = Extract<SubscribeReply, { ok: true }>;

/** A socket as a page has it, that keeps everything it is told. Never reconnects by itself. */
export class LiveClient {
  readonly messages: LiveMessage[] = [];
  readonly revoked: Room[] = [];
  readonly resyncs: Resync[] = [];
  readonly presences: Presence[] = [];
  readonly typings: Typing[] = [];
  isConnected = false;
  whyClosed: string | undefined;
  private readonly waiting = new Set<() => void>();

  private constructor(readonly socket: Socket) {
    socket.on('message', (message: LiveMessage) => this.keep(this.messages, message));
    socket.on('revoked', ({ room }: { room: Room }) => this.keep(this.revoked, room));
    socket.on('resync', (resync: Resync) => this.keep(this.resyncs, resync));
    socket.on('presence', (presence: Presence) => this.keep(this.presences, presence));
    socket.on('typing', (typing: Typing) => this.keep(this.typings, typing));
    socket.on('connect', () => {
      this.isConnected = true;
      this.look();
    });
    socket.on('disconnect', (reason) => {
      this.isConnected = false;
      this.whyClosed = reason;
      this.look();
    });
  }

  /** Rejects with the server's reason where it lets nobody in. */
  static connect(
    url: string,
    cookie: string | null,
    headers: Record<string, string> = {},
  ): Promise<LiveClient> {
    const socket = io(url, {
      path: '/realtime',
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      autoConnect: false,
      extraHeaders: { ...(cookie ? { cookie } : {}), ...headers },
    });
    const client = new LiveClient(socket);
    return new Promise((resolve, reject) => {
      socket.once('connect', () => resolve(client));
      socket.once('connect_error', (error) => {
        socket.close();
        reject(error);
      });
      socket.connect();
    });
  }

  ask(room: string, request: Partial<SubscribeRequest> = {}): Promise<SubscribeReply> {
    return this.socket
      .timeout(PATIENCE_MS)
      .emitWithAck('subscribe', { ...request, room }) as Promise<SubscribeReply>;
  }

  async subscribe(room: string, request: Partial<SubscribeRequest> = {}): Promise<Accepted> {
    const reply = await this.ask(room, request);
    if (!reply.ok) throw new Error(`${room} was refused: ${reply.code}`);
    return reply;
  }

  unsubscribe(room: string): void {
    this.socket.emit('unsubscribe', { room });
  }

  type(room: string): void {
    this.socket.emit('typing', { room });
  }

  inRoom(room: string): LiveMessage[] {
    return this.messages.filter((message) => message.room === room);
  }

  /** Resolves as soon as it is so; fails when it does not come to be. */
  until(isSo: () => boolean, what = isSo.toString(), patience = PATIENCE_MS): Promise<void> {
    if (isSo()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const look = () => {
        if (!isSo()) return;
        clearTimeout(timer);
        this.waiting.delete(look);
        resolve();
      };
      const timer = setTimeout(() => {
        this.waiting.delete(look);
        reject(
          new Error(
            `waited ${patience} ms in vain: ${what}; heard ${JSON.stringify(this.messages.slice(-5))}`,
          ),
        );
      }, patience);
      this.waiting.add(look);
    });
  }

  /** Everything the server sent before now has arrived: a question is answered after it. */
  async settle(): Promise<void> {
    await this.ask('nothing');
  }

  close(): void {
    this.socket.close();
  }

  private keep<T>(kept: T[], one: T): void {
    kept.push(one);
    this.look();
  }

  private look(): void {
    for (const look of [...this.waiting]) look();
  }
}
