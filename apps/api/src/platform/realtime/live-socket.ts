import type { ClientEvents, ServerEvents } from '@conch/shared/realtime';
import type { Server, Socket } from 'socket.io';
import type { Actor } from '../auth/actor.js';
import type { Allowance } from './allowance.js';
import type { PresenceNews } from './presence.js';
import type { LoggedEntry } from './realtime-log.js';
import type { Audience, RoomStream } from './room-stream.js';
import type { RoomAddress } from './rooms.js';

/**
 * Whose access may have changed: the sockets of members, those in rooms, or everybody's. `actorsChanged`:
 * who they are changed (role, groups, session), and not only what may be read.
 */
export type AccessChange = { members?: number[]; rooms?: string[]; actorsChanged: boolean };

/** What one transaction has for those who listen. */
export type News = { entries: LoggedEntry[]; changes: AccessChange[] };

/** A socket's place in a room. Without an audience while it is being let in. */
export type Seat = {
  room: string;
  address: RoomAddress;
  stream: RoomStream;
  audience: Audience | null;
  /** Counts the checks that found this seat while it was being let in: its own is out of date then. */
  checks: number;
  isGone: boolean;
  typedAt: number;
};

type SocketData = { token: string; actor: Actor; seats: Map<string, Seat>; allowance: Allowance };
type ProcessEvents = { news: (news: News) => void; presence: (news: PresenceNews) => void };

export type LiveServer = Server<ClientEvents, ServerEvents, ProcessEvents, SocketData>;
export type LiveSocket = Socket<ClientEvents, ServerEvents, ProcessEvents, SocketData>;
