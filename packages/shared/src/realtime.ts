/**
 * The live protocol, spoken over socket.io at `/realtime`.
 *
 * client → server: `subscribe({room, since}) → SubscribeReply`, `unsubscribe({room})`, `typing({room})`
 * server → client: `message(LiveMessage)`, `revoked({room})`, `presence(Presence)`, `typing(Typing)`
 *
 * Messages carry ids only: the receiver reads again with its own permissions.
 */

/** `thread:<id>` and `category:<id>`, `home` (any readable thread list), `member:<id>` (only one's own), `staff`. */
export type Room = `thread:${string}` | `category:${string}` | 'home' | `member:${string}` | 'staff';

export const rooms = {
  thread: (id: string | number): Room => `thread:${id}`,
  category: (id: string | number): Room => `category:${id}`,
  home: (): Room => 'home',
  member: (id: string | number): Room => `member:${id}`,
  staff: (): Room => 'staff',
} as const;

export type LiveEvent =
  | { type: 'thread.created'; threadId: string; categoryId: string }
  | { type: 'thread.changed'; threadId: string; categoryId: string }
  | { type: 'thread.deleted'; threadId: string; categoryId: string }
  | { type: 'post.created'; threadId: string; postId: string; number: number }
  | { type: 'post.changed'; threadId: string; postId: string; number: number }
  | { type: 'answer.changed'; threadId: string; postId: string }
  | { type: 'member.changed'; memberId: string }
  | { type: 'community.changed' };

/** `seq` counts up by one per room without gaps, in the order in which the changes were committed. */
export type LiveMessage = { room: Room; seq: number; at: string } & LiveEvent;

/** `since` is the last sequence the client has seen in that room; leave it out on the first visit. */
export type SubscribeRequest = { room: Room; since?: number };

/** `gap: true` says that what was missed is no longer kept: read the whole view again. */
export type SubscribeReply =
  | { ok: true; seq: number; missed: LiveMessage[]; gap: boolean }
  | { ok: false; code: 'UNAUTHENTICATED' | 'NOT_FOUND' | 'BAD_INPUT' | 'RATE_LIMITED' };

/** Who is in a room now, each member once however many tabs are open. */
export type Presence = { room: Room; memberIds: string[] };

/** Someone is writing in a thread. Sent at most every 3 s; the receiver forgets it after 6 s. */
export type Typing = { room: Room; memberId: string };
