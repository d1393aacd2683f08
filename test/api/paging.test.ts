import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  makeCategory,
  makeReply,
  makeThread,
  type MadeCategory,
  type MadeThread,
} from '../support/builders/forum.js';
import type { Data } from '../support/client.js';
import { startTestConch, type TestConch } from '../support/conch.js';

const LISTS = {
  threads:
    'query ($id: ID!, $first: Int, $after: String) { list: threads(filter: { categoryId: $id }, first: $first, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }',
  posts:
    'query ($id: ID!, $first: Int, $after: String) { thread(id: $id) { list: posts(first: $first, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } } }',
};

let conch: TestConch;
let category: MadeCategory;
let thread: MadeThread;
beforeAll(async () => {
  conch = await startTestConch({ ROLES: 'api' });
  category = await makeCategory(conch.owner);
  for (let i = 0; i < 12; i += 1) thread = await makeThread(conch.owner, category);
  for (let i = 0; i < 12; i += 1) await makeReply(conch.owner, thread);
});
afterAll(() => conch?.stop());

/** All ids of a list, read in pages of these sizes, with something written between any two of them. */
async function readAll(list: keyof typeof LISTS, sizes: number[], between: () => Promise<unknown>) {
  const id = list === 'threads' ? category.id : thread.id;
  const ids: string[] = [];
  for (let page = 0, after: string | null = null; page < 99; page += 1) {
    const first = sizes[page % sizes.length];
    const data: Data = await conch.owner.client.run(LISTS[list], { id, first, after });
    const { edges, pageInfo }: Data = data.list ?? data.thread.list;
    ids.push(...edges.map(({ node }: { node: { id: string } }) => node.id));
    if (!pageInfo.hasNextPage) return ids;
    after = pageInfo.endCursor;
    await between();
  }
  return ids;
}

it.each([
  ['threads', () => makeThread(conch.owner, category)],
  ['posts', () => makeReply(conch.owner, thread)],
] as const)(
  'whatever the size of the pages, all %s come once and in order while others are written',
  async (list, write) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 3, max: 9 }), { minLength: 1, maxLength: 4 }),
        async (sizes) => {
          const before = await readAll(list, [100], async () => undefined);
          const read = await readAll(list, sizes, write);
          expect(new Set(read).size).toBe(read.length);
          expect(read.filter((id) => before.includes(id))).toEqual(before);
        },
      ),
      { numRuns: 4 },
    );
  },
);
