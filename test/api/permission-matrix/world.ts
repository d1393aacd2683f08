import { PasswordsService } from '../../../apps/api/src/features/accounts/passwords.service.js';
import { SessionsService } from '../../../apps/api/src/features/accounts/sessions.service.js';
import { hashPassword } from '../../../apps/api/src/features/accounts/password.js';
import { makeCategory, makeReply, makeThread, type MadeCategory } from '../../support/builders/forum.js';
import type { MadePost, MadeThread } from '../../support/builders/forum.js';
import { TestClient } from '../../support/client.js';
import type { SignedIn, TestConch } from '../../support/conch.js';
import { mailTo, tokenIn } from '../../support/mailbox.js';
import { makeRequest } from './requests.js';
import type { Person, Place, Who } from './roles.js';

export const PASSWORD = 'a long enough password';

/** A thread of the author with a reply of the helper and one of the author, in one of the places. */
/** Who asked to join, has proven the address, and waits for staff to decide. */
const WAITING = 'waiting@example.com';

export type Scene = {
  place: Place;
  category: MadeCategory;
  thread: MadeThread;
  reply: MadePost;
  ownReply: MadePost;
};

type Work = (scene: Scene) => Promise<unknown>;
export type World = {
  conch: TestConch;
  owner: SignedIn;
  author: SignedIn;
  /** Writes beside the author, and is in the group too. */
  helper: SignedIn;
  staff: SignedIn;
  people: Record<Who, Person>;
  groupId: string;
  categories: Record<Place, MadeCategory>;
  /** A category of all members that is none of the places. */
  elsewhere: MadeCategory;
  /** The link that the owner's open invite came with. */
  inviteToken: string;
  inviteListId: string;
  /** The link of somebody who asks to join. */
  joinToken: string;
  /** `prepare` runs while the author may still read everywhere; then the thread moves to its place, and `finish` runs. */
  makeScene(place: Place, prepare?: Work, finish?: Work): Promise<Scene>;
  /** A further session of somebody, to be lost. */
  anotherSession(who: Who): Promise<TestClient>;
};

type Input = Record<string, unknown>;
export const change = (member: { client: TestClient }, name: string, type: string, input: Input) =>
  member.client.run(`mutation ($input: ${type}!) { ${name}(input: $input) { id } }`, { input });

export async function makeWorld(conch: TestConch): Promise<World> {
  const { owner } = conch;
  const [author, helper, inside, outside, moderator, staff, admin] = await Promise.all([
    conch.makeMember({ handle: 'author' }),
    conch.makeMember({ handle: 'helper' }),
    conch.makeMember({ handle: 'inside' }),
    conch.makeMember({ handle: 'outside' }),
    conch.makeMember({ handle: 'moderator', role: 'moderator' }),
    conch.makeMember({ handle: 'staff', role: 'staff' }),
    conch.makeMember({ handle: 'admin', role: 'admin' }),
  ]);
  const suspended = await conch.makeMember({ handle: 'suspended' });
  const nobody = { client: conch.stranger(), id: '0', email: 'nobody@example.com' };
  const people = {
    'signed out': nobody,
    unapproved: { ...nobody, client: conch.stranger(), email: WAITING },
    suspended,
    outside,
    inside,
    author,
    moderator,
    staff,
    admin,
    owner,
  };
  await givePasswords(conch, Object.values(people));
  const groupId = await makeGroup(owner, [author, helper, inside, suspended]);
  await suspend(conch, suspended);
  const categories = {
    public: await makeCategory(owner, { readAudience: 'PUBLIC' }),
    members: await makeCategory(owner),
    group: await makeCategory(owner, {
      readAudience: 'GROUPS',
      groupAccess: [{ groupId, read: true, post: false, reply: false }],
    }),
    staff: await makeCategory(owner, { readAudience: 'STAFF' }),
  };
  const elsewhere = await makeCategory(owner);
  await stayedSilent(conch);
  const inviteToken = await makeInvite(owner);
  const inviteListId = await makeInviteList(owner, 'listed@example.com');
  const { joinToken } = await openDoors(conch);
  return {
    ...{
      conch,
      owner,
      author,
      helper,
      staff,
      people,
      groupId,
      categories,
      elsewhere,
      inviteToken,
      inviteListId,
      joinToken,
    },
    async makeScene(place, prepare, finish) {
      const thread = await makeThread(author, elsewhere);
      const reply = await makeReply(helper, thread);
      const ownReply = await makeReply(author, thread);
      const scene = { place, category: categories[place], thread, reply, ownReply };
      await prepare?.(scene);
      await change(owner, 'updateThread', 'UpdateThreadInput', {
        id: thread.id,
        categoryId: categories[place].id,
      });
      await finish?.(scene);
      return scene;
    },
    async anotherSession(who) {
      const { id } = people[who];
      if (id === '0' || who === 'suspended') return conch.stranger();
      const entry = await conch.database.transaction((tx) =>
        conch.get(SessionsService).start(tx, Number(id), { address: '127.0.0.1', userAgent: 'test' }),
      );
      return new TestClient(conch.url, 'token' in entry ? `conch=${entry.token}` : null);
    },
  };
}

/** Shut out, with a session that has not heard of it: the gate does not rely on sessions having ended. */
async function suspend({ owner, database }: TestConch, { id }: SignedIn): Promise<void> {
  await change(owner, 'suspendMember', 'SuspendMemberInput', { memberId: id, reason: 'It was rude.' });
  await database.source.query('update session set ended_at = null where member_id = $1', [id]);
}

/** Anybody may ask to join, and one waits for staff. */
async function openDoors(conch: TestConch): Promise<{ joinToken: string }> {
  await conch.owner.client.run(
    'mutation { updateCommunity(input: { registration: REQUEST, registrationDomains: ["example.com"] }) { name } }',
  );
  const input = { email: WAITING, name: 'Wanda', handle: 'wanda', password: PASSWORD, message: 'Let me in.' };
  await conch
    .stranger()
    .run('mutation ($input: RequestMembershipInput!) { requestMembership(input: $input) }', { input });
  await conch
    .stranger()
    .run('mutation ($token: String!) { verifyEmail(input: { token: $token }) { effect } }', {
      token: tokenIn(await mailTo(conch, WAITING)),
    });
  return {
    joinToken: (await makeRequest(conch, 'unverified')).token,
  };
}

export async function makeGroup(owner: SignedIn, members: { id: string }[] = []): Promise<string> {
  const name = `Group ${crypto.randomUUID()}`;
  const { createGroup } = await change(owner, 'createGroup', 'CreateGroupInput', { name });
  for (const { id } of members)
    await change(owner, 'addGroupMember', 'GroupMemberInput', { groupId: createGroup.id, memberId: id });
  return createGroup.id;
}

/** Read, and not started. */
export async function makeInviteList(owner: SignedIn, address: string): Promise<string> {
  const csv = `e-mail\n${address}\n`;
  return (await change(owner, 'inviteMembers', 'InviteMembersInput', { csv })).inviteMembers.id;
}

async function makeInvite(owner: SignedIn): Promise<string> {
  const { inviteMember } = await owner.client.run(
    'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { link } }',
    { input: { email: 'invited@example.com', note: 'You are welcome.' } },
  );
  return new URL(inviteMember.link).pathname.split('/').pop()!;
}

async function givePasswords(conch: TestConch, people: Person[]): Promise<void> {
  const hash = await hashPassword(PASSWORD);
  await conch.database.transaction(async (tx) => {
    for (const { id } of people) if (id !== '0') await conch.get(PasswordsService).set(tx, Number(id), hash);
  });
}

/** Joined days ago and has said nothing since. */
async function stayedSilent(conch: TestConch): Promise<void> {
  const { id } = await conch.makeMember({ handle: 'quiet' });
  await conch.database.source.query(
    'insert into newcomer (member_id, looked_after_at, silent_at) values ($1, now(), now())',
    [id],
  );
}
