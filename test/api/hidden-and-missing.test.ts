import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeCategory, makeReply, makeThread } from '../support/builders/forum.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';
import { statementsOf } from '../support/statements.js';

type Ids = { categoryId: string; threadId: string; postId: string };

/** Every operation that names content, and what it is given. */
const OPERATIONS: Record<string, { document: string; variables: (ids: Ids) => Record<string, unknown> }> = {
  category: {
    document: 'query ($id: ID!) { category(id: $id) { name } }',
    variables: ({ categoryId }) => ({ id: categoryId }),
  },
  thread: {
    document: 'query ($id: ID!) { thread(id: $id) { title posts(first: 5) { edges { node { html } } } } }',
    variables: ({ threadId }) => ({ id: threadId }),
  },
  post: {
    document: 'query ($id: ID!) { post(id: $id) { html thread { title } } }',
    variables: ({ postId }) => ({ id: postId }),
  },
  'threads of a category': {
    document: 'query ($id: ID!) { threads(filter: { categoryId: $id }) { edges { node { id } } } }',
    variables: ({ categoryId }) => ({ id: categoryId }),
  },
  'official answers of a category': {
    document: 'query ($id: ID!) { officialAnswers(filter: { categoryId: $id }) { edges { node { id } } } }',
    variables: ({ categoryId }) => ({ id: categoryId }),
  },
  'the place in a room': {
    document: 'query ($room: String!) { liveSeq(room: $room) }',
    variables: ({ threadId }) => ({ room: `thread:${threadId}` }),
  },
  ...Object.fromEntries(
    (
      [
        [
          'createThread',
          'CreateThreadInput',
          ({ categoryId }) => ({ categoryId, kind: 'QUESTION', title: 'Is it?', body: 'It is.' }),
        ],
        ['updateThread', 'UpdateThreadInput', ({ threadId }) => ({ id: threadId, title: 'Another title' })],
        ['reply', 'ReplyInput', ({ threadId }) => ({ threadId, body: 'Hello.' })],
        ['editPost', 'EditPostInput', ({ postId }) => ({ id: postId, body: 'Hello.' })],
        ['deletePost', 'DeletePostInput', ({ postId }) => ({ id: postId, reason: 'It is not mine.' })],
        ['restorePost', 'RestorePostInput', ({ postId }) => ({ id: postId })],
        ['react', 'ReactInput', ({ postId }) => ({ postId, kind: '👍' })],
        ['acceptAnswer', 'AcceptAnswerInput', ({ postId }) => ({ postId })],
        ['verifyAnswer', 'VerifyAnswerInput', ({ postId }) => ({ postId })],
      ] as [string, string, (ids: Ids) => object][]
    ).map(([name, type, input]) => [
      name,
      {
        document: `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`,
        variables: (ids: Ids) => ({ input: input(ids) }),
      },
    ]),
  ),
};

let conch: TestConch;
let outsider: SignedIn;
let hidden: Ids;
const missing: Ids = { categoryId: '987654321', threadId: '987654321', postId: '987654321' };

beforeAll(async () => {
  conch = await startTestConch({ ROLES: 'api' });
  outsider = await conch.makeMember({ advocate: true });
  const category = await makeCategory(conch.owner, { readAudience: 'STAFF' });
  const thread = await makeThread(conch.owner, category);
  const reply = await makeReply(conch.owner, thread);
  hidden = { categoryId: category.id, threadId: thread.id, postId: reply.id };
});
afterAll(() => conch?.stop());

describe('what is hidden is answered as what is not there', () => {
  it.each(Object.entries(OPERATIONS))('%s: in the same words, after the same work', async (_, operation) => {
    const ask = async (ids: Ids) => {
      let answer: unknown;
      const statements = await statementsOf(async () => {
        answer = await outsider.client.send(operation.document, operation.variables(ids));
      });
      return { answer, statements };
    };
    await ask(missing);
    const [toHidden, toMissing] = [await ask(hidden), await ask(missing)];
    expect(toHidden).toEqual(toMissing);
    // And refused for that reason, not because the question was wrong.
    expect(JSON.stringify(toHidden.answer)).toMatch(/"NOT_FOUND"|"edges":\[\]/);
  });

  it('and both are shown to those who may read', async () => {
    const { thread } = await conch.owner.client.run('query ($id: ID!) { thread(id: $id) { title } }', {
      id: hidden.threadId,
    });
    expect(thread.title).toContain('How does it work');
  });
});
