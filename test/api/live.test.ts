import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { makeCategory, makeReply, makeThread, type MadeCategory } from '../support/builders/forum.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';
import { LiveClient } from '../support/live-client.js';

let conch: TestConch;
let member: SignedIn;
let other: SignedIn;
let category: MadeCategory;
const open: LiveClient[] = [];

beforeAll(async () => {
  conch = await startTestConch();
  member = await conch.makeMember();
  other = await conch.makeMember();
  category = await makeCategory(conch.owner);
});
afterEach(() => open.splice(0).forEach((client) => client.close()));
afterAll(() => conch.stop());

async function listen(who: SignedIn): Promise<LiveClient> {
  const client = await LiveClient.connect(conch.url, who.client.cookie);
  open.push(client);
  return client;
}

const seqs = (client: LiveClient, room: string) => client.inRoom(room).map(({ seq }) => seq);
const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

describe('connecting', () => {
  it('needs a session', async () => {
    await expect(LiveClient.connect(conch.url, null)).rejects.toThrow('UNAUTHENTICATED');
    await expect(LiveClient.connect(conch.url, 'conch=made-up')).rejects.toThrow('UNAUTHENTICATED');
  });

  it('is refused to pages of other sites', async () => {
    const { cookie } = member.client;
    await expect(
      LiveClient.connect(conch.url, cookie, { origin: 'https://elsewhere.example' }),
    ).rejects.toThrow();
    open.push(await LiveClient.connect(conch.url, cookie, { origin: 'http://localhost:3000' }));
  });

  it('is limited per member', async () => {
    const crowd = await conch.makeMember();
    for (let i = 0; i < 30; i += 1) await listen(crowd);
    await expect(listen(crowd)).rejects.toThrow('RATE_LIMITED');
    await listen(member);
  });
});

describe('rooms', () => {
  it('are open to whoever may read them, and unknown to others', async () => {
    const staff = await conch.makeMember({ role: 'staff' });
    const hidden = await makeCategory(conch.owner, { readAudience: 'STAFF' });
    const secret = await makeThread(conch.owner, hidden);
    const thread = await makeThread(member, category);
    const [ours, theirs] = [await listen(member), await listen(staff)];
    for (const room of ['home', `category:${category.id}`, `thread:${thread.id}`, `member:${member.id}`])
      expect(await ours.ask(room)).toMatchObject({ ok: true, gap: false, missed: [] });
    for (const room of ['staff', `category:${hidden.id}`, `thread:${secret.id}`, `member:${other.id}`])
      expect(await ours.ask(room)).toEqual({ ok: false, code: 'NOT_FOUND' });
    for (const room of ['staff', `category:${hidden.id}`, `thread:${secret.id}`])
      expect(await theirs.ask(room)).toMatchObject({ ok: true });
    for (const room of ['thread:999999', 'thread', 'home:1', 'staff:1', 'everything', 'thread:1 or 1=1', ''])
      expect(await theirs.ask(room)).toEqual({ ok: false, code: 'NOT_FOUND' });
    expect(await theirs.socket.emitWithAck('subscribe', { room: 7 })).toEqual({
      ok: false,
      code: 'BAD_INPUT',
    });
    expect(await theirs.socket.emitWithAck('subscribe', null)).toEqual({ ok: false, code: 'BAD_INPUT' });
    expect(await theirs.ask('home', { since: -1 })).toEqual({ ok: false, code: 'BAD_INPUT' });
  });

  it('are limited per socket', async () => {
    const client = await listen(member);
    const made = await Promise.all(upTo(51).map(() => makeThread(conch.owner, category)));
    const codes = await Promise.all(
      made.map(async ({ id }) => {
        const reply = await client.ask(`thread:${id}`);
        return reply.ok ? 'OK' : reply.code;
      }),
    );
    expect(codes).toEqual([...made.slice(1).map(() => 'OK'), 'RATE_LIMITED']);
    client.unsubscribe(`thread:${made[0]!.id}`);
    expect(await client.ask(`thread:${made[50]!.id}`)).toMatchObject({ ok: true });
  });

  it('cannot be asked for without end', async () => {
    const client = await listen(member);
    const replies = await Promise.all(upTo(70).map(() => client.ask('home')));
    const refused = replies.filter((reply) => !reply.ok);
    expect(refused.length).toBeGreaterThan(5);
    expect(refused[0]).toEqual({ ok: false, code: 'RATE_LIMITED' });
  });
});

describe('a thread', () => {
  it('tells of replies, edits, reactions, answers and removals, with ids only', async () => {
    const thread = await makeThread(member, category);
    const client = await listen(other);
    const room = `thread:${thread.id}`;
    const { seq } = await client.subscribe(room);
    const reply = await makeReply(other, thread);
    const input = { input: { id: reply.id, body: 'Better.' } };
    await other.client.run('mutation ($input: EditPostInput!) { editPost(input: $input) { id } }', input);
    await member.client.run('mutation ($input: ReactInput!) { react(input: $input) { id } }', {
      input: { postId: reply.id, kind: '👍' },
    });
    await member.client.run('mutation ($input: AcceptAnswerInput!) { acceptAnswer(input: $input) { id } }', {
      input: { postId: reply.id },
    });
    await client.until(() => client.messages.length === 4);
    const ids = { threadId: thread.id, postId: reply.id };
    expect(client.messages.map(({ at: _, room: __, ...rest }) => rest)).toEqual([
      { seq: seq + 1, type: 'post.created', number: 2, ...ids },
      { seq: seq + 2, type: 'post.changed', number: 2, ...ids },
      { seq: seq + 3, type: 'post.changed', number: 2, ...ids },
      { seq: seq + 4, type: 'answer.changed', ...ids },
    ]);
  });

  it('tells nothing of what was rolled back', async () => {
    const thread = await makeThread(member, category);
    const client = await listen(other);
    const { seq } = await client.subscribe(`thread:${thread.id}`);
    const input = { threadId: thread.id, body: 'x'.repeat(200_000) };
    expect(
      await other.client.codeOf('mutation ($input: ReplyInput!) { reply(input: $input) { id } }', { input }),
    ).toBe('BAD_INPUT');
    await makeReply(other, thread);
    await client.until(() => client.messages.length > 0);
    expect(seqs(client, `thread:${thread.id}`)).toEqual([seq + 1]);
  });

  it('reaches every listener in order and exactly once, however many write at once', async () => {
    const writers = await Promise.all(upTo(6).map(() => conch.makeMember({ role: 'moderator' })));
    const thread = await makeThread(member, category);
    const room = `thread:${thread.id}`;
    const listeners = await Promise.all(upTo(3).map(() => listen(other)));
    const starts = await Promise.all(listeners.map((client) => client.subscribe(room)));
    const home = await listeners[0]!.subscribe('home');
    const late: LiveClient[] = [];
    await Promise.all([
      ...writers.map(async (writer) => {
        for (let i = 0; i < 10; i += 1) await makeReply(writer, thread);
      }),
      // Comes in the middle of it.
      (async () => {
        await listeners[0]!.until(() => listeners[0]!.inRoom(room).length > 20);
        const client = await listen(other);
        late.push(client);
        const { missed, seq } = await client.subscribe(room, { since: starts[0]!.seq });
        expect(missed.map((message) => message.seq)).toEqual(upTo(seq, starts[0]!.seq + 1));
        await client.until(() => client.messages.at(-1)?.seq === starts[0]!.seq + 60);
        expect(seqs(client, room)).toEqual(upTo(starts[0]!.seq + 60, seq + 1));
      })(),
    ]);
    for (const [i, client] of listeners.entries()) {
      await client.until(() => client.inRoom(room).length >= 60);
      expect(seqs(client, room)).toEqual(upTo(starts[i]!.seq + 60, starts[i]!.seq + 1));
    }
    const numbers = listeners[0]!.inRoom(room).map((message) => (message as { number?: number }).number);
    expect(numbers).toEqual(upTo(61, 2));
    await listeners[0]!.until(() => listeners[0]!.inRoom('home').length >= 60);
    expect(seqs(listeners[0]!, 'home')).toEqual(upTo(home.seq + 60, home.seq + 1));
  });
});

describe('coming back', () => {
  it('brings what was missed, in order, and goes on from there', async () => {
    const thread = await makeThread(member, category);
    const room = `thread:${thread.id}`;
    const before = await listen(other);
    await before.subscribe(room);
    await makeReply(member, thread);
    await before.until(() => before.messages.length === 1);
    const since = before.messages[0]!.seq;
    before.close();
    for (let i = 0; i < 3; i += 1) await makeReply(member, thread);
    const after = await listen(other);
    const { missed, gap, seq } = await after.subscribe(room, { since });
    expect({ gap, seq, missed: missed.map((m) => m.seq) }).toEqual({
      gap: false,
      seq: since + 3,
      missed: upTo(since + 3, since + 1),
    });
    await makeReply(member, thread);
    await after.until(() => after.messages.length === 1);
    expect(seqs(after, room)).toEqual([since + 4]);
    expect((await after.subscribe(room, { since: since + 4 })).missed).toEqual([]);
  });

  it('says so when too much was missed, or nothing of it is known', async () => {
    const thread = await makeThread(member, category);
    const room = `thread:${thread.id}`;
    await makeReply(member, thread);
    await makeReply(member, thread);
    const client = await listen(other);
    const { seq } = await client.subscribe(room);
    expect(await client.ask(room, { since: seq + 1 })).toMatchObject({ gap: true, seq, missed: [] });
    client.close();
    await conch.database.source.query(`delete from realtime_message where room = $1 and place <= $2`, [
      room,
      seq - 1,
    ]);
    const again = await listen(other);
    expect(await again.ask(room, { since: seq - 2 })).toMatchObject({ gap: true, seq, missed: [] });
    expect(await again.ask(room, { since: seq - 1 })).toMatchObject({ gap: false, missed: [{ seq }] });
  });

  it('misses nothing of a page that was read while others wrote', async () => {
    const thread = await makeThread(member, category);
    const room = `thread:${thread.id}`;
    const query = `query ($id: ID!, $room: String!) {
      thread(id: $id) { liveSeq replyCount }
      liveSeq(room: $room)
      home: liveSeq(room: "home")
    }`;
    const client = await listen(other);
    await client.subscribe('home');
    let isWriting = true;
    const writing = (async () => {
      for (let i = 0; i < 25; i += 1) await makeReply(member, thread);
      isWriting = false;
    })();
    while (isWriting) {
      const page = await other.client.run(query, { id: thread.id, room });
      const { missed } = await client.subscribe(room, { since: page.thread.liveSeq });
      // Each reply is in the page or among what came after it.
      expect(page.thread.replyCount).toBeGreaterThanOrEqual(page.thread.liveSeq);
      expect(missed.every((m, i) => m.seq === page.thread.liveSeq + 1 + i)).toBe(true);
      expect(page.liveSeq).toBe(page.thread.liveSeq);
    }
    await writing;
    const page = await other.client.run(query, { id: thread.id, room });
    expect(page.thread).toEqual({ liveSeq: 25, replyCount: 25 });
    expect(page.home).toBe((await client.subscribe('home')).seq);
  });
});

describe('who is here', () => {
  it('names each member once, however many tabs, to those in the room', async () => {
    const thread = await makeThread(member, category);
    const room = `thread:${thread.id}`;
    const [first, second, third] = [await listen(member), await listen(other), await listen(other)];
    await first.subscribe(room);
    await second.subscribe(room);
    await third.subscribe(room);
    const both = { room, memberIds: [member.id, other.id], count: 2 };
    for (const client of [first, second, third])
      await client.until(() => client.presences.at(-1)?.count === 2);
    expect(third.presences.at(-1)).toEqual(both);
    third.close();
    second.unsubscribe(room);
    await first.until(() => first.presences.at(-1)?.count === 1);
    expect(first.presences.at(-1)).toEqual({ room, memberIds: [member.id], count: 1 });
  });

  it('tells others in the thread who is typing, and not too often', async () => {
    const thread = await makeThread(member, category);
    const room = `thread:${thread.id}`;
    const [writer, ownTab, reader, outside] = [
      await listen(member),
      await listen(member),
      await listen(other),
      await listen(other),
    ];
    for (const client of [writer, ownTab, reader]) await client.subscribe(room);
    outside.type(room);
    await outside.settle();
    writer.type(room);
    writer.type(room);
    await reader.until(() => reader.typings.length > 0);
    await writer.settle();
    await reader.settle();
    expect(reader.typings).toEqual([{ room, memberId: member.id }]);
    for (const client of [ownTab, outside]) {
      await client.settle();
      expect(client.typings).toEqual([]);
    }
  });
});

it('keeps the order of rooms free of deadlocks when many threads are written at once', async () => {
  const categories = await Promise.all(upTo(3).map(() => makeCategory(conch.owner)));
  const threads = await Promise.all(upTo(9).map((i) => makeThread(conch.owner, categories[i % 3]!)));
  const client = await listen(member);
  const { seq } = await client.subscribe('home');
  await Promise.all(threads.flatMap((thread) => upTo(4).map(() => makeReply(conch.owner, thread))));
  await client.until(() => client.messages.length >= 36);
  expect(seqs(client, 'home')).toEqual(upTo(seq + 36, seq + 1));
});
