import type { ActivityFact } from '../activity.js';
import { inviteListsOf, newcomersOf } from './arrivals.js';
import { CATEGORIES, GROUPS } from './community-plan.js';
import { copyLine, timeOf } from './copy-text.js';
import type { Plan, PlannedPost, PlannedThread } from './plan.js';
import { categoryIds, groupIds, type TableRows } from './table-rows.js';

type PastFact = ActivityFact & { at: number };

/** The table that facts wait in until they are put into the log in the order of time. */
export const FACTS_WAITING = 'demo_fact';

/** Every fact that would have been recorded, had it all happened. */
export function factRows(plan: Plan): TableRows {
  return {
    table: FACTS_WAITING,
    columns: 'type, actor_id, category_id, thread_id, post_id, member_id, details, at',
    *lines() {
      for (const fact of factsOf(plan)) yield factLine(fact);
    },
  };
}

function factLine({ type, actorId, categoryId, threadId, postId, memberId, details, at }: PastFact): string {
  return copyLine([
    type,
    actorId,
    categoryId ?? null,
    threadId ?? null,
    postId ?? null,
    memberId ?? null,
    details ? JSON.stringify(details) : '{}',
    timeOf(at),
  ]);
}

function* factsOf(plan: Plan): Generator<PastFact> {
  yield* foundingFacts(plan);
  yield* peopleFacts(plan);
  yield* arrivalFacts(plan);
  for (const thread of plan.threads) {
    yield* threadFacts(thread);
    yield* answerFacts(thread);
  }
}

function* foundingFacts({ people, archivedAt }: Plan): Generator<PastFact> {
  const owner = people[0]!;
  const at = owner.joinedAt;
  const actorId = owner.id;
  yield { type: 'community.setUp', actorId, at: at + 10 };
  for (const { name } of GROUPS)
    yield { type: 'group.created', actorId, details: { groupId: groupIds.get(name)!, name }, at: at + 20 };
  for (const { key, name, isArchived } of CATEGORIES) {
    const categoryId = categoryIds.get(key)!;
    yield { type: 'category.created', actorId, categoryId, details: { name }, at: at + 30 };
    if (isArchived)
      yield {
        type: 'category.updated',
        actorId,
        categoryId,
        details: { name, archived: true, access: false },
        at: archivedAt,
      };
  }
}

function* peopleFacts({ people, invites, visits, now }: Plan): Generator<PastFact> {
  const owner = people[0]!;
  for (const { id, joinedAt, groups, isAdvocate } of people) {
    yield { type: 'member.joined', actorId: id, memberId: id, at: joinedAt };
    for (const name of groups) {
      const details = { groupId: groupIds.get(name)!, name };
      yield { type: 'group.memberAdded', actorId: owner.id, memberId: id, details, at: joinedAt + 1_000 };
    }
    const appointedAt = joinedAt + Math.round((now - joinedAt) * 0.2);
    if (isAdvocate)
      yield {
        type: 'member.advocateChanged',
        actorId: owner.id,
        memberId: id,
        details: { advocate: true },
        at: appointedAt,
      };
  }
  for (const { id, email, by, sentAt, revokedAt, acceptedBy } of invites) {
    yield {
      type: 'invite.sent',
      actorId: by.id,
      details: { inviteId: id, email, role: 'member' },
      at: sentAt,
    };
    if (revokedAt)
      yield { type: 'invite.revoked', actorId: by.id, details: { inviteId: id, email }, at: revokedAt };
    if (acceptedBy) {
      const details = { inviteId: id, invitedById: by.id, role: 'member' };
      const { id: memberId, joinedAt } = acceptedBy;
      yield { type: 'invite.accepted', actorId: memberId, memberId, details, at: joinedAt + 1 };
    }
  }
  for (const { by, at } of visits)
    yield {
      type: 'session.started',
      actorId: by.id,
      memberId: by.id,
      details: { address: addressOf(by.id) },
      at,
    };
}

function* arrivalFacts(plan: Plan): Generator<PastFact> {
  for (const { member, lookedAfterAt, isSilent } of newcomersOf(plan))
    if (isSilent) yield { type: 'member.fellSilent', actorId: null, memberId: member.id, at: lookedAfterAt };
  for (const { id, by, fileName, rows, at, isSent } of inviteListsOf(plan)) {
    const details = { inviteListId: id, fileName, rows: rows.length };
    yield { type: 'inviteList.checked', actorId: by.id, details, at };
    if (!isSent) continue;
    yield { type: 'inviteList.started', actorId: by.id, details, at };
    yield { type: 'inviteList.finished', actorId: null, details, at };
  }
}

/** An address of those reserved for documentation (RFC 5737). */
const addressOf = (id: number): string =>
  `${['192.0.2', '198.51.100', '203.0.113'][id % 3]}.${(id % 250) + 1}`;

/** What every fact about a post carries. */
const aboutPost = (thread: PlannedThread, { id, author }: PlannedPost) => ({
  categoryId: categoryIds.get(thread.category)!,
  threadId: thread.id,
  postId: id,
  memberId: author.id,
});

function* threadFacts(thread: PlannedThread): Generator<PastFact> {
  const { kind, posts } = thread;
  for (const post of posts) {
    const about = aboutPost(thread, post);
    const { number, author, at, edit, deleted, reactions } = post;
    if (number === 1)
      yield { type: 'thread.created', actorId: author.id, ...about, details: { kind, number }, at };
    else yield { type: 'post.created', actorId: author.id, ...about, details: { number }, at };
    if (edit)
      yield {
        type: 'post.edited',
        actorId: author.id,
        ...about,
        details: { number, revision: 2 },
        at: edit.at,
      };
    for (const { by, kind: reaction, at: reactedAt } of reactions)
      yield {
        type: 'post.reacted',
        actorId: by.id,
        ...about,
        details: { number, kind: reaction },
        at: reactedAt,
      };
    if (deleted) {
      const type = number === 1 ? 'thread.deleted' : 'post.deleted';
      const details = { number, reason: deleted.reason };
      yield { type, actorId: deleted.by.id, ...about, details, at: deleted.at };
    }
  }
}

function* answerFacts(thread: PlannedThread): Generator<PastFact> {
  const { accepted, officials, posts } = thread;
  if (accepted)
    yield {
      type: 'answer.accepted',
      actorId: accepted.by.id,
      ...aboutPost(thread, accepted.post),
      at: accepted.at,
    };
  for (const post of posts)
    for (const { by, at } of post.verified)
      yield { type: 'answer.verified', actorId: by.id, ...aboutPost(thread, post), at };
  for (const { id, post, changes, toldAt, replaces } of officials) {
    const about = aboutPost(thread, post);
    for (const { change, by, at, reason } of changes) {
      const actorId = by.id;
      const officialAnswerId = id;
      if (change === 'marked') {
        const details = { officialAnswerId, replacesId: replaces?.id ?? null };
        yield { type: 'answer.madeOfficial', actorId, ...about, details, at: at + 1 };
      } else if (change === 'updated')
        yield {
          type: 'answer.officialUpdated',
          actorId,
          ...about,
          details: { officialAnswerId },
          at: at + 1,
        };
      else if (change === 'withdrawn')
        yield {
          type: 'answer.officialWithdrawn',
          actorId,
          ...about,
          details: { officialAnswerId, reason },
          at,
        };
      else {
        const replacedById = officials.find((other) => other.replaces?.id === id)?.id ?? null;
        const details = { officialAnswerId, replacedById };
        yield { type: 'answer.officialReplaced', actorId, ...about, details, at };
      }
    }
    const reviewBy = changes.at(-1)!.reviewBy;
    if (toldAt !== null)
      yield {
        type: 'answer.reviewDue',
        actorId: null,
        ...about,
        details: { officialAnswerId: id, reviewBy },
        at: toldAt,
      };
  }
}
