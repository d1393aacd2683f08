import type { Role } from '@conch/shared/words';
import { makeCategory } from '../../support/builders/forum.js';
import type { TestClient } from '../../support/client.js';
import { ANY_PICTURE } from './any-picture.js';
import type { Input } from './content-mutations.js';
import { makeRequest } from './requests.js';
import type { Who } from './roles.js';
import { change, makeGroup, makeInviteList, PASSWORD, type World } from './world.js';

type Given = { world: World; who: Who };
/** A way to call a mutation that is about no content: what it changes is made for this one call. */
export type OtherCase = {
  key: string;
  input?: (given: Given) => Input | Promise<Input>;
  /** Who calls, when it is not their usual session. */
  client?: (given: Given) => TestClient | Promise<TestClient>;
  /** It changes what everybody may, so nothing else runs beside it. */
  alone?: true;
  /** Also a refusal is recorded. */
  leavesTrace?: true;
};

const REASON = 'It was rude.';
const nobody = () => `${crypto.randomUUID()}@example.com`;
const name = () => `Made ${crypto.randomUUID()}`;
const handle = () => `h${crypto.randomUUID().slice(0, 8)}`;

async function makeInvite({ owner }: World, role = 'MEMBER'): Promise<string> {
  const { inviteMember } = await owner.client.run(
    'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { invite { id } } }',
    { input: { email: nobody(), role } },
  );
  return inviteMember.invite.id;
}

const makeOne = async ({ conch }: World, role: Role = 'member'): Promise<string> =>
  (await conch.makeMember({ role })).id;

async function makeSuspended(world: World): Promise<string> {
  const memberId = await makeOne(world);
  await change(world.owner, 'suspendMember', 'SuspendMemberInput', { memberId, reason: REASON });
  return memberId;
}

async function makeGuarded(world: World): Promise<string> {
  const id = await makeOne(world);
  await world.conch.database.source.query('update member set second_factor_at = now() where id = $1', [
    Number(id),
  ]);
  return id;
}

async function sessionOf(client: TestClient): Promise<string> {
  const { viewer } = await client.run('{ viewer { sessions { id isCurrent } } }');
  return viewer?.sessions.find((session: { isCurrent: boolean }) => session.isCurrent).id ?? '1';
}

const categories: OtherCase[] = [
  { key: 'arrangeCategories', input: ({ world }) => ({ ids: [world.elsewhere.id] }) },
  { key: 'createCategory', input: () => ({ name: name() }) },
  {
    key: 'updateCategory',
    input: async ({ world }) => ({ id: (await makeCategory(world.owner)).id, readAudience: 'PUBLIC' }),
  },
  { key: 'createGroup', input: () => ({ name: name() }) },
  {
    key: 'updateGroup',
    input: async ({ world }) => ({ id: await makeGroup(world.owner), name: name() }),
  },
  { key: 'deleteGroup', input: async ({ world }) => ({ id: await makeGroup(world.owner) }) },
  {
    key: 'addGroupMember',
    input: async ({ world }) => ({ groupId: await makeGroup(world.owner), memberId: world.helper.id }),
  },
  {
    key: 'addGroupMember, oneself',
    input: async ({ world, who }) => ({
      groupId: await makeGroup(world.owner),
      memberId: world.people[who].id,
    }),
  },
  {
    key: 'removeGroupMember',
    input: async ({ world }) => ({
      groupId: await makeGroup(world.owner, [world.helper]),
      memberId: world.helper.id,
    }),
  },
];

const invites: OtherCase[] = [
  { key: 'inviteMember', input: () => ({ email: nobody() }) },
  { key: 'inviteMember, as a moderator', input: () => ({ email: nobody(), role: 'MODERATOR' }) },
  { key: 'inviteMember, as an admin', input: () => ({ email: nobody(), role: 'ADMIN' }) },
  {
    key: 'inviteMember, into a group',
    input: ({ world }) => ({ email: nobody(), groupIds: [world.groupId] }),
  },
  { key: 'inviteMembers', input: () => ({ csv: `e-mail\n${nobody()}\n` }) },
  {
    key: 'startInviteList',
    input: async ({ world }) => ({ id: await makeInviteList(world.owner, nobody()) }),
  },
  {
    key: 'cancelInviteList',
    input: async ({ world }) => ({ id: await makeInviteList(world.owner, nobody()) }),
  },
  { key: 'resendInvite', input: async ({ world }) => ({ id: await makeInvite(world) }) },
  { key: 'resendInvite, of staff', input: async ({ world }) => ({ id: await makeInvite(world, 'STAFF') }) },
  { key: 'revokeInvite', input: async ({ world }) => ({ id: await makeInvite(world) }) },
  { key: 'revokeInvite, of staff', input: async ({ world }) => ({ id: await makeInvite(world, 'STAFF') }) },
  {
    key: 'acceptInvite, made up',
    input: () => ({ token: 'made-up', name: 'Nobody', handle: handle(), password: PASSWORD }),
  },
];

const members: OtherCase[] = [
  { key: 'setAdvocate', input: ({ world }) => ({ memberId: world.helper.id, advocate: true }) },
  { key: 'setMemberRole', input: ({ world }) => ({ memberId: world.helper.id, role: 'MEMBER' }) },
  {
    key: 'setMemberRole, of oneself',
    input: ({ world, who }) => ({ memberId: world.people[who].id, role: 'ADMIN' }),
  },
  {
    key: 'setMemberRole, of the owner',
    input: ({ world }) => ({ memberId: world.owner.id, role: 'MEMBER' }),
  },
  { key: 'setTrustLevel', input: ({ world }) => ({ memberId: world.helper.id, level: 2 }) },
  {
    key: 'setTrustLevel, of oneself',
    input: ({ world, who }) => ({ memberId: world.people[who].id, level: 4 }),
  },
  { key: 'updateProfile', input: () => ({ location: 'Kiel' }) },
  {
    key: 'updateProfile, the author’s',
    input: ({ world }) => ({ memberId: world.author.id, location: name() }),
  },
  {
    key: 'updateProfile, the owner’s',
    input: ({ world }) => ({ memberId: world.owner.id, location: name() }),
  },
  { key: 'createCustomField', input: () => ({ name: name().slice(0, 40), kind: 'TEXT' }) },
  { key: 'updateCustomField', input: () => ({ id: '1', hint: name() }) },
  { key: 'arrangeCustomFields', input: () => ({ ids: ['1'] }) },
  { key: 'updateStandingRules', input: () => ({ graceDays: 10 }) },
  { key: 'resetStandingRules', alone: true },
  { key: 'setAvatar', input: () => ({ image: ANY_PICTURE }) },
  {
    key: 'setAvatar, the author’s',
    input: ({ world }) => ({ memberId: world.author.id, image: ANY_PICTURE }),
  },
  {
    key: 'setAvatar, none for the author',
    input: ({ world }) => ({ memberId: world.author.id, image: null }),
  },
  {
    key: 'suspendMember',
    input: async ({ world }) => ({ memberId: await makeOne(world), reason: REASON }),
  },
  {
    key: 'suspendMember, a moderator',
    input: async ({ world }) => ({ memberId: await makeOne(world, 'moderator'), reason: REASON }),
  },
  {
    key: 'suspendMember, of staff',
    input: async ({ world }) => ({ memberId: await makeOne(world, 'staff'), reason: REASON }),
  },
  {
    key: 'suspendMember, an admin',
    input: async ({ world }) => ({ memberId: await makeOne(world, 'admin'), reason: REASON }),
  },
  { key: 'suspendMember, the owner', input: ({ world }) => ({ memberId: world.owner.id, reason: REASON }) },
  {
    key: 'suspendMember, oneself',
    input: ({ world, who }) => ({ memberId: world.people[who].id, reason: REASON }),
  },
  { key: 'enableTotp, with a wrong password', input: () => ({ password: 'not the password' }) },
  { key: 'confirmTotp, with a wrong code', input: () => ({ code: '000000' }) },
  {
    key: 'disableTotp, with a wrong password',
    input: () => ({ password: 'not the password', code: '000000' }),
  },
  {
    key: 'renewRecoveryCodes, with a wrong password',
    input: () => ({ password: 'not the password', code: '000000' }),
  },
  { key: 'finishSignIn, made up', input: () => ({ challenge: 'made-up', code: '000000' }) },
  { key: 'removeSecondFactor', input: async ({ world }) => ({ memberId: await makeGuarded(world) }) },
  { key: 'removeSecondFactor, the owner’s', input: ({ world }) => ({ memberId: world.owner.id }) },
  { key: 'requireStaffTotp, without one', input: () => ({ required: true }) },
  { key: 'liftSuspension', input: async ({ world }) => ({ memberId: await makeSuspended(world) }) },
  { key: 'setLogo', input: () => ({ image: null }) },
  { key: 'updateOnboarding', input: () => ({ welcome: name() }) },
  { key: 'updateCommunity', input: () => ({ tagline: name() }) },
];

const requests: OtherCase[] = [
  {
    key: 'approveMembership',
    input: async ({ world }) => ({ id: (await makeRequest(world.conch, 'waiting')).id }),
  },
  {
    key: 'approveMembership, of an address not proven',
    input: async ({ world }) => ({ id: (await makeRequest(world.conch, 'unverified')).id }),
  },
  {
    key: 'declineMembership',
    input: async ({ world }) => ({ id: (await makeRequest(world.conch, 'waiting')).id, reason: REASON }),
  },
  {
    key: 'requestMembership',
    input: () => ({ email: nobody(), name: name(), handle: handle(), password: PASSWORD }),
  },
  {
    key: 'verifyEmail, of somebody who asks to join',
    client: ({ world }) => world.conch.stranger(),
    input: async ({ world }) => ({ token: (await makeRequest(world.conch, 'unverified')).token }),
  },
  { key: 'verifyEmail, made up', input: () => ({ token: 'made-up' }) },
];

const own: OtherCase[] = [
  { key: 'changeEmail', input: () => ({ email: nobody(), currentPassword: PASSWORD }) },
  {
    key: 'changeEmail, not knowing the password',
    input: () => ({ email: nobody(), currentPassword: 'not my password' }),
  },
  { key: 'resendEmailVerification' },
  { key: 'followOfficialAnswers', input: () => ({ follow: true }) },
  { key: 'renewOfficialFeed' },
  { key: 'markNotificationsRead', input: () => ({}) },
  {
    key: 'changePassword',
    input: () => ({ currentPassword: PASSWORD, newPassword: PASSWORD }),
  },
  {
    key: 'changePassword, not knowing the old one',
    input: () => ({ currentPassword: 'not my password', newPassword: PASSWORD }),
  },
  {
    key: 'revokeSession, one’s own',
    input: async ({ world, who }) => ({ id: await sessionOf(await world.anotherSession(who)) }),
  },
  {
    key: 'revokeSession, somebody’s',
    input: async ({ world }) => ({ id: await sessionOf(world.helper.client) }),
  },
  { key: 'revokeOtherSessions' },
  { key: 'dismissFirstSteps' },
  { key: 'signOut', client: ({ world, who }) => world.anotherSession(who) },
];

const doors: OtherCase[] = [
  {
    key: 'signIn',
    client: ({ world }) => world.conch.stranger(),
    input: ({ world, who }) => ({ email: world.people[who].email, password: PASSWORD }),
    leavesTrace: true,
  },
  {
    key: 'setup, a second time',
    input: () => ({
      code: 'made-up',
      communityName: 'Mine',
      name: 'Nobody',
      handle: handle(),
      email: nobody(),
      password: PASSWORD,
    }),
  },
  { key: 'requestPasswordReset, for nobody', input: () => ({ email: nobody() }) },
  { key: 'resetPassword, made up', input: () => ({ token: 'made-up', password: PASSWORD }) },
];

export const otherCases: OtherCase[] = [...categories, ...requests, ...invites, ...members, ...own, ...doors];
