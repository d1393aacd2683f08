import { paths } from '@conch/shared/paths';
import {
  TYPING_MS,
  type ClientEvents,
  type ConnectRefusal,
  type LiveMessage,
  type Resync,
  type Room,
  type ServerEvents,
  type SubscribeReply,
  type SubscribeRequest,
} from '@conch/shared/realtime';
import type { Socket } from 'socket.io-client';
import { createContext } from 'svelte';

export type Listener = {
  /** Each change once, in the order in which they happened. */
  onEvent: (message: LiveMessage) => void;
  /** Too much was missed: read the whole view again. */
  onGap: () => void;
  /** The reader may no longer see this. */
  onRevoked?: () => void;
  /** `count` members are there; `memberIds` names the first of them. */
  onPresence?: (memberIds: string[], count: number) => void;
  onTyping?: (memberId: string) => void;
};

export type Subscription = { typing: () => void; close: () => void };

/** A tab hidden for longer may have been asleep and ask what it missed. */
const ASLEEP_AFTER = 30_000;
const RETRY_AFTER = 5_000;

/**
 * The one live connection of this tab, opened with the first subscription.
 * Made by the layout in the browser; never exists on the server.
 */
export class Realtime {
  #socket: Promise<Socket<ServerEvents, ClientEvents>> | undefined;
  readonly #rooms = new Map<Room, LiveRoom>();
  #hiddenAt = 0;

  constructor() {
    document.addEventListener('visibilitychange', this.#wake);
  }

  /** `since` is the room's sequence in the data that the page shows; leave it out where the data has none. */
  subscribe(room: Room, since: number | undefined, listener: Listener): Subscription {
    const live = this.#rooms.get(room) ?? new LiveRoom(room, since, (request) => this.#ask(request));
    this.#rooms.set(room, live);
    live.listeners.add(listener);
    void this.#connect().then(() => live.catchUp());
    return { typing: () => this.#tellTyping(live), close: () => this.#leave(live, listener) };
  }

  /** Ends everything, when the reader signs out or the layout goes. */
  close(): void {
    document.removeEventListener('visibilitychange', this.#wake);
    this.#rooms.clear();
    void this.#socket?.then((socket) => socket.disconnect());
    this.#socket = undefined;
  }

  #connect() {
    this.#socket ??= import('socket.io-client').then(({ io }) => {
      const socket: Socket<ServerEvents, ClientEvents> = io({
        path: paths.realtime(),
        transports: ['websocket', 'polling'],
      });
      socket.on('connect', () => this.#catchUpAll());
      socket.on('connect_error', ({ message }) => {
        // A server that cannot be reached is asked again by the socket itself; one that refused is not.
        if (!socket.active) this.#refused(socket, message as ConnectRefusal);
      });
      socket.on('disconnect', (reason) => {
        // Put out by the server: what it says to the next attempt is the reason.
        if (reason === 'io server disconnect') socket.connect();
      });
      socket.on('message', (message) => this.#rooms.get(message.room)?.receive(message));
      socket.on('revoked', ({ room }) => this.#revoke(room));
      socket.on('resync', (resync) => this.#rooms.get(resync.room)?.resync(resync));
      socket.on('presence', ({ room, memberIds, count }) =>
        this.#rooms.get(room)?.each((l) => l.onPresence?.(memberIds, count)),
      );
      socket.on('typing', ({ room, memberId }) => this.#rooms.get(room)?.each((l) => l.onTyping?.(memberId)));
      return socket;
    });
    return this.#socket;
  }

  /** Undefined while there is no connection: the next `connect` asks again. */
  async #ask(request: SubscribeRequest): Promise<SubscribeReply | undefined> {
    const socket = await this.#connect();
    if (!socket.connected) return undefined;
    const asked = socket.timeout(10_000).emitWithAck('subscribe', request) as Promise<SubscribeReply>;
    const reply = await asked.catch(() => undefined);
    const refusedForNow = reply ? !reply.ok && reply.code === 'RATE_LIMITED' : socket.connected;
    if (refusedForNow) setTimeout(() => void this.#rooms.get(request.room)?.catchUp(), RETRY_AFTER);
    return reply;
  }

  /** Ends for who is signed out; who was only turned away for the moment comes back. */
  #refused(socket: Socket, refusal: ConnectRefusal) {
    if (refusal !== 'UNAUTHENTICATED') setTimeout(() => this.#socket && socket.connect(), RETRY_AFTER);
    else for (const room of [...this.#rooms.keys()]) this.#revoke(room);
  }

  #catchUpAll() {
    for (const live of this.#rooms.values()) void live.catchUp();
  }

  #revoke(room: Room) {
    const live = this.#rooms.get(room);
    this.#rooms.delete(room);
    live?.each((listener) => listener.onRevoked?.());
  }

  #leave(live: LiveRoom, listener: Listener) {
    live.listeners.delete(listener);
    if (live.listeners.size > 0 || this.#rooms.get(live.room) !== live) return;
    this.#rooms.delete(live.room);
    void this.#socket?.then((socket) => socket.connected && socket.emit('unsubscribe', { room: live.room }));
  }

  #tellTyping(live: LiveRoom) {
    if (Date.now() - live.toldTypingAt < TYPING_MS.every) return;
    live.toldTypingAt = Date.now();
    void this.#socket?.then((socket) => socket.connected && socket.emit('typing', { room: live.room }));
  }

  #wake = () => {
    if (document.visibilityState === 'hidden') this.#hiddenAt = Date.now();
    else if (this.#hiddenAt && Date.now() - this.#hiddenAt > ASLEEP_AFTER) this.#catchUpAll();
  };
}

/** One room: what was seen last, and who in this tab listens. */
class LiveRoom {
  readonly listeners = new Set<Listener>();
  toldTypingAt = 0;
  #catchingUp = false;
  #again = false;
  /** What the server lets this reader hear of the room: it tells when that has changed meanwhile. */
  #view: string | undefined;

  constructor(
    readonly room: Room,
    private last: number | undefined,
    private readonly ask: (request: SubscribeRequest) => Promise<SubscribeReply | undefined>,
  ) {}

  each(tell: (listener: Listener) => void): void {
    for (const listener of [...this.listeners]) tell(listener);
  }

  receive(message: LiveMessage): void {
    // The answer that says where to begin may still be on its way here: asking once more settles it.
    if (this.last === undefined) this.#again = true;
    else if (message.seq > this.last + 1) void this.catchUp();
    else this.#deliver(message);
  }

  resync({ seq, view }: Resync): void {
    this.#view = view;
    this.#startFrom(seq);
  }

  async catchUp(): Promise<void> {
    if (this.#catchingUp) {
      this.#again = true;
      return;
    }
    this.#catchingUp = true;
    do {
      this.#again = false;
      const reply = await this.ask({ room: this.room, since: this.last, view: this.#view });
      if (reply) this.#apply(reply);
    } while (this.#again);
    this.#catchingUp = false;
  }

  #apply(reply: SubscribeReply): void {
    if (!reply.ok) {
      if (reply.code === 'NOT_FOUND' || reply.code === 'UNAUTHENTICATED') this.each((l) => l.onRevoked?.());
      return;
    }
    this.#view = reply.view;
    if (reply.gap) {
      this.#startFrom(reply.seq);
      return;
    }
    for (const message of reply.missed) this.#deliver(message);
    this.last = Math.max(this.last ?? 0, reply.seq);
  }

  #startFrom(seq: number): void {
    this.last = seq;
    this.each((listener) => listener.onGap());
  }

  #deliver(message: LiveMessage): void {
    if (message.seq <= (this.last ?? 0)) return;
    this.last = message.seq;
    this.each((listener) => listener.onEvent(message));
  }
}

/** A box, because the connection exists only once the page is usable. */
export const [useRealtime, provideRealtime] = createContext<{ readonly current: Realtime | undefined }>();
