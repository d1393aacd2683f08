import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeCategory, makeReply, makeThread } from '../support/builders/forum.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';

const LIST = '{ categories { id } }';
const ONE = `query ($id: ID, $slug: String) { category(id: $id, slug: $slug) {
  id name slug color icon readAudience archivedAt threadCount unansweredCount
  groupAccess { group { id } read post reply } viewerCan { post reply edit } } }`;
const UPDATE = `mutation ($input: UpdateCategoryInput!) { updateCategory(input: $input) {
  name slug description archivedAt readAudience } }`;
const CREATE = 'mutation ($input: CreateCategoryInput!) { createCategory(input: $input) { id slug } }';
const ARRANGE =
  'mutation ($input: ArrangeCategoriesInput!) { arrangeCategories(input: $input) { id position } }';

type Listed = { id: string };

let conch: TestConch;
let member: SignedIn;
let moderator: SignedIn;
let staff: SignedIn;
let insider: SignedIn;
let groupId: string;

beforeAll(async () => {
  conch = await startTestConch();
  member = await conch.makeMember();
  moderator = await conch.makeMember({ role: 'moderator' });
  staff = await conch.makeMember({ role: 'staff' });
  insider = await conch.makeMember();
  groupId = await makeGroupOf(insider);
});
afterAll(() => conch.stop());

async function makeGroupOf(...members: SignedIn[]): Promise<string> {
  const [group] = await conch.database.source.query<{ id: number }[]>(
    `insert into member_group (name) values ('Beta') returning id`,
  );
  for (const { id } of members)
    await conch.database.source.query(
      'insert into member_group_membership (group_id, member_id) values ($1, $2)',
      [group!.id, id],
    );
  return String(group!.id);
}

const idsSeenBy = async (client: SignedIn['client']): Promise<string[]> =>
  (await client.run<{ categories: Listed[] }>(LIST)).categories.map((category) => category.id);

describe('who reads a category', () => {
  it('is decided by its audience, alike in the list, by id and by slug', async () => {
    const access = [{ groupId, read: true, post: false, reply: true }];
    const made = {
      public: await makeCategory(conch.owner, { readAudience: 'PUBLIC' }),
      members: await makeCategory(conch.owner, {}),
      groups: await makeCategory(conch.owner, { readAudience: 'GROUPS', groupAccess: access }),
      staff: await makeCategory(conch.owner, { readAudience: 'STAFF' }),
    };
    const readers = {
      public: [conch.stranger(), member.client, moderator.client, insider.client, staff.client],
      members: [member.client, moderator.client, insider.client, staff.client],
      groups: [insider.client, staff.client, conch.owner.client],
      staff: [staff.client, conch.owner.client],
    };
    const everybody = [conch.stranger(), member.client, moderator.client, insider.client, staff.client];
    for (const [audience, category] of Object.entries(made) as [keyof typeof made, typeof made.public][])
      for (const client of [...everybody, conch.owner.client]) {
        const may = readers[audience].some((reader) => reader.cookie === client.cookie);
        const expected = may || client.cookie === conch.owner.client.cookie;
        expect((await idsSeenBy(client)).includes(category.id)).toBe(expected);
        const code = expected ? null : 'NOT_FOUND';
        expect(await client.codeOf(ONE, { id: category.id })).toBe(code);
        expect(await client.codeOf(ONE, { slug: category.slug })).toBe(code);
      }
  });

  it('is told to admins only', async () => {
    const access = [{ groupId, read: false, post: true, reply: false }];
    const { id } = await makeCategory(conch.owner, { readAudience: 'GROUPS', groupAccess: access });
    const { category } = await conch.owner.client.run(ONE, { id });
    expect(category.groupAccess).toEqual([{ group: { id: groupId }, read: true, post: true, reply: false }]);
    expect((await staff.client.run(ONE, { id })).category.groupAccess).toBeNull();
  });

  it('changes at once when an admin changes it', async () => {
    const { id } = await makeCategory(conch.owner);
    expect(await member.client.codeOf(ONE, { id })).toBeNull();
    await conch.owner.client.run(UPDATE, { input: { id, readAudience: 'STAFF' } });
    expect(await member.client.codeOf(ONE, { id })).toBe('NOT_FOUND');
    const [fact] = await conch.database.source.query<{ category_id: number; details: object }[]>(
      `select category_id, details from activity where type = 'category.updated' order by id desc limit 1`,
    );
    expect(fact).toMatchObject({ category_id: Number(id), details: { access: true } });
  });
});

describe('who writes in a category', () => {
  it('is decided by its audiences of posting and replying', async () => {
    const { id } = await makeCategory(conch.owner, {
      postAudience: 'STAFF',
      replyAudience: 'GROUPS',
      groupAccess: [{ groupId, read: true, post: true, reply: true }],
    });
    const can = async (client: SignedIn['client']) => (await client.run(ONE, { id })).category.viewerCan;
    expect(await can(member.client)).toEqual({ post: false, reply: false, edit: false });
    expect(await can(moderator.client)).toEqual({ post: false, reply: false, edit: false });
    expect(await can(insider.client)).toEqual({ post: false, reply: true, edit: false });
    expect(await can(staff.client)).toEqual({ post: true, reply: true, edit: false });
    expect(await can(conch.owner.client)).toEqual({ post: true, reply: true, edit: true });
    const thread = await makeThread(staff, { id });
    await expect(makeThread(insider, { id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(makeReply(member, thread)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await makeReply(insider, thread);
  });

  it('is nobody once it is archived', async () => {
    const category = await makeCategory(conch.owner);
    const thread = await makeThread(member, category);
    await conch.owner.client.run(UPDATE, { input: { id: category.id, archived: true } });
    await expect(makeThread(conch.owner, category)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(makeReply(member, thread)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await idsSeenBy(member.client)).not.toContain(category.id);
    const { categories } = await member.client.run('{ categories(includeArchived: true) { id } }');
    expect(categories.map((one: Listed) => one.id)).toContain(category.id);
    await conch.owner.client.run(UPDATE, { input: { id: category.id, archived: false } });
    await makeReply(member, thread);
  });

  it('tells a viewer whether there is any place for a new thread', async () => {
    const query = '{ viewer { viewerCan { createThread } } }';
    expect((await member.client.run(query)).viewer.viewerCan.createThread).toBe(true);
  });
});

describe('administering categories', () => {
  it('is for admins', async () => {
    const { id } = await makeCategory(conch.owner);
    for (const { client } of [member, moderator, staff]) {
      expect(await client.codeOf(CREATE, { input: { name: 'Mine' } })).toBe('FORBIDDEN');
      expect(await client.codeOf(UPDATE, { input: { id, name: 'Mine' } })).toBe('FORBIDDEN');
      expect(await client.codeOf(ARRANGE, { input: { ids: [id] } })).toBe('FORBIDDEN');
    }
    expect(await conch.stranger().codeOf(CREATE, { input: { name: 'Mine' } })).toBe('UNAUTHENTICATED');
  });

  it('gives every category a slug of its own, which stays when the name changes', async () => {
    const first = await makeCategory(conch.owner, { name: 'Über uns' });
    const second = await makeCategory(conch.owner, { name: 'Über uns' });
    const third = await makeCategory(conch.owner, { name: '!!!' });
    expect([first.slug, second.slug, third.slug]).toEqual(['über-uns', 'über-uns-2', 'category']);
    const input = { id: first.id, name: 'About us', description: 'Who we are' };
    const { updateCategory } = await conch.owner.client.run(UPDATE, { input });
    expect(updateCategory).toMatchObject({ name: 'About us', slug: 'über-uns', description: 'Who we are' });
  });

  it('makes two of the same name at once', async () => {
    const made = await Promise.all([1, 2, 3].map(() => makeCategory(conch.owner, { name: 'Twins' })));
    expect(made.map((category) => category.slug).toSorted()).toEqual(['twins', 'twins-2', 'twins-3']);
  });

  it('puts those that are named first', async () => {
    const [a, b] = [await makeCategory(conch.owner), await makeCategory(conch.owner)];
    await conch.owner.client.run(ARRANGE, { input: { ids: [b.id, a.id] } });
    expect((await idsSeenBy(conch.owner.client)).slice(0, 2)).toEqual([b.id, a.id]);
    expect(await conch.owner.client.codeOf(ARRANGE, { input: { ids: [a.id, '999999'] } })).toBe('NOT_FOUND');
  });

  it('refuses what is not there or not right', async () => {
    const code = (query: string, input: object) => conch.owner.client.codeOf(query, { input });
    expect(await code(UPDATE, { id: '999999', name: 'X' })).toBe('NOT_FOUND');
    expect(await code(CREATE, { name: '' })).toBe('BAD_INPUT');
    expect(await code(CREATE, { name: 'X', color: 'red' })).toBe('BAD_INPUT');
    const groupAccess = [{ groupId: '999999', read: true, post: true, reply: true }];
    expect(await code(CREATE, { name: 'X', groupAccess })).toBe('NOT_FOUND');
  });
});

describe('the counts of a category', () => {
  it('hold what stands in it', async () => {
    const category = await makeCategory(conch.owner);
    await makeThread(member, category);
    await makeThread(member, category, { kind: 'DISCUSSION' });
    const answered = await makeThread(member, category);
    await makeReply(member, answered);
    const counts = async () => (await member.client.run(ONE, { id: category.id })).category;
    expect(await counts()).toMatchObject({ threadCount: 3, unansweredCount: 2 });
    await makeReply(staff, answered);
    expect(await counts()).toMatchObject({ threadCount: 3, unansweredCount: 1 });
    await member.client.run('mutation ($input: DeletePostInput!) { deletePost(input: $input) { id } }', {
      input: { id: (await makeThread(member, category)).openingPost.id },
    });
    expect(await counts()).toMatchObject({ threadCount: 3, unansweredCount: 1 });
  });

  it('count as unanswered what the list of unanswered threads shows, whatever becomes of a question', async () => {
    const [from, to] = [await makeCategory(conch.owner), await makeCategory(conch.owner)];
    const thread = await makeThread(member, from);
    const does = (who: SignedIn, mutation: string, type: string, input: object) =>
      who.client.run(`mutation ($input: ${type}!) { ${mutation}(input: $input) { id } }`, { input });
    const listed = async ({ id }: { id: string }) => {
      const { category, threads } = await member.client.run(
        `query ($id: ID!) { category(id: $id) { unansweredCount }
          threads(filter: { categoryId: $id, unanswered: true }) { edges { node { id } } } }`,
        { id },
      );
      expect(category.unansweredCount).toBe(threads.edges.length);
      return category.unansweredCount;
    };
    const reply = await makeReply(staff, thread);
    expect(await listed(from)).toBe(0);
    await does(staff, 'deletePost', 'DeletePostInput', { id: reply.id });
    expect(await listed(from)).toBe(1);
    await does(member, 'updateThread', 'UpdateThreadInput', { id: thread.id, categoryId: to.id });
    expect([await listed(from), await listed(to)]).toEqual([0, 1]);
    await does(member, 'updateThread', 'UpdateThreadInput', { id: thread.id, kind: 'DISCUSSION' });
    expect(await listed(to)).toBe(0);
    await does(member, 'updateThread', 'UpdateThreadInput', { id: thread.id, kind: 'QUESTION' });
    expect(await listed(to)).toBe(1);
    const own = await makeReply(member, thread);
    expect(await listed(to)).toBe(1);
    await does(member, 'acceptAnswer', 'AcceptAnswerInput', { postId: own.id });
    expect(await listed(to)).toBe(0);
    await does(conch.owner, 'deletePost', 'DeletePostInput', {
      id: thread.openingPost.id,
      reason: 'A test.',
    });
    expect(await listed(to)).toBe(0);
    await does(conch.owner, 'restorePost', 'RestorePostInput', { id: thread.openingPost.id });
    await does(member, 'unacceptAnswer', 'UnacceptAnswerInput', { threadId: thread.id });
    expect(await listed(to)).toBe(1);
  });

  it('follow a thread that moves, is deleted or restored', async () => {
    const [from, to] = [await makeCategory(conch.owner), await makeCategory(conch.owner)];
    const thread = await makeThread(member, from);
    const count = async ({ id }: { id: string }) =>
      (await member.client.run(ONE, { id })).category.threadCount;
    await member.client.run('mutation ($input: UpdateThreadInput!) { updateThread(input: $input) { id } }', {
      input: { id: thread.id, categoryId: to.id },
    });
    expect([await count(from), await count(to)]).toEqual([0, 1]);
    const post = { input: { id: thread.openingPost.id } };
    await member.client.run('mutation ($input: DeletePostInput!) { deletePost(input: $input) { id } }', post);
    expect(await count(to)).toBe(0);
    await member.client.run(
      'mutation ($input: RestorePostInput!) { restorePost(input: $input) { id } }',
      post,
    );
    expect(await count(to)).toBe(1);
    await conch.database.source.query('delete from thread where id = $1', [thread.id]);
    expect(await count(to)).toBe(0);
  });
});
