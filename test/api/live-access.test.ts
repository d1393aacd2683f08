import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { makeCategory, makeReply, makeThread } from '../support/builders/forum.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';
import { LiveClient } from '../support/live-client.js';

const WITHIN_MS = 1_000;

let conch: TestConch;
const open: LiveClient[] = [];

beforeAll(async () => {
  conch = await startTestConch();
});
afterEach(() => open.splice(0).forEach((client) => client.close()));
afterAll(() => conch.stop());

async function listen(who: SignedIn): Promise<LiveClient> {
  const client = await LiveClient.connect(conch.url, who.client.cookie);
  open.push(client);
  return client;
}

const run = (name: string, type: string, input: object, answer = '{ id }') =>
  conch.owner.client.run(`mutation ($input: ${type}!) { ${name}(input: $input) ${answer} }`, { input });

async function makeGroup(...members: SignedIn[]): Promise<string> {
  const { createGroup } = await run('createGroup', 'CreateGroupInput', {
    name: `Group ${crypto.randomUUID()}`,
  });
  for (const { id } of members)
    await run('addGroupMember', 'GroupMemberInput', { groupId: createGroup.id, memberId: id });
  return createGroup.id;
}

const closed = (groupId: string) => ({
  readAudience: 'GROUPS',
  groupAccess: [{ groupId, read: true, post: true, reply: true }],
});

/** Everything a socket was told, apart from answers to its own questions. */
const told = ({ messages, revoked, resyncs, presences, typings }: LiveClient) => ({
  messages,
  revoked,
  resyncs,
  presences,
  typings,
});
const NOTHING = { messages: [], revoked: [], resyncs: [], presences: [], typings: [] };

describe('an outsider of a closed category', () => {
  it('hears nothing of it, and sees no number move', async () => {
    const [insider, outsider] = [await conch.makeMember(), await conch.makeMember()];
    const category = await makeCategory(conch.owner, closed(await makeGroup(insider)));
    const existing = await makeThread(insider, category);
    const [inside, outside] = [await listen(insider), await listen(outsider)];
    const start = await outside.subscribe('home');
    const insideStart = await inside.subscribe('home');
    await inside.subscribe(`thread:${existing.id}`);
    for (const room of [`thread:${existing.id}`, `category:${category.id}`, 'staff', `member:${insider.id}`])
      expect(await outside.ask(room)).toEqual({ ok: false, code: 'NOT_FOUND' });

    await makeThread(insider, category);
    await makeReply(insider, existing);
    inside.type(`thread:${existing.id}`);
    outside.type(`thread:${existing.id}`);
    await inside.until(() => inside.inRoom('home').length === 2 && inside.presences.length > 0);
    await outside.settle();
    expect(told(outside)).toEqual(NOTHING);
    expect(inside.typings).toEqual([]);
    expect((await outside.subscribe('home', { since: start.seq })).seq).toBe(start.seq);
    const { liveSeq } = await outsider.client.run('{ liveSeq(room: "home") }');
    expect(liveSeq).toBe(start.seq);
    expect((await inside.subscribe('home')).seq).toBe(insideStart.seq + 2);
    for (const room of [`thread:${existing.id}`, `category:${category.id}`, 'staff', 'thread:999999'])
      expect(await outsider.client.codeOf('query ($room: String!) { liveSeq(room: $room) }', { room })).toBe(
        'NOT_FOUND',
      );
  });

  it('finds only the open part when catching up', async () => {
    const [insider, outsider] = [await conch.makeMember(), await conch.makeMember()];
    const closedCategory = await makeCategory(conch.owner, closed(await makeGroup(insider)));
    const openCategory = await makeCategory(conch.owner);
    const before = { out: await listen(outsider), in: await listen(insider) };
    const start = { out: await before.out.subscribe('home'), in: await before.in.subscribe('home') };
    before.out.close();
    before.in.close();
    const first = await makeThread(insider, openCategory);
    const secret = await makeThread(insider, closedCategory);
    const last = await makeThread(insider, openCategory);
    const missedBy = async (who: SignedIn, { seq, view }: { seq: number; view: string }) => {
      const { missed, gap } = await (await listen(who)).subscribe('home', { since: seq, view });
      expect(gap).toBe(false);
      return missed.map((message) => [message.seq - seq, (message as { threadId?: string }).threadId]);
    };
    expect(await missedBy(outsider, start.out)).toEqual([
      [1, first.id],
      [2, last.id],
    ]);
    expect(await missedBy(insider, start.in)).toEqual([
      [1, first.id],
      [2, secret.id],
      [3, last.id],
    ]);
  });
});

describe('losing access', () => {
  it('stops the stream when a member leaves the group', async () => {
    const [member, stays] = [await conch.makeMember(), await conch.makeMember()];
    const groupId = await makeGroup(member, stays);
    const category = await makeCategory(conch.owner, closed(groupId));
    const thread = await makeThread(stays, category);
    const [client, witness] = [await listen(member), await listen(stays)];
    const rooms = [`thread:${thread.id}`, `category:${category.id}`];
    for (const room of [...rooms, 'home']) await client.subscribe(room);
    await witness.subscribe(rooms[0]!);

    await run('removeGroupMember', 'GroupMemberInput', { groupId, memberId: member.id });
    await client.until(
      () => client.revoked.length === 2 && client.resyncs.length === 1,
      undefined,
      WITHIN_MS,
    );
    expect(client.revoked.toSorted()).toEqual(rooms.toSorted());
    await makeReply(stays, thread);
    await witness.until(() => witness.messages.length === 1);
    await client.settle();
    expect(client.messages).toEqual([]);
    expect((await client.subscribe('home')).seq).toBe(client.resyncs[0]!.seq);
    await witness.until(() => witness.presences.at(-1)?.count === 1);
    expect(witness.presences.at(-1)!.memberIds).toEqual([stays.id]);
  });

  it('stops the stream when the group is deleted', async () => {
    const member = await conch.makeMember();
    const groupId = await makeGroup(member);
    const category = await makeCategory(conch.owner, closed(groupId));
    const client = await listen(member);
    await client.subscribe(`category:${category.id}`);
    await conch.owner.client.run('mutation ($input: DeleteGroupInput!) { deleteGroup(input: $input) }', {
      input: { id: groupId },
    });
    await client.until(() => client.revoked.length === 1, undefined, WITHIN_MS);
  });

  it('stops the stream when the role is taken away', async () => {
    const staff = await conch.makeMember({ role: 'staff' });
    const client = await listen(staff);
    await client.subscribe('staff');
    await client.subscribe('home');
    await run('setMemberRole', 'SetMemberRoleInput', { memberId: staff.id, role: 'MEMBER' });
    await client.until(() => client.revoked.length === 1, undefined, WITHIN_MS);
    expect(client.revoked).toEqual(['staff']);
    expect(client.isConnected).toBe(true);
  });

  it('stops the stream when the category is closed, before the news of what happens there', async () => {
    const member = await conch.makeMember();
    const category = await makeCategory(conch.owner);
    const thread = await makeThread(conch.owner, category);
    const client = await listen(member);
    for (const room of [`thread:${thread.id}`, `category:${category.id}`, 'home'])
      await client.subscribe(room);
    await run('updateCategory', 'UpdateCategoryInput', { id: category.id, readAudience: 'STAFF' });
    await makeReply(conch.owner, thread);
    await client.until(
      () => client.revoked.length === 2 && client.resyncs.length === 1,
      undefined,
      WITHIN_MS,
    );
    await client.settle();
    expect(client.messages).toEqual([]);
  });

  it('begins again, from a new number, when the category is opened', async () => {
    const member = await conch.makeMember();
    const category = await makeCategory(conch.owner, { readAudience: 'STAFF' });
    await makeThread(conch.owner, category);
    const client = await listen(member);
    const before = await client.subscribe('home');
    await run('updateCategory', 'UpdateCategoryInput', { id: category.id, readAudience: 'MEMBERS' });
    await client.until(() => client.resyncs.length === 1, undefined, WITHIN_MS);
    const { seq } = client.resyncs[0]!;
    expect(seq).toBeGreaterThan(before.seq);
    const thread = await makeThread(conch.owner, category);
    await client.until(() => client.messages.length === 1);
    expect(client.messages[0]).toMatchObject({ room: 'home', seq: seq + 1, threadId: thread.id });
    const again = await listen(member);
    expect(await again.subscribe('home', { since: before.seq, view: before.view })).toMatchObject({
      gap: true,
    });
  });

  it('takes readers out of a thread that moves where they may not read', async () => {
    const member = await conch.makeMember();
    const hidden = await makeCategory(conch.owner, { readAudience: 'STAFF' });
    const thread = await makeThread(conch.owner, await makeCategory(conch.owner));
    const client = await listen(member);
    await client.subscribe(`thread:${thread.id}`);
    await client.subscribe('home');
    await run('updateThread', 'UpdateThreadInput', { id: thread.id, categoryId: hidden.id });
    await client.until(
      () => client.revoked.length === 1 && client.messages.length === 1,
      undefined,
      WITHIN_MS,
    );
    await client.settle();
    expect(client.messages).toMatchObject([{ room: 'home', type: 'thread.deleted', threadId: thread.id }]);
    expect(JSON.stringify(told(client))).not.toContain(`"categoryId":"${hidden.id}"`);
  });

  it('takes readers out of a deleted thread, and leaves those who may restore it', async () => {
    const [member, moderator] = [await conch.makeMember(), await conch.makeMember({ role: 'moderator' })];
    const thread = await makeThread(conch.owner, await makeCategory(conch.owner));
    const [client, restorer] = [await listen(member), await listen(moderator)];
    for (const one of [client, restorer]) await one.subscribe(`thread:${thread.id}`);
    await run('deletePost', 'DeletePostInput', { id: thread.openingPost.id });
    await client.until(() => client.revoked.length === 1, undefined, WITHIN_MS);
    await restorer.until(() => restorer.messages.length === 1);
    expect(restorer.messages[0]).toMatchObject({ type: 'thread.deleted' });
    expect(client.messages).toEqual([]);
  });

  it('ends the connection of a revoked session, and no other', async () => {
    const member = await conch.makeMember();
    const client = await listen(member);
    await client.subscribe('home');
    const other = await conch.makeMember();
    const unconcerned = await listen(other);
    await member.client.run('mutation { signOut }');
    await client.until(() => !client.isConnected, undefined, WITHIN_MS);
    expect(client.whyClosed).toBe('io server disconnect');
    await unconcerned.settle();
    expect(unconcerned.isConnected).toBe(true);
  });

  it('does not let in whoever asks at the same moment', async () => {
    const category = await makeCategory(conch.owner);
    const member = await conch.makeMember();
    const thread = await makeThread(conch.owner, category);
    const client = await listen(member);
    await Promise.all([
      run('updateCategory', 'UpdateCategoryInput', { id: category.id, readAudience: 'STAFF' }),
      ...Array.from({ length: 20 }, async () => {
        await client.ask(`thread:${thread.id}`);
        client.unsubscribe(`thread:${thread.id}`);
        await client.ask(`category:${category.id}`);
      }),
    ]);
    await client.settle();
    const before = client.messages.length;
    await makeReply(conch.owner, thread);
    await client.settle();
    expect(client.messages.length).toBe(before);
  });
});
