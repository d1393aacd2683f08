import { rooms } from '@conch/shared/realtime';
import type { ActivityFact, ActivityType } from '../../activity.js';
import type { AccessChange } from '../../platform/realtime/live-socket.js';

/** After these the member concerned is somebody else to the policies, or nobody. */
const OF_ONE_MEMBER: ReadonlySet<string> = new Set<ActivityType>([
  'member.roleChanged',
  'member.suspended',
  'secondFactor.enabled',
  'secondFactor.disabled',
  'secondFactor.removed',
  'group.memberAdded',
  'group.memberRemoved',
  'session.ended',
  'password.changed',
]);

/** Who may hear something else, or no longer the same, after this fact. */
export function accessChangeOf(fact: ActivityFact): AccessChange | null {
  if (OF_ONE_MEMBER.has(fact.type))
    return fact.memberId == null ? null : { members: [fact.memberId], actorsChanged: true };
  switch (fact.type) {
    case 'group.deleted':
      return { actorsChanged: true };
    case 'community.updated':
      return 'required' in (fact.details ?? {}) ? { actorsChanged: true } : null;
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
