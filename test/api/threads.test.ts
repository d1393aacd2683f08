import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Data } from '../support/client.js';
import { makeCategory, makeReply, makeThread, type MadeCategory } from '../support/builders/forum.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';

const THREAD = `query ($id: ID!) { thread(id: $id) {
  kind title slug excerpt replyCount lastPostNumber isUnanswered deletedAt
  category { id } author { handle } lastPostAuthor { handle } participants { handle }
  openingPost { html number } posts { edges { node { replyTo { number } } } }
  viewerCan { reply edit delete restore } } }`;
const THREADS = `query ($filter: ThreadFilter, $order: ThreadOrder, $first: Int, $after: String) {
  threads(filter: $filter, order: $order, first: $first, after: $after) {
    edges { node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
const CREATE = 'mutation ($input: CreateThreadInput!) { createThread(input: $input) { id } }';
const UPDATE =
  'mutation ($input: UpdateThreadInput!) { updateThread(input: $input) { title slug kind category { id } } }';
const DELETE = 'mutation ($input: DeletePostInput!) { deletePost(input: $input) { id deletedAt } }';

let conch: TestConch;
let category: MadeCategory;
let anna: SignedIn;
let ben: SignedIn;
let moderator: SignedIn;
let staff: SignedIn;
beforeAll(async () => {
  conch = await startTestConch();
  category = await makeCategory(conch.owner);
  anna = await conch.makeMember();
  ben = await conch.makeMember();
  moderator = await conch.makeMember({ role: 'moderator' });
  staff = await conch.makeMember({ role: 'staff' });
});
afterAll(() => conch.stop());

type Variables = Record<string, unknown>;
const listed = async (reader: SignedIn['client'], variables: Variables): Promise<string[]> => {
  const { threads } = await reader.run(THREADS, { first: 100, ...variables });
  return threads.edges.map((edge: { node: { id: string } }) => edge.node.id);
};
const see = async (reader: SignedIn, id: string) => (await reader.client.run(THREAD, { id })).thread;

describe('a thread', () => {
  it('is opened by a post and grows by replies', async () => {
    const thread = await makeThread(anna, category, { title: 'Wie geht das?', body: 'I *wonder*.' });
    expect(await see(ben, thread.id)).toMatchObject({ isUnanswered: true, replyCount: 0 });
    const first = await makeReply(ben, thread);
    await makeReply(anna, thread, { replyToPostId: first.id });
    await makeReply(anna, thread);
    const seen = await see(ben, thread.id);
    expect(seen).toMatchObject({
      kind: 'QUESTION',
      slug: 'wie-geht-das',
      excerpt: 'I wonder.',
      replyCount: 3,
      lastPostNumber: 4,
      isUnanswered: false,
      author: { handle: anna.handle },
      lastPostAuthor: { handle: anna.handle },
      participants: [{ handle: anna.handle }, { handle: ben.handle }],
      openingPost: { html: '<p>I <em>wonder</em>.</p>\n', number: 1 },
      viewerCan: { reply: true, edit: false, delete: false, restore: false },
    });
    const answersTo = seen.posts.edges.map((edge: { node: { replyTo: unknown } }) => edge.node.replyTo);
    expect(answersTo).toEqual([null, null, { number: 2 }, null]);
  });

  it('keeps the words of any script in its address', async () => {
    const slugs = ['Как это работает?', '使い方を 教えて', '🎉🎉🎉🎉🎉', 'a'.repeat(200)].map(
      async (title) => (await makeThread(anna, category, { title })).slug,
    );
    expect(await Promise.all(slugs)).toEqual([
      'как-это-работает',
      '使い方を-教えて',
      'thread',
      'a'.repeat(40),
    ]);
  });

  it('stays unanswered while only its author writes', async () => {
    const thread = await makeThread(anna, category);
    await makeReply(anna, thread);
    expect((await see(ben, thread.id)).isUnanswered).toBe(true);
    const filter = { unanswered: true, categoryId: category.id };
    expect(await listed(ben.client, { filter })).toContain(thread.id);
    await makeReply(ben, thread);
    expect(await listed(ben.client, { filter })).not.toContain(thread.id);
  });

  it('is begun by members, and announced by staff only', async () => {
    const input = { categoryId: category.id, kind: 'ANNOUNCEMENT', title: 'Release 2', body: 'It is here.' };
    expect(await conch.stranger().codeOf(CREATE, { input })).toBe('UNAUTHENTICATED');
    for (const { client } of [anna, moderator])
      expect(await client.codeOf(CREATE, { input })).toBe('FORBIDDEN');
    expect(await staff.client.codeOf(CREATE, { input })).toBeNull();
    for (const kind of ['QUESTION', 'DISCUSSION', 'IDEA'])
      expect(await anna.client.codeOf(CREATE, { input: { ...input, kind } })).toBeNull();
    expect(await anna.client.codeOf(CREATE, { input: { ...input, title: ' ' } })).toBe('BAD_INPUT');
    expect(await anna.client.codeOf(CREATE, { input: { ...input, categoryId: '999999' } })).toBe('NOT_FOUND');
  });

  it('is made once however often the request is sent', async () => {
    const idempotencyKey = 'thread-key-1';
    const make = () => makeThread(anna, category, { title: 'Once only', idempotencyKey });
    const made = await Promise.all([make(), make(), make()]);
    expect(new Set([...made, await make()].map((thread) => thread.id)).size).toBe(1);
    const other = await makeThread(ben, category, { title: 'Once only', idempotencyKey });
    expect(other.id).not.toBe(made[0].id);
    await expect(makeReply(anna, made[0], { idempotencyKey })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('is recorded with where it happened', async () => {
    const thread = await makeThread(anna, category, { kind: 'IDEA' });
    const [fact] = await conch.database.source.query<object[]>(
      `select actor_id, category_id, post_id, details from activity where type = 'thread.created' and thread_id = $1`,
      [thread.id],
    );
    expect(fact).toEqual({
      actor_id: Number(anna.id),
      category_id: Number(category.id),
      post_id: Number(thread.openingPost.id),
      details: { kind: 'idea', number: 1 },
    });
  });
});

describe('changing a thread', () => {
  it('is for its author and moderators', async () => {
    const { id } = await makeThread(anna, category);
    const input = { id, title: 'A better title' };
    expect(await ben.client.codeOf(UPDATE, { input })).toBe('FORBIDDEN');
    expect(await conch.stranger().codeOf(UPDATE, { input })).toBe('UNAUTHENTICATED');
    const { updateThread } = await anna.client.run(UPDATE, { input });
    expect(updateThread).toMatchObject({ title: 'A better title', slug: 'a-better-title' });
    expect(await moderator.client.codeOf(UPDATE, { input: { id, kind: 'IDEA' } })).toBeNull();
    expect((await see(ben, id)).kind).toBe('IDEA');
  });

  it('moves it only to where the mover may post', async () => {
    const { id } = await makeThread(anna, category);
    const open = await makeCategory(conch.owner);
    const readOnly = await makeCategory(conch.owner, { postAudience: 'STAFF' });
    const hidden = await makeCategory(conch.owner, { readAudience: 'STAFF' });
    const move = (client: SignedIn['client'], to: MadeCategory) =>
      client.codeOf(UPDATE, { input: { id, categoryId: to.id } });
    expect(await move(anna.client, readOnly)).toBe('FORBIDDEN');
    expect(await move(moderator.client, readOnly)).toBe('FORBIDDEN');
    expect(await move(anna.client, hidden)).toBe('NOT_FOUND');
    expect(await move(anna.client, open)).toBeNull();
    expect((await see(ben, id)).category.id).toBe(open.id);
    expect(await move(staff.client, hidden)).toBeNull();
    expect(await anna.client.codeOf(THREAD, { id })).toBe('NOT_FOUND');
  });

  it('leaves a question a question once others have replied, unless a moderator decides', async () => {
    const thread = await makeThread(anna, category);
    await makeReply(ben, thread);
    const input = { id: thread.id, kind: 'DISCUSSION' };
    expect(await anna.client.codeOf(UPDATE, { input })).toBe('FORBIDDEN');
    expect(await moderator.client.codeOf(UPDATE, { input })).toBeNull();
    const announcement = { id: thread.id, kind: 'ANNOUNCEMENT' };
    expect(await moderator.client.codeOf(UPDATE, { input: announcement })).toBe('FORBIDDEN');
  });
});

describe('lists of threads', () => {
  it('are sorted by their last post or by their beginning, page by page', async () => {
    const own = await makeCategory(conch.owner);
    const made = [];
    for (let count = 0; count < 5; count += 1) made.push(await makeThread(anna, own));
    const ids = made.map((thread) => thread.id);
    await makeReply(ben, made[0]!);
    const filter = { categoryId: own.id };
    expect(await listed(ben.client, { filter, order: 'NEWEST' })).toEqual(ids.toReversed());
    const latest = [ids[0]!, ...ids.slice(1).toReversed()];
    expect(await listed(ben.client, { filter })).toEqual(latest);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { threads }: Data = await ben.client.run(THREADS, { filter, first: 2, after });
      expect(threads.pageInfo.hasPreviousPage).toBe(after !== null);
      seen.push(...threads.edges.map((edge: { node: { id: string } }) => edge.node.id));
      ({ hasNextPage: more, endCursor: after } = threads.pageInfo);
    }
    expect(seen).toEqual(latest);
    expect(await ben.client.codeOf(THREADS, { after: 'nonsense' })).toBe('BAD_INPUT');
    expect(await ben.client.codeOf(THREADS, { first: 101 })).toBe('BAD_INPUT');
  });

  it('are filtered by kind and by author', async () => {
    const own = await makeCategory(conch.owner);
    const idea = await makeThread(anna, own, { kind: 'IDEA' });
    const question = await makeThread(ben, own);
    const by = (filter: Variables) => listed(ben.client, { filter: { categoryId: own.id, ...filter } });
    expect(await by({ kind: 'IDEA' })).toEqual([idea.id]);
    expect(await by({ authorId: ben.id })).toEqual([question.id]);
    expect(await by({ answer: 'NONE' })).toEqual([question.id]);
    expect(await by({ answer: 'OFFICIAL' })).toEqual([]);
    expect(await by({ answer: 'NEEDS_REVIEW' })).toEqual([]);
  });

  it('hold nothing of what the viewer may not read, and nothing deleted', async () => {
    const hidden = await makeCategory(conch.owner, { readAudience: 'STAFF' });
    const open = await makeCategory(conch.owner, { readAudience: 'PUBLIC' });
    const secret = await makeThread(staff, hidden);
    const shown = await makeThread(anna, open);
    const gone = await makeThread(anna, open);
    await anna.client.run(DELETE, { input: { id: gone.openingPost.id } });
    const filters = [{}, { unanswered: true }, { kind: 'QUESTION' }, { answer: 'NONE' }];
    for (const filter of filters) {
      for (const { client } of [anna, ben, moderator]) {
        expect(await listed(client, { filter })).not.toContain(secret.id);
        expect(await listed(client, { filter })).toContain(shown.id);
        expect(await listed(client, { filter })).not.toContain(gone.id);
      }
      expect(await listed(staff.client, { filter })).toContain(secret.id);
      expect(await listed(conch.stranger(), { filter })).toEqual([shown.id]);
    }
    expect(await listed(anna.client, { filter: { authorId: staff.id, categoryId: hidden.id } })).toEqual([]);
    expect(await anna.client.codeOf(THREAD, { id: secret.id })).toBe('NOT_FOUND');
    expect(await conch.stranger().codeOf(THREAD, { id: shown.id })).toBeNull();
  });

  it('count a member’s threads and replies as far as the viewer may read them', async () => {
    const writer = await conch.makeMember({ role: 'staff' });
    const hidden = await makeCategory(conch.owner, { readAudience: 'STAFF' });
    await makeReply(writer, await makeThread(writer, hidden));
    const thread = await makeThread(writer, category);
    await makeReply(writer, thread);
    await makeReply(writer, thread);
    const counts = async (reader: SignedIn) => {
      const query = 'query ($id: ID!) { thread(id: $id) { author { threadCount replyCount } } }';
      return (await reader.client.run(query, { id: thread.id })).thread.author;
    };
    expect(await counts(staff)).toEqual({ threadCount: 2, replyCount: 3 });
    expect(await counts(anna)).toEqual({ threadCount: 1, replyCount: 2 });
  });
});
