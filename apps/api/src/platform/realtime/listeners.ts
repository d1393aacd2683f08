import { createHash } from 'node:crypto';
import { TYPING_MS, type LiveMessage, type Room, type SubscribeReply } from '@conch/shared/realtime';
import { z } from 'zod';
import type { SessionSource } from '../auth/session-source.js';
import type { Reader } from '../database/reader.js';
import type { LiveServer, LiveSocket, Seat } from './live-socket.js';
import type { Presence } from './presence.js';
import { RoomStream, type Audience, type CatchUp, type Numbered } from './room-stream.js';
import type { Hearing, RoomAddress, RoomKinds } from './rooms.js';

const MAX_ROOMS = 50;
/** A little less than writers keep to, as their signs do not arrive evenly. */
const TYPING_EVERY_MS = TYPING_MS.every - 100;

const subscribeRequest = z.object({
  room: z.string().max(40),
  since: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).nullish(),
  view: z.string().max(40).nullish(),
});
type Request = z.infer<typeof subscribeRequest>;

export const channelOfMember = (memberId: number) => `of:${memberId}`;

const keyOf = (hearing: Hearing): string =>
  hearing === 'all' ? 'all' : createHash('sha256').update(hearing.join()).digest('base64url').slice(0, 16);

function toMessage(room: string, { seq, entry }: Numbered): LiveMessage {
  return { room, seq, at: new Date(entry.at).toISOString(), ...entry.event } as LiveMessage;
}

/** The sockets of this process: lets them into rooms, moves them, and puts them out. */
export class Listeners {
  readonly streams = new Map<string, RoomStream>();

  constructor(
    private readonly io: LiveServer,
    private readonly kinds: RoomKinds,
    private readonly sessions: SessionSource,
    private readonly reader: Reader,
    private readonly presence: Presence,
    private readonly onError: (error: unknown) => void,
  ) {}

  welcome(socket: LiveSocket): void {
    socket.on('subscribe', (request: unknown, answer: unknown) => {
      if (typeof answer !== 'function') return;
      const reply = answer as (reply: SubscribeReply) => void;
      this.subscribe(socket, request, reply).catch((error: unknown) => {
        this.onError(error);
        // Coming back is a fresh start for a socket that could not be served.
        socket.conn.close();
      });
    });
    socket.on('unsubscribe', (request: unknown) => {
      const seat = this.seatOf(socket, request);
      if (seat) this.leave(socket, seat);
    });
    socket.on('typing', (request: unknown) => {
      const seat = this.seatOf(socket, request);
      if (seat && socket.data.allowance.take()) this.tellTyping(socket, seat);
    });
    socket.on('disconnect', () => {
      for (const seat of socket.data.seats.values()) this.leave(socket, seat);
    });
  }

  /** Takes a room from a socket that may no longer listen. */
  revoke(socket: LiveSocket, seat: Seat): void {
    const wasIn = seat.audience !== null;
    this.leave(socket, seat);
    if (wasIn) socket.emit('revoked', { room: seat.room as Room });
  }

  /** Lets a socket go on with other parts of the room, if they are others. */
  async move(socket: LiveSocket, seat: Seat, hearing: Hearing): Promise<void> {
    const key = keyOf(hearing);
    if (!seat.audience || seat.audience.key === key) return;
    await socket.leave(seat.audience.channel);
    const audience = await seat.stream.audience(key, hearing);
    if (seat.isGone) return;
    await seat.stream.catchUp(audience, audience.seq, () => {
      this.seat(socket, seat, audience);
      socket.emit('resync', { room: seat.room as Room, seq: audience.seq, view: key });
    });
  }

  private async subscribe(
    socket: LiveSocket,
    given: unknown,
    reply: (reply: SubscribeReply) => void,
  ): Promise<void> {
    if (!socket.data.allowance.take()) return reply({ ok: false, code: 'RATE_LIMITED' });
    const parsed = subscribeRequest.safeParse(given);
    if (!parsed.success) return reply({ ok: false, code: 'BAD_INPUT' });
    const address = this.kinds.find(parsed.data.room);
    if (!address) return reply({ ok: false, code: 'NOT_FOUND' });
    // Taken before anything is asked, so that a check of access from now on finds the seat.
    const seat = this.take(socket, parsed.data.room, address);
    if (!seat) return reply({ ok: false, code: 'RATE_LIMITED' });
    await this.letIn(socket, seat, parsed.data, reply);
  }

  private async letIn(
    socket: LiveSocket,
    seat: Seat,
    request: Request,
    reply: (reply: SubscribeReply) => void,
  ): Promise<void> {
    const { checks, address } = seat;
    const actor = await this.sessions.actorOf(socket.data.token);
    if (!actor) {
      reply({ ok: false, code: 'UNAUTHENTICATED' });
      socket.disconnect(true);
      return;
    }
    const hearing = (await address.policy.open(actor, [address.id])).get(address.id);
    if (!hearing || seat.isGone) {
      this.leave(socket, seat);
      return reply({ ok: false, code: 'NOT_FOUND' });
    }
    const audience = await seat.stream.audience(keyOf(hearing), hearing);
    const hasOtherView = request.view != null && request.view !== audience.key;
    const since = hasOtherView || request.since == null ? audience.seq : request.since;
    let isSettled = false;
    await seat.stream.catchUp(audience, since, (caught) => {
      isSettled = seat.isGone || seat.checks === checks;
      if (!isSettled) return;
      if (seat.isGone) return reply({ ok: false, code: 'NOT_FOUND' });
      this.seat(socket, seat, audience);
      reply(answerOf(seat.room, audience, caught, hasOtherView));
    });
    if (!isSettled) await this.letIn(socket, seat, request, reply);
  }

  private take(socket: LiveSocket, room: string, address: RoomAddress): Seat | null {
    const { seats } = socket.data;
    const taken = seats.get(room);
    if (taken) return taken;
    if (seats.size >= MAX_ROOMS) return null;
    const stream = this.streams.get(room) ?? this.openStream(room);
    stream.listeners += 1;
    const seat = { room, address, stream, audience: null, checks: 0, isGone: false, typedAt: 0 };
    seats.set(room, seat);
    return seat;
  }

  private openStream(room: string): RoomStream {
    const stream = new RoomStream(
      room,
      this.reader,
      ({ channel }, message) => this.io.local.to(channel).emit('message', toMessage(room, message)),
      this.onError,
    );
    this.streams.set(room, stream);
    return stream;
  }

  /** Without waiting, so that nothing is told between the answer and the first message. */
  private seat(socket: LiveSocket, seat: Seat, audience: Audience): void {
    const isNew = seat.audience === null;
    if (seat.audience && seat.audience !== audience) void socket.leave(seat.audience.channel);
    seat.audience = audience;
    void socket.join([audience.channel, seat.room]);
    if (isNew && seat.address.policy.sociable)
      this.presence.enter(seat.room, socket.data.actor.memberId, socket.id);
  }

  private leave(socket: LiveSocket, seat: Seat): void {
    if (seat.isGone) return;
    seat.isGone = true;
    socket.data.seats.delete(seat.room);
    void socket.leave(seat.room);
    if (seat.audience) {
      void socket.leave(seat.audience.channel);
      if (seat.address.policy.sociable) this.presence.leave(seat.room, socket.data.actor.memberId);
    }
    seat.stream.listeners -= 1;
    if (seat.stream.listeners > 0) return;
    seat.stream.close();
    this.streams.delete(seat.room);
  }

  private seatOf(socket: LiveSocket, request: unknown): Seat | undefined {
    const room = (request as { room?: unknown } | null | undefined)?.room;
    return typeof room === 'string' ? socket.data.seats.get(room) : undefined;
  }

  private tellTyping(socket: LiveSocket, seat: Seat): void {
    const now = Date.now();
    if (!seat.audience || !seat.address.policy.sociable || now - seat.typedAt < TYPING_EVERY_MS) return;
    seat.typedAt = now;
    const { memberId } = socket.data.actor;
    this.io
      .to(seat.room)
      .except(channelOfMember(memberId))
      .emit('typing', { room: seat.room as Room, memberId: String(memberId) });
  }
}

function answerOf(room: string, audience: Audience, caught: CatchUp, hasOtherView: boolean): SubscribeReply {
  return {
    ok: true,
    seq: caught.seq,
    missed: caught.missed.map((message) => toMessage(room, message)),
    gap: caught.gap || hasOtherView,
    view: audience.key,
  };
}
