import { rooms } from '@conch/shared/realtime';
import type { ActivityFact } from '../../activity.js';
import type { AccessChange } from '../../platform/realtime/live-socket.js';

/** Who may hear something else, or no longer the same, after this fact. */
export function accessChangeOf(fact: ActivityFact): AccessChange | null {
  switch (fact.type) {
    case 'member.roleChanged':
    case 'member.suspended':
    case 'group.memberAdded':
    case 'group.memberRemoved':
    case 'session.ended':
    case 'password.changed':
      return fact.memberId == null ? null : { members: [fact.memberId], actorsChanged: true };
    case 'group.deleted':
      return { actorsChanged: true };
    case 'category.created':
    case 'category.updated':
      return { actorsChanged: false };
    case 'thread.moved':
    case 'thread.deleted':
      return { rooms: [rooms.thread(fact.threadId!)], actorsChanged: false };
    default:
      return null;
  }
}
