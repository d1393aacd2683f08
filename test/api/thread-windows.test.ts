import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PostsService } from '../../apps/api/src/features/posts/posts.service.js';
import { makeCategory, makeReply, makeThread, type MadeThread } from '../support/builders/forum.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';

const WINDOW = `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String, $fromNumber: Int, $fromDate: DateTime) {
  thread(id: $id) { posts(first: $first, after: $after, last: $last, before: $before, fromNumber: $fromNumber, fromDate: $fromDate) {
    edges { node { number } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;
const POSTS = 250;
const MINUTE = 60_000;
const began = Date.UTC(2026, 0, 1);

let conch: TestConch;
let anna: SignedIn;
let thread: MadeThread;

beforeAll(async () => {
  conch = await startTestConch();
  anna = await conch.makeMember();
  thread = await makeThread(anna, await makeCategory(conch.owner));
  await conch.database.source.query(
    `insert into post (thread_id, author_id, number, body, html, created_at)
     select $1, $2, n, 'Text', '<p>Text</p>', $3::timestamptz + n * interval '1 minute' from generate_series(2, $4::int) n`,
    [thread.id, anna.id, new Date(began), POSTS],
  );
  await conch.database.source.query(
    'update thread set last_number = $2::int, reply_count = $2::int - 1 where id = $1',
    [thread.id, POSTS],
  );
});
afterAll(() => conch.stop());

const look = async (args: Record<string, unknown>) => {
  const { posts } = (await anna.client.run(WINDOW, { id: thread.id, ...args })).thread;
  const numbers = posts.edges.map((edge: { node: { number: number } }) => edge.node.number);
  const { hasPreviousPage, hasNextPage, startCursor, endCursor } = posts.pageInfo;
  const shape = [hasPreviousPage, numbers[0], numbers.at(-1), hasNextPage];
  return { shape, startCursor, endCursor, length: numbers.length };
};

describe('a long thread', () => {
  it('opens at its beginning and goes on from there', async () => {
    const first = await look({ first: 20 });
    expect(first).toMatchObject({ shape: [false, 1, 20, true], length: 20 });
    expect((await look({ first: 20, after: first.endCursor })).shape).toEqual([true, 21, 40, true]);
  });

  it('opens at its end and goes back from there', async () => {
    const end = await look({ last: 20 });
    expect(end).toMatchObject({ shape: [true, POSTS - 19, POSTS, false], length: 20 });
    const back = await look({ last: 20, before: end.startCursor });
    expect(back.shape).toEqual([true, POSTS - 39, POSTS - 20, true]);
    const rest = await look({ last: 20, before: (await look({ first: 5 })).endCursor });
    expect(rest.shape).toEqual([false, 1, 4, true]);
  });

  it('jumps to a number', async () => {
    expect((await look({ fromNumber: 100, first: 10 })).shape).toEqual([true, 100, 109, true]);
    expect((await look({ fromNumber: POSTS - 4, first: 10 })).shape).toEqual([true, POSTS - 4, POSTS, false]);
    expect(await look({ fromNumber: POSTS + 1 })).toMatchObject({ length: 0 });
  });

  it('jumps to a date: to the first post from then on, or to the last post there is', async () => {
    const at = (minutes: number) => new Date(began + minutes * MINUTE).toISOString();
    expect((await look({ fromDate: at(99.5), first: 5 })).shape).toEqual([true, 100, 104, true]);
    expect((await look({ fromDate: at(100), first: 5 })).shape).toEqual([true, 100, 104, true]);
    expect((await look({ fromDate: '2099-01-01T00:00:00Z' })).shape[2]).toBe(POSTS);
  });

  it('shows one window at a time, of a size that can be had', async () => {
    const refused = [
      { first: 5, last: 5 },
      { first: 5, before: 'WzVd' },
      { fromNumber: 3, after: 'WzVd' },
      { fromNumber: 3, fromDate: '2026-01-01T00:00:00Z' },
      { last: 5, fromNumber: 3 },
      { first: 101 },
      { last: 0 },
      { after: 'nonsense' },
    ];
    for (const args of refused)
      expect(await anna.client.codeOf(WINDOW, { id: thread.id, ...args })).toBe('BAD_INPUT');
  });
});

describe('a post that another feature holds on to', () => {
  it('can neither be edited nor deleted, and says so before one tries', async () => {
    const own = await makeThread(anna, await makeCategory(conch.owner));
    const { id } = await makeReply(anna, own);
    const free = await makeReply(anna, own);
    const why = { edit: 'This text is kept as it is.', delete: 'This post stays.' };
    conch.get(PostsService).guardChanges(async () => new Map([[Number(id), why]]));
    const can = async (post: string) =>
      (
        await anna.client.run('query ($id: ID!) { post(id: $id) { viewerCan { edit delete } } }', {
          id: post,
        })
      ).post.viewerCan;
    expect(await can(id)).toEqual({ edit: false, delete: false });
    expect(await can(free.id)).toEqual({ edit: true, delete: true });
    const edit = 'mutation ($id: ID!) { editPost(input: { id: $id, body: "New" }) { id } }';
    const remove = 'mutation ($id: ID!) { deletePost(input: { id: $id }) { id } }';
    await expect(anna.client.run(edit, { id })).rejects.toMatchObject({ message: `FORBIDDEN: ${why.edit}` });
    await expect(anna.client.run(remove, { id })).rejects.toMatchObject({
      message: `FORBIDDEN: ${why.delete}`,
    });
  });
});
