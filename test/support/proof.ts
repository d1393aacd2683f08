import { expect } from '@jest/globals';
import type { Data } from './client.js';
import type { SignedIn } from './conch.js';
import { eventually } from './eventually.js';
import type { Watcher } from './watcher.js';
import type { Writers } from './writers.js';

/** Jobs that were cut off are noticed by their missing heartbeat, and wait before they are tried again. */
const RETRIED_WITHIN_MS = 60_000;

type Kept = { id: string; number: number; body: string };

/** Every post of a thread but the one that opens it, in order. */
async function repliesIn(reader: SignedIn, thread: { id: string }): Promise<Kept[]> {
  const posts: Kept[] = [];
  for (let after: string | null = null; ;) {
    const page: Data = await reader.client.run(
      `query ($id: ID!, $after: String) { thread(id: $id) {
        posts(first: 100, after: $after) { edges { node { id number body } } pageInfo { hasNextPage endCursor } } } }`,
      { id: thread.id, after },
    );
    const { edges, pageInfo } = page.thread.posts;
    posts.push(...edges.map(({ node }: { node: Kept }) => node));
    if (!pageInfo.hasNextPage) return posts.slice(1);
    after = pageInfo.endCursor;
  }
}

/** Once the writers have stopped: what was acknowledged is there once, and nothing that nobody wrote. */
export async function expectNothingLost(
  writers: Writers,
  reader: SignedIn,
  thread: { id: string },
): Promise<Kept[]> {
  const kept = await repliesIn(reader, thread);
  const said = writers.acknowledged.map(({ postId, number, body }) => ({ id: postId, number, body }));
  expect(kept).toEqual(said.sort((a, b) => a.number - b.number));
  expect(kept.map(({ number }) => number)).toEqual(kept.map((_, index) => index + 2));
  const { thread: counted } = await reader.client.run(
    'query ($id: ID!) { thread(id: $id) { replyCount lastPostNumber } }',
    { id: thread.id },
  );
  expect(counted).toEqual({ replyCount: kept.length, lastPostNumber: kept.length + 1 });
  return kept;
}

/** An open page heard of each post once, in order, and missed no message between. */
export async function expectHeardOnce(watcher: Watcher, posts: readonly { id: string }[]): Promise<void> {
  const created = () => watcher.heard.filter((message) => message.type === 'post.created');
  await eventually('the page hears of the last post', async () => created().length >= posts.length);
  expect(watcher.gaps).toBe(0);
  expect(created().map((message) => message.type === 'post.created' && message.postId)).toEqual(
    posts.map(({ id }) => id),
  );
  const first = watcher.heard[0]?.seq ?? 0;
  expect(watcher.heard.map(({ seq }) => seq)).toEqual(watcher.heard.map((_, index) => first + index));
}

/** The jobs of every post ran: whoever asked was told of each reply, once. */
export async function expectToldOnce(asker: SignedIn, posts: readonly { id: string }[]): Promise<void> {
  const wanted = posts.map(({ id }) => id).toSorted();
  const ids = async () => {
    const found = await notifiedPosts(asker);
    return found.length >= wanted.length && found;
  };
  const told = await eventually('every reply is told of', ids, RETRIED_WITHIN_MS);
  expect(told.toSorted()).toEqual(wanted);
}

async function notifiedPosts(member: SignedIn): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const { notifications }: Data = await member.client.run(
      `query ($after: String) { notifications(first: 100, after: $after) {
        edges { node { kind post { id } } } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    for (const { node } of notifications.edges) if (node.kind === 'REPLY') ids.push(node.post.id);
    if (!notifications.pageInfo.hasNextPage) return ids;
    after = notifications.pageInfo.endCursor;
  }
}
