import { rooms, type LiveEvent } from '@conch/shared/realtime';
import type { ActivityFact, ActivityType } from '../../activity.js';
import type { LiveEntry } from '../../platform/realtime/realtime-log.js';
import { EVERYBODY } from '../../platform/realtime/rooms.js';

type Telling = (fact: ActivityFact) => LiveEntry[];

const threadOf = ({ threadId, categoryId }: ActivityFact) => ({
  threadId: String(threadId),
  categoryId: String(categoryId),
});
const answerOf = ({ threadId, postId }: ActivityFact) => ({
  threadId: String(threadId),
  postId: String(postId),
});
const postOf = (fact: ActivityFact) => ({ ...answerOf(fact), number: Number(fact.details?.['number']) });

const inThread = ({ threadId }: ActivityFact, event: LiveEvent): LiveEntry => ({
  room: rooms.thread(threadId!),
  part: EVERYBODY,
  event,
});

/** The parts of `home` are the categories. */
const inCategory = ({ categoryId }: ActivityFact, event: LiveEvent): LiveEntry[] => [
  { room: rooms.category(categoryId!), part: EVERYBODY, event },
  { room: rooms.home(), part: categoryId!, event },
];

const inLists = (fact: ActivityFact, type: 'thread.created' | 'thread.changed' | 'thread.deleted') =>
  inCategory(fact, { type, ...threadOf(fact) });

const toStaff = (event: LiveEvent): LiveEntry => ({ room: rooms.staff(), part: EVERYBODY, event });

/** A fact that befell somebody, such as a sign-in; some happen before there is a member. */
function toMember({ memberId }: ActivityFact): LiveEntry[] {
  if (memberId == null) return [];
  const event: LiveEvent = { type: 'member.changed', memberId: String(memberId) };
  return [{ room: rooms.member(memberId), part: EVERYBODY, event }];
}

const threadChanged: Telling = (fact) => [
  inThread(fact, { type: 'thread.changed', ...threadOf(fact) }),
  ...inLists(fact, 'thread.changed'),
];
const postChanged: Telling = (fact) => [inThread(fact, { type: 'post.changed', ...postOf(fact) })];
const postCounted: Telling = (fact) => [...postChanged(fact), ...inLists(fact, 'thread.changed')];
const answerChanged: Telling = (fact) => [
  inThread(fact, { type: 'answer.changed', ...answerOf(fact) }),
  ...inLists(fact, 'thread.changed'),
  toStaff({ type: 'answer.changed', ...answerOf(fact) }),
];
const answerVerified: Telling = (fact) => [inThread(fact, { type: 'answer.changed', ...answerOf(fact) })];
const categoryChanged: Telling = (fact) =>
  inCategory(fact, { type: 'category.changed', categoryId: String(fact.categoryId) });
const communityChanged: Telling = () => [
  { room: rooms.home(), part: EVERYBODY, event: { type: 'community.changed' } satisfies LiveEvent },
];
const memberChanged: Telling = (fact) => [
  ...toMember(fact),
  toStaff({ type: 'member.changed', memberId: String(fact.memberId) }),
];
const inviteListChanged: Telling = (fact) => [
  toStaff({ type: 'inviteList.changed', inviteListId: String(fact.details?.['inviteListId']) }),
];
const requestChanged: Telling = ({ details }) => [
  toStaff({ type: 'membershipRequest.changed', requestId: String(details?.['requestId']) }),
];
const nobodyHears: Telling = () => [];

const tellings: Record<ActivityType, Telling> = {
  'community.setUp': communityChanged,
  'community.updated': communityChanged,
  'session.started': toMember,
  'session.failed': nobodyHears,
  'session.ended': toMember,
  'password.resetRequested': nobodyHears,
  'password.changed': toMember,
  'member.emailVerified': toMember,
  'member.emailChangeRequested': toMember,
  'member.emailChanged': toMember,
  'secondFactor.enabled': toMember,
  'secondFactor.disabled': toMember,
  'secondFactor.removed': toMember,
  'recoveryCodes.renewed': toMember,
  'recoveryCode.used': toMember,
  'member.joined': memberChanged,
  'member.updated': memberChanged,
  'member.roleChanged': memberChanged,
  'member.advocateChanged': memberChanged,
  'member.trustLevelChanged': memberChanged,
  'member.fellSilent': (fact) => [toStaff({ type: 'member.changed', memberId: String(fact.memberId) })],
  'member.firstStepsDismissed': toMember,
  'member.suspended': memberChanged,
  'member.suspensionLifted': memberChanged,
  'standingRules.updated': nobodyHears,
  'customField.created': nobodyHears,
  'customField.updated': nobodyHears,
  'customField.arranged': nobodyHears,
  'invite.sent': nobodyHears,
  'invite.resent': nobodyHears,
  'invite.revoked': nobodyHears,
  'invite.accepted': nobodyHears,
  'inviteList.checked': inviteListChanged,
  'inviteList.started': inviteListChanged,
  'inviteList.cancelled': inviteListChanged,
  'inviteList.finished': inviteListChanged,
  'membership.requested': requestChanged,
  'membership.approved': requestChanged,
  'membership.declined': requestChanged,
  'group.created': nobodyHears,
  'group.updated': nobodyHears,
  'group.deleted': nobodyHears,
  'group.memberAdded': toMember,
  'group.memberRemoved': toMember,
  'category.created': categoryChanged,
  'category.updated': categoryChanged,
  'category.arranged': communityChanged,
  'thread.created': (fact) => [
    ...inLists(fact, 'thread.created'),
    toStaff({ type: 'thread.created', ...threadOf(fact) }),
  ],
  'thread.updated': threadChanged,
  'thread.moved': (fact) => [
    inThread(fact, { type: 'thread.changed', ...threadOf(fact) }),
    ...inLists({ ...fact, categoryId: Number(fact.details?.['fromCategoryId']) }, 'thread.deleted'),
    ...inLists(fact, 'thread.created'),
  ],
  'thread.deleted': (fact) => [
    inThread(fact, { type: 'thread.deleted', ...threadOf(fact) }),
    ...inLists(fact, 'thread.deleted'),
  ],
  'thread.restored': (fact) => [
    inThread(fact, { type: 'thread.changed', ...threadOf(fact) }),
    ...inLists(fact, 'thread.created'),
  ],
  'post.created': (fact) => [
    inThread(fact, { type: 'post.created', ...postOf(fact) }),
    ...inLists(fact, 'thread.changed'),
  ],
  // Lists show how the opening post begins, and nothing else of what a post says.
  'post.edited': (fact) => (fact.details?.['number'] === 1 ? postCounted : postChanged)(fact),
  'post.deleted': postCounted,
  'post.restored': postCounted,
  'post.reacted': postChanged,
  'post.unreacted': postChanged,
  'answer.accepted': answerChanged,
  'answer.unaccepted': answerChanged,
  'answer.madeOfficial': answerChanged,
  'answer.officialReplaced': answerChanged,
  'answer.officialUpdated': answerChanged,
  'answer.officialWithdrawn': answerChanged,
  'answer.reviewDue': answerChanged,
  'answer.verified': answerVerified,
  'answer.unverified': answerVerified,
  'officialFeed.followed': toMember,
  'officialFeed.unfollowed': toMember,
};

/** Which open pages hear of a fact. Ids only, and in each room only such as everybody in it may know. */
export const liveEventsOf: Telling = (fact) => tellings[fact.type](fact);
