/**
 * The live protocol, spoken over socket.io at `/realtime`.
 *
 * client → server: `subscribe({room, since}) → SubscribeReply`, `unsubscribe({room})`, `typing({room})`
 * server → client: `message(LiveMessage)`, `revoked({room})`, `resync(Resync)`, `presence(Presence)`, `typing(Typing)`
 *
 * Messages carry ids only: the receiver reads again with its own permissions. On one connection each message
 * of a room comes once and in order, beginning right after the `seq` that the subscription was answered with.
 */

/**
 * `thread:<id>` and `category:<id>`, `member:<id>` (only one's own), `staff`, and `home`: what happens in any
 * category that the listener may read, counted for them alone.
 */
export type Room = `thread:${string}` | `category:${string}` | 'home' | `member:${string}` | 'staff';

export const rooms = {
  thread: (id: string | number): Room => `thread:${id}`,
  category: (id: string | number): Room => `category:${id}`,
  home: (): Room => 'home',
  member: (id: string | number): Room => `member:${id}`,
  staff: (): Room => 'staff',
} as const;

/** Signs of typing, in milliseconds: how often a writer gives one, and how long readers show it. */
export const TYPING_MS = { every: 3_000, shown: 6_000 } as const;

export type LiveEvent =
  | { type: 'thread.created'; threadId: string; categoryId: string }
  | { type: 'thread.changed'; threadId: string; categoryId: string }
  | { type: 'thread.deleted'; threadId: string; categoryId: string }
  | { type: 'post.created'; threadId: string; postId: string; number: number }
  | { type: 'post.changed'; threadId: string; postId: string; number: number }
  | { type: 'answer.changed'; threadId: string; postId: string }
  | { type: 'member.changed'; memberId: string }
  | { type: 'membershipRequest.changed'; requestId: string }
  | { type: 'notification.created'; memberId: string }
  | { type: 'notification.read'; memberId: string }
  | { type: 'inviteList.changed'; inviteListId: string }
  | { type: 'category.changed'; categoryId: string }
  | { type: 'community.changed' };

/** `seq` counts up by one per room without gaps, in the order in which the changes were committed. */
export type LiveMessage = { room: Room; seq: number; at: string } & LiveEvent;

/**
 * `since` is the last sequence the client has seen in that room; leave it out on the first visit. `view` is
 * what the last reply named, if there was one.
 */
export type SubscribeRequest = { room: Room; since?: number; view?: string };

/**
 * `gap: true` says that what was missed is no longer kept, or that what the client may hear in this room has
 * changed meanwhile: read the whole view again, and count on from `seq`. `view` names what the client may hear;
 * send it with the next request, so that such a change is noticed.
 */
export type SubscribeReply =
  | { ok: true; seq: number; missed: LiveMessage[]; gap: boolean; view: string }
  | { ok: false; code: 'UNAUTHENTICATED' | 'NOT_FOUND' | 'BAD_INPUT' | 'RATE_LIMITED' };

/** What one may hear in this room has just changed: read the whole view again, and count on from `seq`. */
export type Resync = { room: Room; seq: number; view: string };

/** Who is in a room now, each member once however many tabs are open: `count` of them, the first 50 by id. */
export type Presence = { room: Room; memberIds: string[]; count: number };

/** Someone is writing in a thread. Sent at most every 3 s; the receiver forgets it after 6 s. */
export type Typing = { room: Room; memberId: string };

/** Why the server refuses a connection: the `message` of socket.io's `connect_error`. */
export type ConnectRefusal = 'UNAUTHENTICATED' | 'RATE_LIMITED' | 'UNAVAILABLE';

/** Each event that the server sends, with what it carries. */
export type ServerEvents = {
  message: (message: LiveMessage) => void;
  revoked: (revoked: { room: Room }) => void;
  resync: (resync: Resync) => void;
  presence: (presence: Presence) => void;
  typing: (typing: Typing) => void;
};

/** Each event that the client sends, with what it carries. */
export type ClientEvents = {
  subscribe: (request: SubscribeRequest, answer: (reply: SubscribeReply) => void) => void;
  unsubscribe: (request: { room: Room }) => void;
  typing: (request: { room: Room }) => void;
};
