import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeCategory, makeReply, makeThread } from '../support/builders/forum.js';
import { startTestConch, type TestConch } from '../support/conch.js';

const THREAD = `query ($id: ID!) { thread(id: $id) {
  id kind title slug excerpt replyCount lastPostNumber isUnanswered lastPostAt deletedAt
  category { id } author { handle } lastPostAuthor { handle } participants { handle } openingPost { html number }
  posts(first: 5) { edges { node { number author { handle } html replyTo { number } viewerCan { edit delete restore seeHistory } } cursor }
    pageInfo { hasNextPage hasPreviousPage } }
  viewerCan { reply edit delete restore } } }`;

let conch: TestConch;
beforeAll(async () => {
  conch = await startTestConch();
});
afterAll(() => conch.stop());

describe('a thread', () => {
  it('is opened by a post and grows by replies', async () => {
    const [anna, ben] = [await conch.makeMember(), await conch.makeMember()];
    const category = await makeCategory(conch.owner);
    const thread = await makeThread(anna, category, { title: 'Wie geht das?', body: 'I *wonder*.' });
    const first = await makeReply(ben, thread);
    await makeReply(anna, thread, { replyToPostId: first.id });
    const { thread: seen } = await ben.client.run(THREAD, { id: thread.id });
    expect(seen).toMatchObject({
      kind: 'QUESTION',
      slug: 'wie-geht-das',
      excerpt: 'I wonder.',
      replyCount: 2,
      lastPostNumber: 3,
      isUnanswered: false,
      author: { handle: anna.handle },
      lastPostAuthor: { handle: anna.handle },
      participants: [{ handle: anna.handle }, { handle: ben.handle }],
      openingPost: { html: '<p>I <em>wonder</em>.</p>\n', number: 1 },
      viewerCan: { reply: true, edit: false, delete: false, restore: false },
    });
    expect(seen.posts.edges.map((edge: { node: { replyTo: unknown } }) => edge.node.replyTo)).toEqual([
      null,
      null,
      { number: 2 },
    ]);
  });
});
