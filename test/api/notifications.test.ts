import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NotificationsSubscriber } from '../../apps/api/src/features/notifications/notifications.subscriber.js';
import { accept, markOfficial } from '../support/builders/answers.js';
import { makeCategory, makeReply, makeThread, type MadeCategory } from '../support/builders/forum.js';
import { answersTo, makeCast } from '../support/cast.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';
import { eventually } from '../support/eventually.js';
import { LiveClient } from '../support/live-client.js';

const LIST = `query ($unreadOnly: Boolean, $first: Int, $after: String) {
  notifications(unreadOnly: $unreadOnly, first: $first, after: $after) {
    edges { node { id kind readAt otherCount actor { handle } thread { id title } post { id number } } }
    pageInfo { hasNextPage endCursor } } }`;
const COUNT = '{ viewer { unreadNotificationCount } }';
const READ = `mutation ($input: MarkNotificationsReadInput!) {
  markNotificationsRead(input: $input) { unreadNotificationCount } }`;
const REACT = 'mutation ($input: ReactInput!) { react(input: $input) { id } }';
const UNREACT = 'mutation ($input: ReactInput!) { unreact(input: $input) { id } }';
const EDIT = 'mutation ($input: EditPostInput!) { editPost(input: $input) { id } }';

type Shown = {
  id: string;
  kind: string;
  readAt: string | null;
  otherCount: number;
  actor: { handle: string };
};

let conch: TestConch;
let category: MadeCategory;
let staff: SignedIn;
beforeAll(async () => {
  conch = await startTestConch();
  category = await makeCategory(conch.owner);
  staff = await conch.makeMember({ role: 'staff' });
});
afterAll(() => conch.stop());

/** Every reaction to what has been recorded so far is over. */
const settle = () =>
  eventually('the notifications', async () => {
    const [row] = await conch.database.source.query<{ count: number }[]>(
      `select count(*) from pgboss.job where name like 'on.notify.%' and state in ('created', 'retry', 'active')`,
    );
    return row!.count === 0;
  });

async function shownTo(member: SignedIn, variables: Record<string, unknown> = {}): Promise<Shown[]> {
  await settle();
  const { notifications } = await member.client.run(LIST, variables);
  return notifications.edges.map(({ node }: { node: Shown }) => node);
}

const told = async (member: SignedIn) =>
  (await shownTo(member)).map(({ kind, actor }) => `${kind} by ${actor.handle}`);
const unread = async (member: SignedIn): Promise<number> => {
  await settle();
  return (await member.client.run(COUNT)).viewer.unreadNotificationCount;
};
const read = async (member: SignedIn, input: Record<string, unknown> = {}): Promise<number> =>
  (await member.client.run(READ, { input })).markNotificationsRead.unreadNotificationCount;
const react = (member: SignedIn, post: { id: string }, kind = '👍') =>
  member.client.run(REACT, { input: { postId: post.id, kind } });
const unreact = (member: SignedIn, post: { id: string }, kind = '👍') =>
  member.client.run(UNREACT, { input: { postId: post.id, kind } });

async function ask(where = category) {
  const [asker, helper] = [await conch.makeMember(), await conch.makeMember()];
  return { asker, helper, thread: await makeThread(asker, where) };
}

/** Lets every recorded fact be heard once more, as jobs that run twice do. */
async function tellAgain(threadId: string) {
  await settle();
  const facts = await conch.database.source.query<{ type: string }[]>(
    `select id, type, post_id as "postId", details from activity where thread_id = $1 order by id`,
    [threadId],
  );
  const subscriber = conch.get(NotificationsSubscriber) as unknown as Record<
    string,
    (fact: unknown) => Promise<void>
  >;
  const reactions: Record<string, string> = {
    'post.reacted': 'tellOfReactions',
    'answer.accepted': 'tellAccepted',
    'answer.madeOfficial': 'tellOfficial',
  };
  for (const fact of facts) await subscriber[reactions[fact.type] ?? 'tellOfPost']!(fact);
}

describe('a notification', () => {
  it('tells of a reply to who began the thread and to who is replied to, and of nothing else twice', async () => {
    const { asker, helper, thread } = await ask();
    const other = await conch.makeMember();
    const reply = await makeReply(helper, thread);
    await makeReply(other, thread, { replyToPostId: reply.id });
    await makeReply(asker, thread);
    await tellAgain(thread.id);
    expect(await told(asker)).toEqual([`REPLY by ${other.handle}`, `REPLY by ${helper.handle}`]);
    expect(await told(helper)).toEqual([`REPLY by ${other.handle}`]);
    expect(await told(other)).toEqual([]);
  });

  it('tells of a mention instead of the reply, also when an edit brings it, and never of a quoted one', async () => {
    const { asker, helper, thread } = await ask();
    const [late, quoted] = [await conch.makeMember(), await conch.makeMember()];
    const body = `@${asker.handle} and @${helper.handle}: see this.\n\n> @${quoted.handle} said so.`;
    const reply = await makeReply(helper, thread, { body });
    expect(await told(asker)).toEqual([`MENTION by ${helper.handle}`]);
    await helper.client.run(EDIT, { input: { id: reply.id, body: `${body}\n\n@${late.handle} too` } });
    await tellAgain(thread.id);
    expect(await told(late)).toEqual([`MENTION by ${helper.handle}`]);
    expect(await told(asker)).toEqual([`MENTION by ${helper.handle}`]);
    expect(await told(helper)).toEqual([]);
    expect(await told(quoted)).toEqual([]);
    const opened = await makeThread(helper, category, { body: `What do you say, @${asker.handle}?` });
    expect((await shownTo(asker))[0]).toMatchObject({ kind: 'MENTION', thread: { id: opened.id } });
  });

  it('tells of all reactions to a post at once, and anew only of newer ones', async () => {
    const { asker, helper, thread } = await ask();
    const post = thread.openingPost;
    await react(asker, post);
    expect(await shownTo(asker)).toEqual([]);
    await react(helper, post);
    await react(helper, post, '🎉');
    await react(staff, post);
    await tellAgain(thread.id);
    const [one, ...rest] = await shownTo(asker);
    expect(rest).toEqual([]);
    expect(one).toMatchObject({
      kind: 'REACTION',
      actor: { handle: staff.handle },
      otherCount: 1,
      readAt: null,
    });
    expect(await read(asker)).toBe(0);
    await tellAgain(thread.id);
    await unreact(staff, post);
    expect(await shownTo(asker)).toMatchObject([{ actor: { handle: helper.handle }, otherCount: 0 }]);
    expect(await unread(asker)).toBe(0);
    await react(staff, post);
    expect(await unread(asker)).toBe(1);
    await unreact(staff, post);
    await unreact(helper, post);
    await unreact(helper, post, '🎉');
    expect(await shownTo(asker)).toEqual([]);
  });

  it('tells the author of an accepted reply', async () => {
    const { asker, helper, thread } = await ask();
    await accept(asker, await makeReply(helper, thread));
    await tellAgain(thread.id);
    expect(await told(helper)).toEqual([`ACCEPTED by ${asker.handle}`]);
    await accept(asker, await makeReply(asker, thread));
    expect(await told(asker)).toEqual([`REPLY by ${helper.handle}`]);
  });

  it('tells the asker and the author of an official answer, and the asker once where staff write it', async () => {
    const { asker, helper, thread } = await ask();
    await markOfficial(staff, { postId: (await makeReply(helper, thread)).id });
    await tellAgain(thread.id);
    expect(await told(asker)).toEqual([`OFFICIAL by ${staff.handle}`, `REPLY by ${helper.handle}`]);
    expect(await told(helper)).toEqual([`OFFICIAL by ${staff.handle}`]);
    const written = await ask();
    await markOfficial(staff, { threadId: written.thread.id, body: 'Press one key.' });
    await tellAgain(written.thread.id);
    expect(await told(written.asker)).toEqual([`OFFICIAL by ${staff.handle}`]);
  });
});

describe('who may not read', () => {
  it('is told of nothing, and no longer shown what they were told before', async () => {
    const hidden = await makeCategory(conch.owner, { readAudience: 'STAFF' });
    const outsider = await conch.makeMember();
    const colleague = await conch.makeMember({ role: 'staff' });
    const body = `@${outsider.handle} @${colleague.handle}`;
    const secret = await makeThread(staff, hidden, { body });
    expect(await told(outsider)).toEqual([]);
    expect(await told(colleague)).toEqual([`MENTION by ${staff.handle}`]);

    const open = await makeThread(staff, category, { body });
    expect([await told(outsider), await unread(outsider)]).toEqual([[`MENTION by ${staff.handle}`], 1]);
    const move = 'mutation ($input: UpdateThreadInput!) { updateThread(input: $input) { id } }';
    await staff.client.run(move, { input: { id: open.id, categoryId: hidden.id } });
    expect([await told(outsider), await unread(outsider)]).toEqual([[], 0]);
    await staff.client.run(move, { input: { id: open.id, categoryId: category.id } });
    // What was written while they could not read it does not come to them later.
    await staff.client.run(move, { input: { id: secret.id, categoryId: category.id } });
    expect(await unread(outsider)).toBe(1);
  });

  it('sees nothing of deleted posts and threads', async () => {
    const { asker, helper, thread } = await ask();
    const remove = 'mutation ($input: DeletePostInput!) { deletePost(input: $input) { id } }';
    const reply = await makeReply(helper, thread, { body: `@${staff.handle}` });
    expect(await unread(asker)).toBe(1);
    await helper.client.run(remove, { input: { id: reply.id } });
    expect([await told(asker), await unread(asker)]).toEqual([[], 0]);
    await makeReply(helper, thread);
    expect(await unread(asker)).toBe(1);
    await staff.client.run(remove, { input: { id: thread.openingPost.id, reason: 'A test' } });
    expect([await told(asker), await unread(asker)]).toEqual([[], 0]);
  });
});

describe('the list', () => {
  it('is one’s own, pages from the newest on, and can leave out what was read', async () => {
    const { asker, helper, thread } = await ask();
    const replies = [];
    for (let at = 0; at < 5; at += 1) {
      replies.unshift((await makeReply(helper, thread)).number);
      await settle();
    }
    const numbers: number[] = [];
    let page = { hasNextPage: true, endCursor: null as string | null };
    while (page.hasNextPage) {
      const { notifications } = await asker.client.run(LIST, { first: 2, after: page.endCursor });
      for (const { node } of notifications.edges) numbers.push(node.post.number);
      page = notifications.pageInfo;
    }
    expect(numbers).toEqual(replies);
    const [newest, second] = await shownTo(asker);
    expect(await read(helper, { ids: [newest!.id] })).toBe(0);
    expect(await unread(asker)).toBe(5);
    expect(await read(asker, { ids: [newest!.id, second!.id] })).toBe(3);
    expect((await shownTo(asker, { unreadOnly: true })).length).toBe(3);
    expect((await shownTo(asker)).length).toBe(5);
  });

  it('is marked as read by thread, or altogether', async () => {
    const { asker, helper, thread } = await ask();
    const second = await makeThread(asker, category);
    await makeReply(helper, thread);
    await makeReply(helper, second);
    expect(await unread(asker)).toBe(2);
    expect(await read(asker, { threadId: thread.id })).toBe(1);
    expect(await read(asker)).toBe(0);
  });

  it('is for whoever is signed in', async () => {
    const cast = await makeCast(conch);
    const everybody = { member: null, moderator: null, staff: null, admin: null };
    const refused = { stranger: 'UNAUTHENTICATED', ...everybody };
    expect(await answersTo(cast, LIST)).toEqual(refused);
    expect(await answersTo(cast, READ, () => ({ input: {} }))).toEqual(refused);
    expect(await cast.member.client.codeOf(READ, { input: { ids: ['x'] } })).toBe('NOT_FOUND');
    const many = Array.from({ length: 101 }, (_, at) => String(at + 1));
    expect(await cast.member.client.codeOf(READ, { input: { ids: many } })).toBe('BAD_INPUT');
  });
});

describe('the bell', () => {
  it('hears in the room of the member, from what the page had read on, and nobody else does', async () => {
    const { asker, helper, thread } = await ask();
    const { viewer } = await asker.client.run('{ viewer { unreadNotificationCount liveSeq } }');
    await makeReply(helper, thread);
    await settle();
    const [ours, theirs] = [
      await LiveClient.connect(conch.url, asker.client.cookie),
      await LiveClient.connect(conch.url, helper.client.cookie),
    ];
    const room = `member:${asker.id}`;
    const { missed } = await ours.subscribe(room, { since: viewer.liveSeq });
    expect(missed.map(({ type }) => type)).toEqual(['notification.created']);
    await theirs.subscribe(`member:${helper.id}`);
    await read(asker);
    await read(asker);
    await react(helper, thread.openingPost);
    await ours.until(() => ours.messages.length === 2);
    expect(ours.messages.map(({ at: _, seq, ...rest }) => ({ seq: seq - viewer.liveSeq, ...rest }))).toEqual([
      { seq: 2, room, type: 'notification.read', memberId: asker.id },
      { seq: 3, room, type: 'notification.created', memberId: asker.id },
    ]);
    await theirs.settle();
    expect(theirs.messages).toEqual([]);
    ours.close();
    theirs.close();
  });

  it('goes on listing and counting what it knows while a newer version beside it tells of more', async () => {
    const { asker, helper, thread } = await ask();
    const reply = await makeReply(helper, thread);
    expect(await unread(asker)).toBe(1);
    await conch.database.source.query(`alter table notification drop constraint notification_kind_check`);
    await conch.database.source.query(
      `insert into notification (member_id, kind, thread_id, post_id, actor_id) values ($1, 'sponsored', $2, $3, $4)`,
      [asker.id, thread.id, reply.id, helper.id],
    );
    expect(await told(asker)).toEqual([`REPLY by ${helper.handle}`]);
    expect(await unread(asker)).toBe(1);
  });
});
