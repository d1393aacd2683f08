import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeCategory, makeReply, makeThread, type MadePost } from '../support/builders/forum.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';

const SEEN = 'reactions { kind count viewerReacted } viewerCan { react }';
const POST = `query ($id: ID!) { post(id: $id) { ${SEEN} } }`;
const REACT = `mutation ($input: ReactInput!) { react(input: $input) { ${SEEN} } }`;
const UNREACT = `mutation ($input: ReactInput!) { unreact(input: $input) { ${SEEN} } }`;

let conch: TestConch;
let anna: SignedIn;
let ben: SignedIn;
let post: MadePost;
beforeAll(async () => {
  conch = await startTestConch();
  anna = await conch.makeMember();
  ben = await conch.makeMember();
  post = await makeReply(anna, await makeThread(anna, await makeCategory(conch.owner)));
});
afterAll(() => conch.stop());

describe('reacting', () => {
  it('counts every member once per kind, in the order of the community', async () => {
    const react = (reader: SignedIn, kind: string) =>
      reader.client.run(REACT, { input: { postId: post.id, kind } });
    await react(ben, '🎉');
    await Promise.all([react(ben, '👍'), react(ben, '👍')]);
    const seen = await react(anna, '👍');
    expect(seen.react.reactions).toEqual([
      { kind: '👍', count: 2, viewerReacted: true },
      { kind: '🎉', count: 1, viewerReacted: false },
    ]);
    const taken = await anna.client.run(UNREACT, { input: { postId: post.id, kind: '👍' } });
    expect(taken.unreact.reactions[0]).toEqual({ kind: '👍', count: 1, viewerReacted: false });
    expect(await anna.client.codeOf(UNREACT, { input: { postId: post.id, kind: '👍' } })).toBeNull();
    const facts = await conch.database.source.query<{ type: string }[]>(
      `select type from activity where post_id = $1 and type in ('post.reacted', 'post.unreacted') order by id`,
      [post.id],
    );
    expect(facts.map((fact) => fact.type)).toEqual([
      'post.reacted',
      'post.reacted',
      'post.reacted',
      'post.unreacted',
    ]);
  });

  it('takes only the kinds the community offers', async () => {
    expect(await ben.client.codeOf(REACT, { input: { postId: post.id, kind: '🦀' } })).toBe('BAD_INPUT');
    expect(await conch.stranger().codeOf(REACT, { input: { postId: post.id, kind: '👍' } })).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('is closed on deleted posts, in archived categories and where one cannot read', async () => {
    const category = await makeCategory(conch.owner);
    const thread = await makeThread(anna, category);
    const reply = await makeReply(anna, thread);
    const code = (postId: string) => ben.client.codeOf(REACT, { input: { postId, kind: '👍' } });
    await ben.client.run(REACT, { input: { postId: reply.id, kind: '👍' } });
    await anna.client.run('mutation ($input: DeletePostInput!) { deletePost(input: $input) { id } }', {
      input: { id: reply.id },
    });
    expect(await code(reply.id)).toBe('FORBIDDEN');
    const seen = await ben.client.run(POST, { id: reply.id });
    expect(seen.post).toEqual({ reactions: [], viewerCan: { react: false } });
    const update = 'mutation ($input: UpdateCategoryInput!) { updateCategory(input: $input) { id } }';
    await conch.owner.client.run(update, { input: { id: category.id, archived: true } });
    expect(await code(thread.openingPost.id)).toBe('FORBIDDEN');
    await conch.owner.client.run(update, { input: { id: category.id, readAudience: 'STAFF' } });
    expect(await code(thread.openingPost.id)).toBe('NOT_FOUND');
  });
});
