/**
 * Everything that can happen in Conch, past tense. Facts stay in the log for good, so a name is never
 * reused for another meaning.
 */
export const ACTIVITY_TYPES = [
  'community.setUp',
  'community.updated',
  'session.started',
  'session.failed',
  'session.ended',
  'password.resetRequested',
  'password.changed',
  'member.emailVerified',
  'member.emailChangeRequested',
  'member.emailChanged',
  'secondFactor.enabled',
  'secondFactor.disabled',
  'secondFactor.removed',
  'recoveryCodes.renewed',
  'recoveryCode.used',
  'member.joined',
  'member.updated',
  'customField.created',
  'customField.updated',
  'customField.arranged',
  'member.roleChanged',
  'member.advocateChanged',
  'member.trustLevelChanged',
  'member.fellSilent',
  'member.firstStepsDismissed',
  'member.suspended',
  'member.suspensionLifted',
  'standingRules.updated',
  'invite.sent',
  'invite.resent',
  'invite.revoked',
  'invite.accepted',
  'inviteList.checked',
  'inviteList.started',
  'inviteList.cancelled',
  'inviteList.finished',
  'membership.requested',
  'membership.approved',
  'membership.declined',
  'group.created',
  'group.updated',
  'group.deleted',
  'group.memberAdded',
  'group.memberRemoved',
  'category.created',
  'category.updated',
  'category.arranged',
  'thread.created',
  'thread.updated',
  'thread.moved',
  'thread.deleted',
  'thread.restored',
  'post.created',
  'post.edited',
  'post.deleted',
  'post.restored',
  'post.reacted',
  'post.unreacted',
  'answer.accepted',
  'answer.unaccepted',
  'answer.madeOfficial',
  'answer.officialReplaced',
  'answer.officialUpdated',
  'answer.officialWithdrawn',
  'answer.reviewDue',
  'answer.verified',
  'answer.unverified',
  'officialFeed.followed',
  'officialFeed.unfollowed',
] as const;

export type ActivityType = (typeof ACTIVITY_TYPES)[number];

/** One thing that happened. Which ids are set depends on the type; `memberId` is whom it happened to. */
export type ActivityFact = {
  type: ActivityType;
  /** Who did it; null when Conch itself or someone signed out did. */
  actorId: number | null;
  categoryId?: number | null;
  threadId?: number | null;
  postId?: number | null;
  memberId?: number | null;
  details?: Record<string, unknown>;
};
