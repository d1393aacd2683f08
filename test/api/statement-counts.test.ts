import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeCategory, makeReply, makeThread, type MadeCategory } from '../support/builders/forum.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';
import { statementsOf } from '../support/statements.js';

const MEMBER = 'id name handle role';
const CATEGORY_PAGE = `query ($categoryId: ID!, $first: Int) { threads(filter: { categoryId: $categoryId }, first: $first) {
  edges { cursor node { id title slug kind excerpt replyCount lastPostNumber lastPostAt isUnanswered
    category { name slug color viewerCan { post } } author { ${MEMBER} } lastPostAuthor { ${MEMBER} }
    participants { ${MEMBER} } viewerCan { reply edit delete restore } } }
  pageInfo { hasNextPage endCursor } } }`;
const POST = `id number body html createdAt editedAt revisionCount deletedAt author { ${MEMBER} }
  replyTo { id number author { ${MEMBER} } } reactions { kind count viewerReacted }
  viewerCan { edit delete restore seeHistory react }`;
const THREAD_PAGE = `query ($id: ID!, $first: Int, $last: Int, $fromNumber: Int, $fromDate: DateTime) { thread(id: $id) {
  id title slug kind lastPostNumber category { name viewerCan { reply } } author { ${MEMBER} }
  participants { ${MEMBER} } viewerCan { reply edit } openingPost { ${POST} }
  posts(first: $first, last: $last, fromNumber: $fromNumber, fromDate: $fromDate) {
    edges { cursor node { ${POST} } } pageInfo { hasNextPage hasPreviousPage } } } }`;
const CATEGORIES = '{ categories { id name threadCount unansweredCount viewerCan { post reply edit } } }';

let conch: TestConch;
let reader: SignedIn;
let one: MadeCategory;
let twenty: MadeCategory;
let writers: SignedIn[];

beforeAll(async () => {
  conch = await startTestConch({ ROLES: 'api' });
  reader = await conch.makeMember();
  writers = await Promise.all(Array.from({ length: 5 }, () => conch.makeMember()));
  one = await makeCategory(conch.owner);
  twenty = await makeCategory(conch.owner);
  await makeThread(writers[0]!, one);
  for (let count = 0; count < 20; count += 1)
    await makeReply(writers[(count + 1) % 5]!, await makeThread(writers[count % 5]!, twenty));
});
afterAll(() => conch.stop());

const count = async (query: string, variables: Record<string, unknown> = {}) => {
  const statements = await statementsOf(() => reader.client.run(query, variables));
  return statements.filter((statement) => !/pgboss/.test(statement)).length;
};

describe('a page costs the same number of statements for 1 row and for 20', () => {
  it('as a list of threads: 1 for the session, 1 for the list, 1 each for categories, members, participants', async () => {
    expect(await count(CATEGORY_PAGE, { categoryId: twenty.id, first: 20 })).toBe(5);
    expect(await count(CATEGORY_PAGE, { categoryId: twenty.id, first: 1 })).toBe(5);
    expect(await count(CATEGORY_PAGE, { categoryId: one.id, first: 20 })).toBe(5);
  });

  it('as a thread with its posts', async () => {
    const thread = await makeThread(writers[0]!, one);
    for (let number = 2; number <= 41; number += 1) {
      const reply = await makeReply(writers[number % 5]!, thread, { replyToPostId: thread.openingPost.id });
      await reader.client.run('mutation ($input: ReactInput!) { react(input: $input) { id } }', {
        input: { postId: reply.id, kind: '👍' },
      });
    }
    const counts = [];
    for (const window of [
      { fromNumber: 2, first: 1 },
      { fromNumber: 2, first: 20 },
      { fromNumber: 21, first: 20 },
      { last: 1 },
      { last: 20 },
      { fromDate: '2020-01-01T00:00:00Z', first: 20 },
      { fromDate: '2099-01-01T00:00:00Z', first: 20 },
    ])
      counts.push(await count(THREAD_PAGE, { id: thread.id, ...window }));
    expect(new Set(counts)).toEqual(new Set([9]));
  });

  it('as the list of categories', async () => {
    const few = await count(CATEGORIES);
    for (let made = 0; made < 10; made += 1) await makeCategory(conch.owner);
    expect(await count(CATEGORIES)).toBe(few);
    expect(few).toBe(2);
  });
});
