import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Socket as NetSocket } from 'node:net';
import type { ConnectRefusal, Room } from '@conch/shared/realtime';
import { paths } from '@conch/shared/paths';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Server } from 'socket.io';
import type { Actor } from '../auth/actor.js';
import { SessionCookie } from '../auth/session-cookie.js';
import { SessionSource } from '../auth/session-source.js';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import type { Env } from '../env/env.js';
import { ENV } from '../env/env.token.js';
import { DomainError } from '../graphql/errors.js';
import { clientAddress } from '../http/client-address.js';
import { ANONYMOUS_SOCKETS } from '../rate-limits/doors.js';
import { RateLimits } from '../rate-limits/rate-limits.js';
import { checkAccess } from './access-check.js';
import { connectProcesses, type FanOut } from './adapter.js';
import { Allowance } from './allowance.js';
import { channelOfMember, Listeners } from './listeners.js';
import type { AccessChange, LiveServer, LiveSocket, News } from './live-socket.js';
import { Presence } from './presence.js';
import { appendEntries, readPlaces, type LiveEntry } from './realtime-log.js';
import { RoomKinds, type Hearing, type RoomPolicy } from './rooms.js';

const MAX_SOCKETS_PER_MEMBER = 30;
const MAX_EVENT_BYTES = 10_000;
/** What another process said may be lost with its connection: the log is compared this often. */
const SWEEP_MS = 10_000;
const CHECK_EVERYBODY_MS = 300_000;
/** How long a socket may take to say goodbye. */
const FAREWELL_MS = 2_000;

type Pending = { entries: LiveEntry[]; changes: AccessChange[] };

/**
 * Live messages: written within the transaction that causes them, told after it has committed, to every
 * socket of every process that may hear them.
 */
@Injectable()
export class RealtimeService {
  private readonly logger = new Logger('Realtime');
  private readonly kinds = new RoomKinds();
  private readonly pending = new WeakMap<Transaction, Pending>();
  private readonly cookie: SessionCookie;
  private readonly addressOf: (request: IncomingMessage) => string;
  private readonly onError = (error: unknown) => this.logger.warn(error);
  private io: LiveServer | undefined;
  private fanOut: FanOut | null = null;
  private presence: Presence | undefined;
  private listeners: Listeners | undefined;
  private readonly upgraded = new Set<NetSocket>();
  private timers: NodeJS.Timeout[] = [];
  private inbox: Promise<void> = Promise.resolve();
  private isClosing = false;

  constructor(
    private readonly database: Database,
    private readonly sessions: SessionSource,
    private readonly limits: RateLimits,
    @Inject(ENV) private readonly env: Env,
  ) {
    this.cookie = new SessionCookie(env.publicUrl);
    this.addressOf = clientAddress(env);
  }

  /** Says who may listen to rooms of a kind. Call it while modules start. */
  register(kind: string, policy: RoomPolicy): void {
    this.kinds.register(kind, policy);
  }

  /** What the actor hears in a room; undefined where there is no such room for them. */
  async hearing(actor: Actor, room: string): Promise<Hearing | undefined> {
    const address = this.kinds.find(room);
    return address ? (await address.policy.open(actor, [address.id])).get(address.id) : undefined;
  }

  /** Messages that go out if and only if the transaction commits, in the order in which transactions do. */
  append(tx: Transaction, entries: readonly LiveEntry[]): void {
    this.pendingOf(tx).entries.push(...entries);
  }

  /** After the commit, those concerned hear only what they still may. */
  changeAccess(tx: Transaction, change: AccessChange): void {
    this.pendingOf(tx).changes.push(change);
  }

  /** Joins the other processes. A process that only tells needs nothing more. */
  async start(): Promise<void> {
    const { origin } = new URL(this.env.publicUrl);
    const io: LiveServer = new Server({
      path: paths.realtime(),
      serveClient: false,
      maxHttpBufferSize: MAX_EVENT_BYTES,
      connectTimeout: 10_000,
      allowRequest: ({ headers }, answer) =>
        answer(null, !this.isClosing && (headers.origin === undefined || headers.origin === origin)),
    });
    this.io = io;
    this.fanOut = await connectProcesses(io, this.env, this.database, this.onError);
    this.presence = new Presence({
      tell: (room, { memberIds, count }, sockets) => {
        const presence = { room: room as Room, memberIds: memberIds.map(String), count };
        if (sockets === 'all') io.local.to(room).emit('presence', presence);
        else if (sockets.size > 0) io.local.to([...sockets]).emit('presence', presence);
      },
      spread: (news) => {
        if (this.fanOut) io.serverSideEmit('presence', news);
      },
    });
    this.listeners = new Listeners(io, this.kinds, this.sessions, this.database, this.presence, this.onError);
    io.on('news', (news) => this.hear(news));
    io.on('presence', (news) => this.presence?.hear(news));
  }

  /** Takes sockets on a server that listens. */
  attach(http: HttpServer): void {
    const io = this.io!;
    io.attach(http);
    http.on('upgrade', (_, socket: NetSocket) => {
      this.upgraded.add(socket);
      socket.on('close', () => this.upgraded.delete(socket));
    });
    io.use((socket, next) => {
      this.admit(socket).then(
        (refusal) => next(refusal ? new Error(refusal) : undefined),
        (error: unknown) => {
          this.onError(error);
          next(new Error('UNAVAILABLE' satisfies ConnectRefusal));
        },
      );
    });
    io.on('connection', (socket) => {
      void socket.join(channelOfMember(socket.data.actor.memberId));
      this.listeners?.welcome(socket);
    });
    this.timers = [
      setInterval(() => this.sweep().catch(this.onError), SWEEP_MS).unref(),
      setInterval(
        () => this.hear({ entries: [], changes: [{ actorsChanged: true }] }),
        CHECK_EVERYBODY_MS,
      ).unref(),
    ];
  }

  /** Closes the sockets, whose pages then connect elsewhere. What is still being written goes out all the same. */
  async closeSockets(): Promise<void> {
    this.isClosing = true;
    this.timers.forEach((timer) => clearInterval(timer));
    this.io?.engine?.close();
    if (this.upgraded.size === 0) return;
    const closed = Promise.all(
      [...this.upgraded].map((socket) => new Promise((done) => socket.once('close', done))),
    );
    const force = setTimeout(() => this.upgraded.forEach((socket) => socket.destroy()), FAREWELL_MS);
    await closed;
    clearTimeout(force);
  }

  /** Leaves the other processes. */
  async stop(): Promise<void> {
    await this.inbox;
    this.presence?.close();
    await this.io?.of('/').adapter.close();
    await this.fanOut?.close();
  }

  private pendingOf(tx: Transaction): Pending {
    let pending = this.pending.get(tx);
    if (!pending) {
      pending = { entries: [], changes: [] };
      this.pending.set(tx, pending);
      this.tellWhenCommitted(tx, pending);
    }
    return pending;
  }

  private tellWhenCommitted(tx: Transaction, { entries, changes }: Pending): void {
    const news: News = { entries: [], changes };
    tx.beforeCommit(async () => {
      if (entries.length > 0) news.entries = await appendEntries(tx, entries);
    });
    tx.afterCommit(() => {
      this.hear(news);
      if (this.fanOut) this.io?.serverSideEmit('news', news);
    });
  }

  private async admit(socket: LiveSocket): Promise<ConnectRefusal | null> {
    const token = this.cookie.read(socket.handshake.headers.cookie);
    const address = this.addressOf(socket.request);
    const actor = token ? await this.sessions.actorOf(token, address) : null;
    if (!token || !actor) return this.refuseStranger(address);
    const others = this.io?.of('/').adapter.rooms.get(channelOfMember(actor.memberId))?.size ?? 0;
    if (others >= MAX_SOCKETS_PER_MEMBER) return 'RATE_LIMITED';
    socket.data = { token, actor, seats: new Map(), allowance: new Allowance(60, 10) };
    return null;
  }

  private async refuseStranger(address: string): Promise<ConnectRefusal> {
    try {
      await this.limits.take(ANONYMOUS_SOCKETS, address);
      return 'UNAUTHENTICATED';
    } catch (error) {
      if (error instanceof DomainError) return 'RATE_LIMITED';
      throw error;
    }
  }

  /**
   * One after the other, and what takes access away before what it has to tell: so nobody hears of a thing
   * from the moment in which they may no longer read it.
   */
  private hear(news: News): void {
    this.inbox = this.inbox.then(() => this.take(news)).catch(this.onError);
  }

  private async take({ entries, changes }: News): Promise<void> {
    for (const change of changes) {
      const sockets = this.concerned(change);
      if (sockets.length === 0 || !this.listeners) continue;
      try {
        await checkAccess(sockets, change.actorsChanged, this.sessions, this.listeners);
      } catch (error) {
        this.onError(error);
        // Nobody hears on what could not be checked; whoever comes back is asked anew.
        for (const socket of sockets) socket.conn.close();
      }
    }
    for (const entry of entries) this.listeners?.streams.get(entry.room)?.receive(entry);
  }

  private concerned({ members, rooms }: AccessChange): LiveSocket[] {
    const namespace = this.io?.of('/');
    if (!namespace) return [];
    if (!members && !rooms) return [...namespace.sockets.values()];
    const channels = members?.map(channelOfMember) ?? [];
    const ids = new Set(channels.flatMap((channel) => [...(namespace.adapter.rooms.get(channel) ?? [])]));
    const isInRoom = (socket: LiveSocket) => rooms?.some((room) => socket.data.seats.has(room)) ?? false;
    return [...namespace.sockets.values()].filter((socket) => ids.has(socket.id) || isInRoom(socket));
  }

  private async sweep(): Promise<void> {
    const streams = this.listeners?.streams;
    if (!streams || streams.size === 0) return;
    const isEmpty = (channel: string) => !this.io?.of('/').adapter.rooms.has(channel);
    for (const stream of streams.values()) stream.prune(isEmpty);
    for (const { room, place } of await readPlaces(this.database, [...streams.keys()]))
      await streams.get(room)?.reach(place);
  }
}
