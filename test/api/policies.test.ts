import { ROLES, type Role } from '@conch/shared/words';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  canAccept,
  canEditOfficialText,
  canMarkOfficial,
} from '../../apps/api/src/features/answers/answers.policy.js';
import {
  canEditCategories,
  canPost,
  canReply,
  type CategoryAccess,
} from '../../apps/api/src/features/categories/categories.policy.js';
import { visibleTo } from '../../apps/api/src/features/categories/categories.visibility.js';
import { canInviteAs, canManageInvite } from '../../apps/api/src/features/invites/invites.policy.js';
import * as members from '../../apps/api/src/features/members/members.policy.js';
import * as posts from '../../apps/api/src/features/posts/posts.policy.js';
import { canReact } from '../../apps/api/src/features/reactions/reactions.policy.js';
import * as threads from '../../apps/api/src/features/threads/threads.policy.js';
import type { Actor } from '../../apps/api/src/platform/auth/actor.js';
import { makeCategory } from '../support/builders/forum.js';
import { startTestConch, type TestConch } from '../support/conch.js';

const someone = fc.integer({ min: 1, max: 4 });
const when = fc.constantFrom(null, new Date('2026-01-01'));
const role = fc.constantFrom(...ROLES);
const actors: fc.Arbitrary<Actor> = fc.record({
  memberId: someone,
  sessionId: fc.constant(1),
  role,
  isOwner: fc.constant(false),
  isAdvocate: fc.boolean(),
  trustLevel: fc.constantFrom(0, 1, 2, 3, 4),
  groupIds: fc.constant([]),
});
const subjects = fc.record({
  actor: actors,
  category: fc.record<CategoryAccess>({
    readAudience: fc.constantFrom('public', 'members', 'groups', 'staff'),
    postAudience: fc.constantFrom('members', 'groups', 'staff'),
    replyAudience: fc.constantFrom('members', 'groups', 'staff'),
    groupRead: fc.boolean(),
    groupPost: fc.boolean(),
    groupReply: fc.boolean(),
    archivedAt: when,
  }),
  thread: fc.record({
    authorId: someone,
    kind: fc.constantFrom(
      'question' as const,
      'discussion' as const,
      'idea' as const,
      'announcement' as const,
    ),
    firstResponseAt: when,
    deletedAt: when,
    deletedById: fc.option(someone),
  }),
  post: fc.record({
    number: fc.integer({ min: 1, max: 3 }),
    authorId: someone,
    deletedAt: when,
    deletedById: fc.option(someone),
  }),
  member: fc.record({
    id: someone,
    isOwner: fc.boolean(),
    role,
    profileAudience: fc.constantFrom('members' as const, 'staff' as const),
  }),
  answer: fc.record({ endedAt: when }),
  asRole: role,
});
type Subjects = typeof subjects extends fc.Arbitrary<infer Value> ? Value : never;
type Policy = (actor: Actor, about: Subjects) => boolean;

const policies: Record<string, Policy> = {
  canPost: (actor, { category }) => canPost(actor, category),
  canReply: (actor, { category }) => canReply(actor, category),
  canEditCategories: (actor) => canEditCategories(actor),
  canWriteKind: (actor, { thread }) => threads.canWriteKind(actor, thread.kind),
  canReplyTo: (actor, { thread, category }) => threads.canReplyTo(actor, thread, category),
  canEditThread: (actor, { thread, category }) => threads.canEditThread(actor, thread, category),
  canMoveThread: (actor, { thread, category }) => threads.canMoveThread(actor, thread, category),
  canDeleteThread: (actor, { thread, category }) => threads.canDeleteThread(actor, thread, category),
  canRestoreThread: (actor, { thread }) => threads.canRestoreThread(actor, thread),
  canEditPost: (actor, { post, thread, category }) => posts.canEditPost(actor, post, thread, category),
  canDeletePost: (actor, { post, thread, category }) => posts.canDeletePost(actor, post, thread, category),
  canRestorePost: (actor, { post, thread }) => posts.canRestorePost(actor, post, thread),
  maySeeDeleted: (actor, { post }) => posts.maySeeDeleted(actor, post),
  canSeeHistory: (actor, { post }) => posts.canSeeHistory(actor, post),
  canReact: (actor, { post, thread, category }) => canReact(actor, post, thread, category),
  canAccept: (actor, { post, thread }) => canAccept(actor, thread, post),
  canMarkOfficial: (actor, { post, thread }) => canMarkOfficial(actor, thread, post),
  canEditOfficialText: (actor, { answer, asRole }) => canEditOfficialText(actor, answer, asRole),
  canSeeEmail: (actor, { member }) => members.canSeeEmail(actor, member),
  canSeeGroups: (actor, { member }) => members.canSeeGroups(actor, member),
  canSeeDetails: (actor, { member }) => members.canSeeDetails(actor, member),
  canEditProfile: (actor, { member }) => members.canEditProfile(actor, member),
  canSetRole: (actor, { member }) => members.canSetRole(actor, member),
  canSuspend: (actor, { member }) => members.canSuspend(actor, member),
  canRemoveSecondFactor: (actor, { member }) => members.canRemoveSecondFactor(actor, member),
  canInviteAs: (actor, { asRole }) => canInviteAs(actor, asRole),
  canManageInvite: (actor, { member }) => canManageInvite(actor, { invitedById: member.id }),
};

const above = (lower: Role) => ROLES.slice(ROLES.indexOf(lower) + 1);

describe('what may be done', () => {
  it.each(Object.entries(policies))('%s: whatever a role may, every role above it may', (_, may) => {
    fc.assert(
      fc.property(subjects, (about) => {
        fc.pre(may(about.actor, about));
        for (const higher of above(about.actor.role))
          expect(may({ ...about.actor, role: higher }, about)).toBe(true);
      }),
    );
  });

  const overOthers = ['canSetRole', 'canSuspend', 'canRemoveSecondFactor'] as const;
  it.each(overOthers)('%s: nobody over themselves or over the owner', (name) => {
    fc.assert(
      fc.property(subjects, (about) => {
        if (about.member.isOwner || about.member.id === about.actor.memberId)
          expect(policies[name]!(about.actor, about)).toBe(false);
      }),
    );
  });

  it('nobody but an admin shuts out somebody of their own role or above', () => {
    fc.assert(
      fc.property(subjects, (about) => {
        const { actor, member } = about;
        fc.pre(actor.role !== 'admin' && !above(member.role).includes(actor.role));
        expect(members.canSuspend(actor, member)).toBe(false);
      }),
    );
  });
});

describe('what may be read', () => {
  const audiences = ['PUBLIC', 'MEMBERS', 'GROUPS', 'STAFF'] as const;
  const groupIds: number[] = [];
  const categories: { id: number; audience: (typeof audiences)[number]; groups: number[] }[] = [];
  let conch: TestConch;
  beforeAll(async () => {
    conch = await startTestConch();
    for (const name of ['One', 'Two', 'Three']) {
      const { createGroup } = await conch.owner.client.run(
        'mutation ($name: String!) { createGroup(input: { name: $name }) { id } }',
        { name },
      );
      groupIds.push(Number(createGroup.id));
    }
    for (const audience of audiences)
      for (const groups of [[], groupIds.slice(0, 1), groupIds.slice(0, 2)]) {
        const groupAccess = groups.map((groupId) => ({
          groupId: String(groupId),
          read: true,
          post: true,
          reply: true,
        }));
        const { id } = await makeCategory(conch.owner, { readAudience: audience, groupAccess });
        categories.push({ id: Number(id), audience, groups });
      }
  });
  afterAll(() => conch?.stop());

  it('is the same in the database as in the rule for a category at hand', async () => {
    const own = fc.subarray([0, 1, 2]);
    await fc.assert(
      fc.asyncProperty(actors, own, async (someActor, places) => {
        const actor = { ...someActor, groupIds: places.map((place) => groupIds[place]!) };
        const { text, values } = visibleTo(actor);
        const rows = await conch.database.source.query<{ id: number }[]>(
          `select c.id from category c where ${text}`,
          values,
        );
        const visible = new Set(rows.map(({ id }) => id));
        for (const { id, audience, groups } of categories) {
          const access: CategoryAccess = {
            readAudience: audience.toLowerCase() as CategoryAccess['readAudience'],
            postAudience: 'members',
            replyAudience: 'members',
            groupRead: groups.some((groupId) => actor.groupIds.includes(groupId)),
            groupPost: false,
            groupReply: false,
            archivedAt: null,
          };
          // Whoever may read it may write in it, where all members write.
          expect([id, canPost(actor, access)]).toEqual([id, visible.has(id)]);
        }
      }),
    );
  });
});
