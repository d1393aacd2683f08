import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accept, ACCEPT } from '../support/builders/answers.js';
import { makeCategory, makeReply, makeThread, type MadeCategory } from '../support/builders/forum.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';

const UNACCEPT = `mutation ($threadId: ID!) { unacceptAnswer(input: { threadId: $threadId }) {
  answerState acceptedAnswer { post { id } } } }`;
const VERIFY = `mutation ($input: VerifyAnswerInput!) { verifyAnswer(input: $input) {
  verifications { member { handle } note verifiedAt } } }`;
const UNVERIFY =
  'mutation ($postId: ID!) { unverifyAnswer(input: { postId: $postId }) { verifications { note } } }';
const DELETE =
  'mutation ($id: ID!) { deletePost(input: { id: $id, reason: "A test" }) { id deletedAt isAccepted } }';
const ASKS = 'query ($id: ID!) { thread(id: $id) { asksToAccept } }';
const ABILITIES = `query ($id: ID!) { thread(id: $id) { viewerCan { accept markOfficial }
  posts(first: 5) { edges { node { viewerCan { accept unaccept markOfficial verify } } } } } }`;

let conch: TestConch;
let category: MadeCategory;
let asker: SignedIn;
let helper: SignedIn;
let moderator: SignedIn;
let staff: SignedIn;
beforeAll(async () => {
  conch = await startTestConch();
  category = await makeCategory(conch.owner);
  asker = await conch.makeMember();
  helper = await conch.makeMember();
  moderator = await conch.makeMember({ role: 'moderator' });
  staff = await conch.makeMember({ role: 'staff' });
});
afterAll(() => conch.stop());

async function ask(input: Record<string, unknown> = {}) {
  const thread = await makeThread(asker, category, input);
  return { thread, reply: await makeReply(helper, thread) };
}

const activitiesOf = (threadId: string, type: string) =>
  conch.database.source.query<{ post_id: number; actor_id: number; member_id: number; details: unknown }[]>(
    'select post_id, actor_id, member_id, details from activity where thread_id = $1 and type = $2 order by id',
    [threadId, type],
  );

describe('accepting an answer', () => {
  it('is for the one who asked', async () => {
    const { thread, reply } = await ask();
    expect(await accept(asker, reply)).toMatchObject({
      id: thread.id,
      answerState: 'ACCEPTED',
      acceptedAnswer: { post: { id: reply.id, isAccepted: true }, acceptedBy: { handle: asker.handle } },
    });
    expect(await activitiesOf(thread.id, 'answer.accepted')).toMatchObject([
      { post_id: Number(reply.id), actor_id: Number(asker.id), member_id: Number(helper.id) },
    ]);
  });

  it('is for moderators, staff and admins where the asker does not come back', async () => {
    for (const member of [moderator, staff, conch.owner]) {
      const { reply } = await ask();
      expect((await accept(member, reply)).acceptedAnswer.acceptedBy.handle).toBe(member.handle);
    }
  });

  it('is refused to everyone else', async () => {
    const { reply } = await ask();
    expect(await helper.client.codeOf(ACCEPT, { postId: reply.id })).toBe('FORBIDDEN');
    expect(await conch.stranger().codeOf(ACCEPT, { postId: reply.id })).toBe('UNAUTHENTICATED');
    const advocate = await conch.makeMember({ advocate: true });
    expect(await advocate.client.codeOf(ACCEPT, { postId: reply.id })).toBe('FORBIDDEN');
  });

  it('takes the place of the one accepted before', async () => {
    const { thread, reply } = await ask();
    const better = await makeReply(helper, thread);
    await accept(asker, reply);
    await accept(asker, better);
    await accept(asker, better);
    expect((await accept(asker, better)).acceptedAnswer.post.id).toBe(better.id);
    expect(await activitiesOf(thread.id, 'answer.unaccepted')).toMatchObject([
      { post_id: Number(reply.id), details: { replacedById: Number(better.id) } },
    ]);
    expect(await activitiesOf(thread.id, 'answer.accepted')).toHaveLength(2);
  });

  it('leaves one answer when two are accepted at once', async () => {
    const { thread, reply } = await ask();
    const other = await makeReply(helper, thread);
    await Promise.all([accept(asker, reply), accept(moderator, other), accept(staff, reply)]);
    const { thread: seen } = await asker.client.run(
      'query ($id: ID!) { thread(id: $id) { answerState posts(first: 5) { edges { node { isAccepted } } } } }',
      { id: thread.id },
    );
    const accepted = seen.posts.edges.filter(
      ({ node }: { node: { isAccepted: boolean } }) => node.isAccepted,
    );
    expect(accepted).toHaveLength(1);
    expect(seen.answerState).toBe('ACCEPTED');
  });

  it('is only for replies that stand, to questions', async () => {
    const { thread, reply } = await ask();
    expect(await asker.client.codeOf(ACCEPT, { postId: thread.openingPost.id })).toBe('FORBIDDEN');
    await helper.client.run(DELETE, { id: reply.id });
    expect(await asker.client.codeOf(ACCEPT, { postId: reply.id })).toBe('FORBIDDEN');
    const discussion = await ask({ kind: 'DISCUSSION' });
    expect(await asker.client.codeOf(ACCEPT, { postId: discussion.reply.id })).toBe('FORBIDDEN');
    expect(await asker.client.codeOf(ACCEPT, { postId: '999999' })).toBe('NOT_FOUND');
    expect(await asker.client.codeOf(ACCEPT, { postId: 'x' })).toBe('NOT_FOUND');
  });

  it('does not exist for whoever may not read the category', async () => {
    const hidden = await makeCategory(conch.owner, { readAudience: 'STAFF' });
    const thread = await makeThread(staff, hidden);
    const reply = await makeReply(conch.owner, thread);
    for (const outsider of [asker, moderator]) {
      expect(await outsider.client.codeOf(ACCEPT, { postId: reply.id })).toBe('NOT_FOUND');
      expect(await outsider.client.codeOf(UNACCEPT, { threadId: thread.id })).toBe('NOT_FOUND');
    }
  });

  it('can be taken back by the same people', async () => {
    const { thread, reply } = await ask();
    await accept(asker, reply);
    expect(await helper.client.codeOf(UNACCEPT, { threadId: thread.id })).toBe('FORBIDDEN');
    expect(await conch.stranger().codeOf(UNACCEPT, { threadId: thread.id })).toBe('UNAUTHENTICATED');
    const { unacceptAnswer } = await moderator.client.run(UNACCEPT, { threadId: thread.id });
    expect(unacceptAnswer).toEqual({ answerState: 'NONE', acceptedAnswer: null });
    await asker.client.run(UNACCEPT, { threadId: thread.id });
    expect(await activitiesOf(thread.id, 'answer.unaccepted')).toHaveLength(1);
  });

  it('ends when the reply is deleted, and does not come back with it', async () => {
    const { thread, reply } = await ask();
    await accept(asker, reply);
    const { deletePost } = await helper.client.run(DELETE, { id: reply.id });
    expect(deletePost.isAccepted).toBe(false);
    await helper.client.run('mutation ($id: ID!) { restorePost(input: { id: $id }) { id } }', {
      id: reply.id,
    });
    const { thread: seen } = await asker.client.run(
      'query ($id: ID!) { thread(id: $id) { answerState acceptedAnswer { acceptedAt } } }',
      { id: thread.id },
    );
    expect(seen).toEqual({ answerState: 'NONE', acceptedAnswer: null });
    expect(await activitiesOf(thread.id, 'answer.unaccepted')).toMatchObject([
      { actor_id: Number(helper.id), details: { postDeleted: true } },
    ]);
  });

  it('counts for its author where it solved it for somebody else', async () => {
    const author = await conch.makeMember();
    const thread = await makeThread(asker, category);
    await accept(asker, await makeReply(author, thread));
    const own = await makeThread(author, category);
    await accept(author, await makeReply(author, own));
    const hidden = await makeCategory(conch.owner, { readAudience: 'STAFF' });
    const inside = await makeThread(staff, hidden);
    const [moved] = await conch.database.source.query<{ id: number }[]>(
      `insert into post (thread_id, author_id, number, body, html) values ($1, $2, 2, 'x', 'x') returning id`,
      [inside.id, author.id],
    );
    await accept(staff, { id: String(moved!.id) });
    const COUNT = 'query ($id: ID!) { member(id: $id) { acceptedAnswerCount } }';
    expect((await asker.client.run(COUNT, { id: author.id })).member.acceptedAnswerCount).toBe(1);
    expect((await staff.client.run(COUNT, { id: author.id })).member.acceptedAnswerCount).toBe(2);
  });
});

describe('what the viewer may do', () => {
  it('is said with each post and thread', async () => {
    const { thread, reply } = await ask();
    await makeReply(staff, thread);
    await accept(asker, reply);
    const seenBy = async (member: SignedIn) => {
      const { thread: seen } = await member.client.run(ABILITIES, { id: thread.id });
      return [
        seen.viewerCan,
        ...seen.posts.edges.map((edge: { node: { viewerCan: unknown } }) => edge.node.viewerCan),
      ];
    };
    const none = { accept: false, unaccept: false, markOfficial: false, verify: false };
    expect(await seenBy(asker)).toEqual([
      { accept: true, markOfficial: false },
      none,
      { ...none, unaccept: true },
      { ...none, accept: true },
    ]);
    expect(await seenBy(helper)).toEqual([{ accept: false, markOfficial: false }, none, none, none]);
    expect(await seenBy(staff)).toEqual([
      { accept: true, markOfficial: true },
      none,
      { ...none, unaccept: true, markOfficial: true },
      { ...none, accept: true, markOfficial: true },
    ]);
    const advocate = await conch.makeMember({ advocate: true });
    const verifies = { ...none, verify: true };
    expect(await seenBy(advocate)).toEqual([
      { accept: false, markOfficial: false },
      none,
      verifies,
      verifies,
    ]);
  });
});

describe('verifying an answer', () => {
  it('is for advocates, on replies of others to questions', async () => {
    const advocate = await conch.makeMember({ advocate: true });
    const { thread, reply } = await ask();
    const verify = (member: SignedIn, postId: string) => member.client.codeOf(VERIFY, { input: { postId } });
    const { verifyAnswer } = await advocate.client.run(VERIFY, {
      input: { postId: reply.id, note: 'Tried on 2.1' },
    });
    expect(verifyAnswer.verifications).toMatchObject([
      { member: { handle: advocate.handle }, note: 'Tried on 2.1' },
    ]);
    for (const member of [asker, helper, moderator, staff, conch.owner])
      expect(await verify(member, reply.id)).toBe('FORBIDDEN');
    expect(await conch.stranger().codeOf(VERIFY, { input: { postId: reply.id } })).toBe('UNAUTHENTICATED');
    const own = await makeReply(advocate, thread);
    expect(await verify(advocate, own.id)).toBe('FORBIDDEN');
    expect(await verify(advocate, thread.openingPost.id)).toBe('FORBIDDEN');
    const idea = await ask({ kind: 'IDEA' });
    expect(await verify(advocate, idea.reply.id)).toBe('FORBIDDEN');
  });

  it('can be reworded and taken back', async () => {
    const advocate = await conch.makeMember({ advocate: true });
    const { thread, reply } = await ask();
    for (const note of ['One', 'Two', 'Two'])
      await advocate.client.run(VERIFY, { input: { postId: reply.id, note } });
    expect(await activitiesOf(thread.id, 'answer.verified')).toHaveLength(2);
    expect(await helper.client.codeOf(UNVERIFY, { postId: reply.id })).toBe('FORBIDDEN');
    const { unverifyAnswer } = await advocate.client.run(UNVERIFY, { postId: reply.id });
    expect(unverifyAnswer.verifications).toEqual([]);
    expect(await activitiesOf(thread.id, 'answer.unverified')).toHaveLength(1);
  });

  it('does not exist for an advocate who may not read the category', async () => {
    const hidden = await makeCategory(conch.owner, { readAudience: 'STAFF' });
    const reply = await makeReply(conch.owner, await makeThread(staff, hidden));
    const advocate = await conch.makeMember({ advocate: true });
    expect(await advocate.client.codeOf(VERIFY, { input: { postId: reply.id } })).toBe('NOT_FOUND');
    expect(await advocate.client.codeOf(UNVERIFY, { postId: reply.id })).toBe('NOT_FOUND');
  });
});

describe('the question to the asker whether it is solved', () => {
  const asks = async (member: SignedIn, id: string) =>
    (await member.client.run(ASKS, { id })).thread.asksToAccept;
  const aDayPasses = (threadId: string) =>
    conch.database.source.query(
      `update thread set last_post_at = now() - interval '25 hours' where id = $1`,
      [threadId],
    );

  it('comes a day after the last reply', async () => {
    const { thread, reply } = await ask();
    expect(await asks(asker, thread.id)).toBe(false);
    await aDayPasses(thread.id);
    expect(await asks(asker, thread.id)).toBe(true);
    for (const member of [helper, moderator, staff]) expect(await asks(member, thread.id)).toBe(false);
    await accept(asker, reply);
    expect(await asks(asker, thread.id)).toBe(false);
  });

  it('comes at once when the asker has reacted to a reply', async () => {
    const { thread, reply } = await ask();
    await asker.client.run('mutation ($id: ID!) { react(input: { postId: $id, kind: "❤️" }) { id } }', {
      id: reply.id,
    });
    expect(await asks(asker, thread.id)).toBe(true);
  });

  it('does not come where nobody else has replied, nor in a discussion', async () => {
    const alone = await makeThread(asker, category);
    await makeReply(asker, alone);
    await aDayPasses(alone.id);
    expect(await asks(asker, alone.id)).toBe(false);
    const { thread } = await ask({ kind: 'DISCUSSION' });
    await aDayPasses(thread.id);
    expect(await asks(asker, thread.id)).toBe(false);
  });
});
