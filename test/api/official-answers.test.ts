import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accept, MARK, markOfficial, type MadeOfficial } from '../support/builders/answers.js';
import { makeCategory, makeReply, makeThread, type MadeCategory } from '../support/builders/forum.js';
import type { Refusal } from '../support/client.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';

const UPDATE = `mutation ($input: UpdateOfficialAnswerInput!) { updateOfficialAnswer(input: $input) {
  id team appliesTo reviewBy needsReview revision post { body revisionCount } } }`;
const WITHDRAW = `mutation ($input: WithdrawOfficialAnswerInput!) { withdrawOfficialAnswer(input: $input) {
  answerState officialAnswer { id } acceptedAnswer { post { id } } } }`;
const EDIT = 'mutation ($input: EditPostInput!) { editPost(input: $input) { body } }';
const DELETE = 'mutation ($id: ID!) { deletePost(input: { id: $id, reason: "A test" }) { id } }';
const THREAD = `query ($id: ID!) { thread(id: $id) {
  answerState acceptedAnswer { post { id } } officialAnswer { id post { id author { handle } } viewerCan { update withdraw editText } }
  officialAnswerHistory { officialAnswerId revision change body team appliesTo reviewBy reason changedBy { handle } post { id } }
  posts(first: 5) { edges { node { id isAccepted isOfficial viewerCan { edit delete } } } } } }`;

let conch: TestConch;
let category: MadeCategory;
let asker: SignedIn;
let helper: SignedIn;
let moderator: SignedIn;
let staff: SignedIn;
let colleague: SignedIn;
beforeAll(async () => {
  conch = await startTestConch();
  category = await makeCategory(conch.owner);
  asker = await conch.makeMember();
  helper = await conch.makeMember();
  moderator = await conch.makeMember({ role: 'moderator' });
  staff = await conch.makeMember({ role: 'staff', name: 'Sabine' });
  colleague = await conch.makeMember({ role: 'staff', name: 'Colin' });
});
afterAll(() => conch.stop());

async function ask(input: Record<string, unknown> = {}) {
  const thread = await makeThread(asker, category, input);
  return { thread, reply: await makeReply(helper, thread) };
}
const see = async (id: string, member = asker) => (await member.client.run(THREAD, { id })).thread;
const refusalOf = (work: Promise<unknown>): Promise<Refusal> =>
  work.then(
    () => {
      throw new Error('It was not refused.');
    },
    (error: unknown) => error as Refusal,
  );
const update = async (member: SignedIn, input: Record<string, unknown>) =>
  (await member.client.run(UPDATE, { input })).updateOfficialAnswer;
const withdraw = (member: SignedIn, answer: MadeOfficial) =>
  member.client.run(WITHDRAW, { input: { id: answer.id, reason: 'Wrong since 3.0' } });
const countOf = async (table: string, threadId: string) =>
  Number(
    (
      await conch.database.source.query<{ count: string }[]>(
        `select count(*) as count from ${table} where thread_id = $1`,
        [threadId],
      )
    )[0]!.count,
  );

describe('marking an official answer', () => {
  it('puts the word of the company beside what the asker accepted', async () => {
    const { thread, reply } = await ask();
    const other = await makeReply(moderator, thread);
    await accept(asker, reply);
    const official = await markOfficial(staff, {
      postId: other.id,
      appliesTo: '2.x',
      reviewBy: '2090-01-31',
      team: 'Product',
    });
    expect(official).toMatchObject({
      team: 'Product',
      appliesTo: '2.x',
      reviewBy: '2090-01-31',
      needsReview: false,
      revision: 1,
      markedBy: { handle: staff.handle },
      post: { id: other.id, isOfficial: true },
    });
    expect(await see(thread.id)).toMatchObject({
      answerState: 'OFFICIAL',
      acceptedAnswer: { post: { id: reply.id } },
      officialAnswer: { id: official.id, post: { id: other.id } },
    });
    const { edges } = (await see(thread.id)).posts;
    expect(
      edges.map(({ node }: { node: Record<string, boolean> }) => [node.isAccepted, node.isOfficial]),
    ).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ]);
  });

  it('writes the answer where there is none to mark, in the name of the usual team', async () => {
    const { thread } = await ask({ kind: 'IDEA' });
    const official = await markOfficial(staff, { threadId: thread.id, body: 'We say **yes**.' });
    expect(official).toMatchObject({ team: 'Support', appliesTo: null, reviewBy: null, post: { number: 3 } });
    expect((await see(thread.id)).officialAnswer.post.author.handle).toBe(staff.handle);
  });

  it('writes it once however often it is asked with the same key', async () => {
    const { thread } = await ask();
    const input = { threadId: thread.id, body: 'We say yes.', idempotencyKey: `key-${thread.id}-once` };
    const made = await Promise.all([markOfficial(staff, input), markOfficial(staff, input)]);
    made.push(await markOfficial(staff, input));
    expect(new Set(made.map(({ id, post }) => `${id} ${post.id}`)).size).toBe(1);
    expect(await countOf('official_answer', thread.id)).toBe(1);
    expect(await countOf('post', thread.id)).toBe(3);
  });

  it('is the same mark when a member of staff repeats it', async () => {
    const { thread, reply } = await ask();
    const first = await markOfficial(staff, { postId: reply.id });
    expect((await markOfficial(staff, { postId: reply.id })).id).toBe(first.id);
    expect(await countOf('official_answer', thread.id)).toBe(1);
    const again = await refusalOf(
      markOfficial(staff, { postId: reply.id, team: 'Other', replacesId: first.id }),
    );
    expect(again.code).toBe('BAD_INPUT');
  });

  it('is for staff and admins only', async () => {
    const { thread, reply } = await ask();
    const advocate = await conch.makeMember({ advocate: true });
    for (const input of [{ postId: reply.id }, { threadId: thread.id, body: 'I say so.' }]) {
      for (const member of [asker, helper, advocate, moderator])
        expect(await member.client.codeOf(MARK, { input })).toBe('FORBIDDEN');
      expect(await conch.stranger().codeOf(MARK, { input })).toBe('UNAUTHENTICATED');
    }
    expect(await countOf('post', thread.id)).toBe(2);
    expect((await markOfficial(conch.owner, { postId: reply.id })).markedBy.handle).toBe(conch.owner.handle);
  });

  it('does not exist for whoever may not read the category', async () => {
    const hidden = await makeCategory(conch.owner, { readAudience: 'STAFF' });
    const thread = await makeThread(staff, hidden);
    const reply = await makeReply(colleague, thread);
    const official = await markOfficial(staff, { postId: reply.id });
    for (const input of [{ postId: reply.id }, { threadId: thread.id, body: 'I say so.' }])
      expect(await moderator.client.codeOf(MARK, { input })).toBe('NOT_FOUND');
    const change = { id: official.id, expectedRevision: 1, team: 'X' };
    expect(await moderator.client.codeOf(UPDATE, { input: change })).toBe('NOT_FOUND');
    expect(await moderator.client.codeOf(WITHDRAW, { input: { id: official.id, reason: 'Because' } })).toBe(
      'NOT_FOUND',
    );
  });

  it('needs a reply that stands, in a thread that is no announcement', async () => {
    const { thread, reply } = await ask();
    expect(await staff.client.codeOf(MARK, { input: { postId: thread.openingPost.id } })).toBe('FORBIDDEN');
    await helper.client.run(DELETE, { id: reply.id });
    expect(await staff.client.codeOf(MARK, { input: { postId: reply.id } })).toBe('FORBIDDEN');
    const news = await makeThread(conch.owner, category, { kind: 'ANNOUNCEMENT' });
    const comment = await makeReply(helper, news);
    expect(await staff.client.codeOf(MARK, { input: { postId: comment.id } })).toBe('FORBIDDEN');
    expect(await staff.client.codeOf(MARK, { input: { threadId: news.id, body: 'More.' } })).toBe(
      'FORBIDDEN',
    );
    expect(await staff.client.codeOf(MARK, { input: { postId: '999999' } })).toBe('NOT_FOUND');
    expect(await staff.client.codeOf(MARK, { input: { postId: reply.id, threadId: thread.id } })).toBe(
      'BAD_INPUT',
    );
  });
});

describe('two staff members', () => {
  it('who mark at once leave one answer, and the second is told who was first', async () => {
    const { thread, reply } = await ask();
    const other = await makeReply(helper, thread);
    const settled = await Promise.allSettled([
      markOfficial(staff, { postId: reply.id }),
      markOfficial(colleague, { postId: other.id }),
      markOfficial(colleague, { threadId: thread.id, body: 'A third word.' }),
    ]);
    const refused = settled.filter((one) => one.status === 'rejected').map((one) => one.reason as Refusal);
    expect(refused).toHaveLength(2);
    const winner = (await see(thread.id)).officialAnswer;
    for (const refusal of refused) {
      expect(refusal.code).toBe('CONFLICT');
      expect(refusal.message).toMatch(
        /^CONFLICT: (Sabine|Colin) has marked post \d as the official answer\. Read it, then/,
      );
    }
    expect(winner).not.toBeNull();
    expect(await countOf('official_answer', thread.id)).toBe(1);
    expect(await countOf('post', thread.id)).toBe(winner.post.author.handle === helper.handle ? 3 : 4);
  });

  it('who replace at once leave one replacement', async () => {
    const { thread, reply } = await ask();
    const first = await markOfficial(staff, { postId: reply.id });
    const replace = (member: SignedIn, body: string) =>
      markOfficial(member, { threadId: thread.id, body, replacesId: first.id });
    const settled = await Promise.allSettled([replace(staff, 'One.'), replace(colleague, 'Two.')]);
    expect(settled.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await countOf('official_answer', thread.id)).toBe(2);
    expect(await countOf('post', thread.id)).toBe(3);
  });

  it('who change the same revision do not overwrite each other', async () => {
    const { reply } = await ask();
    const { id } = await markOfficial(staff, { postId: reply.id });
    await update(staff, { id, expectedRevision: 1, team: 'Product' });
    const late = await refusalOf(update(colleague, { id, expectedRevision: 1, team: 'Sales' }));
    expect(late.code).toBe('CONFLICT');
    expect(late.message).toContain('Sabine has changed this official answer');
  });

  it('learn from each other what was withdrawn or replaced', async () => {
    const { thread, reply } = await ask();
    const first = await markOfficial(staff, { postId: reply.id });
    await withdraw(staff, first);
    const late = await refusalOf(withdraw(colleague, first));
    expect(late.message).toContain('Sabine has withdrawn this official answer');
    const replacing = await refusalOf(
      markOfficial(colleague, { threadId: thread.id, body: 'B.', replacesId: first.id }),
    );
    expect([replacing.code, replacing.message]).toEqual([
      'CONFLICT',
      expect.stringContaining('Sabine has withdrawn'),
    ]);
    const second = await markOfficial(staff, { threadId: thread.id, body: 'Second.' });
    await markOfficial(staff, { threadId: thread.id, body: 'Third.', replacesId: second.id });
    const gone = await refusalOf(update(colleague, { id: second.id, expectedRevision: 1, team: 'X' }));
    expect(gone.message).toContain('Sabine has replaced this official answer');
    const elsewhere = await refusalOf(
      markOfficial(colleague, { postId: (await ask()).reply.id, replacesId: second.id }),
    );
    expect(elsewhere.code).toBe('NOT_FOUND');
  });
});

describe('the history of official answers', () => {
  it('keeps every text, who changed it and why, the newest first', async () => {
    const { thread, reply } = await ask();
    const first = await markOfficial(staff, { postId: reply.id, team: 'Product' });
    const second = await markOfficial(colleague, {
      threadId: thread.id,
      body: 'Do *this*.',
      replacesId: first.id,
    });
    await update(staff, { id: second.id, expectedRevision: 1, appliesTo: '3.0', reviewBy: '2090-06-30' });
    await update(colleague, {
      id: second.id,
      expectedRevision: 2,
      body: 'Do that.',
      appliesTo: null,
      reason: 'Clearer',
    });
    await colleague.client.run(EDIT, {
      input: { id: second.post.id, body: 'Do that now.', reason: 'Urgent' },
    });
    await withdraw(staff, second);
    const history = (await see(thread.id)).officialAnswerHistory;
    expect(history).toEqual([
      expect.objectContaining({
        revision: 5,
        change: 'WITHDRAWN',
        body: 'Do that now.',
        reason: 'Wrong since 3.0',
        changedBy: { handle: staff.handle },
      }),
      expect.objectContaining({
        revision: 4,
        change: 'UPDATED',
        body: 'Do that now.',
        reason: 'Urgent',
        changedBy: { handle: colleague.handle },
      }),
      expect.objectContaining({
        revision: 3,
        change: 'UPDATED',
        body: 'Do that.',
        reason: 'Clearer',
        appliesTo: null,
        reviewBy: '2090-06-30',
      }),
      expect.objectContaining({
        revision: 2,
        change: 'UPDATED',
        body: 'Do *this*.',
        reason: null,
        appliesTo: '3.0',
      }),
      expect.objectContaining({
        revision: 1,
        change: 'MARKED',
        body: 'Do *this*.',
        team: 'Support',
        officialAnswerId: second.id,
      }),
      expect.objectContaining({
        revision: 2,
        change: 'REPLACED',
        team: 'Product',
        officialAnswerId: first.id,
        changedBy: { handle: colleague.handle },
      }),
      expect.objectContaining({
        revision: 1,
        change: 'MARKED',
        post: { id: reply.id },
        changedBy: { handle: staff.handle },
      }),
    ]);
    const { post } = await staff.client.run(
      'query ($id: ID!) { post(id: $id) { revisions { body reason } } }',
      {
        id: second.post.id,
      },
    );
    expect(post.revisions.map((revision: { body: string }) => revision.body)).toEqual([
      'Do that now.',
      'Do that.',
      'Do *this*.',
    ]);
  });

  it('hides the texts of a post that was deleted later, except from moderators', async () => {
    const { thread, reply } = await ask();
    const official = await markOfficial(staff, { postId: reply.id });
    await withdraw(staff, official);
    await helper.client.run(DELETE, { id: reply.id });
    expect((await see(thread.id)).officialAnswerHistory.map((one: { body: string }) => one.body)).toEqual([
      '',
      '',
    ]);
    expect((await see(thread.id, moderator)).officialAnswerHistory[0].body).not.toBe('');
  });

  it('records each step', async () => {
    const { thread, reply } = await ask();
    const first = await markOfficial(staff, { postId: reply.id });
    const second = await markOfficial(staff, { threadId: thread.id, body: 'B.', replacesId: first.id });
    await update(staff, { id: second.id, expectedRevision: 1, team: 'Product' });
    await withdraw(staff, second);
    const recorded = await conch.database.source.query<
      { type: string; post_id: number; member_id: number }[]
    >(
      `select type, post_id, member_id from activity where thread_id = $1 and type like 'answer.%' order by id`,
      [thread.id],
    );
    const [helped, wrote] = [Number(helper.id), Number(staff.id)];
    expect(recorded.map(({ type, post_id, member_id }) => [type, String(post_id), member_id])).toEqual([
      ['answer.madeOfficial', reply.id, helped],
      ['answer.officialReplaced', reply.id, helped],
      ['answer.madeOfficial', second.post.id, wrote],
      ['answer.officialUpdated', second.post.id, wrote],
      ['answer.officialWithdrawn', second.post.id, wrote],
    ]);
  });
});

describe('an official answer', () => {
  it('is changed and withdrawn by staff only', async () => {
    const { reply } = await ask();
    const official = await markOfficial(staff, { postId: reply.id });
    for (const member of [asker, helper, moderator]) {
      const change = { id: official.id, expectedRevision: 1, team: 'Me' };
      expect(await member.client.codeOf(UPDATE, { input: change })).toBe('FORBIDDEN');
      expect(await member.client.codeOf(WITHDRAW, { input: { id: official.id, reason: 'Because' } })).toBe(
        'FORBIDDEN',
      );
    }
    const input = { id: official.id, reason: 'Because' };
    expect(await conch.stranger().codeOf(WITHDRAW, { input })).toBe('UNAUTHENTICATED');
    expect(await staff.client.codeOf(WITHDRAW, { input: { id: official.id, reason: ' ' } })).toBe(
      'BAD_INPUT',
    );
    expect(await staff.client.codeOf(WITHDRAW, { input: { id: '999999', reason: 'Because' } })).toBe(
      'NOT_FOUND',
    );
  });

  it('keeps the words of the member who wrote it', async () => {
    const { thread, reply } = await ask();
    const { id } = await markOfficial(staff, { postId: reply.id });
    const seen = await see(thread.id, staff);
    expect(seen.officialAnswer.viewerCan).toEqual({ update: true, withdraw: true, editText: false });
    const worded = await refusalOf(update(staff, { id, expectedRevision: 1, body: 'What they meant.' }));
    expect([worded.code, worded.message]).toEqual([
      'FORBIDDEN',
      expect.stringContaining('The words of a member'),
    ]);
    const edit = { input: { id: reply.id, body: 'What they meant.' } };
    for (const member of [helper, moderator, staff])
      expect(await member.client.codeOf(EDIT, edit)).toBe('FORBIDDEN');
    expect((await update(staff, { id, expectedRevision: 1, team: 'Product' })).revision).toBe(2);
  });

  it('is not edited by its author once they left staff', async () => {
    const { thread } = await ask();
    const leaver = await conch.makeMember({ role: 'staff' });
    const official = await markOfficial(leaver, { threadId: thread.id, body: 'As staff.' });
    await conch.database.source.query(`update member set role = 'member' where id = $1`, [leaver.id]);
    const { message, code } = await refusalOf(
      leaver.client.run(EDIT, { input: { id: official.post.id, body: 'As nobody.' } }),
    );
    expect([code, message]).toEqual([
      'FORBIDDEN',
      expect.stringContaining('withdraw it before it is edited'),
    ]);
  });

  it('is deleted by nobody until it is withdrawn', async () => {
    const { thread, reply } = await ask();
    const official = await markOfficial(staff, { postId: reply.id });
    for (const member of [helper, moderator, staff, conch.owner]) {
      const { code, message } = await refusalOf(member.client.run(DELETE, { id: reply.id }));
      expect([code, message]).toEqual([
        'FORBIDDEN',
        expect.stringContaining('withdraw it before it is deleted'),
      ]);
      const [, { node }] = (await see(thread.id, member)).posts.edges;
      expect(node.viewerCan).toEqual({ edit: false, delete: false });
    }
    await withdraw(staff, official);
    await helper.client.run(DELETE, { id: reply.id });
  });

  it('changes nothing when nothing changes', async () => {
    const { thread } = await ask();
    const { id } = await markOfficial(staff, { threadId: thread.id, body: 'Same.' });
    expect((await update(staff, { id, expectedRevision: 1, team: 'Support', body: 'Same.' })).revision).toBe(
      1,
    );
  });

  it('gives way to the accepted answer when it is withdrawn', async () => {
    const { reply, thread } = await ask();
    await accept(asker, reply);
    const official = await markOfficial(staff, { threadId: thread.id, body: 'Ours.' });
    const { withdrawOfficialAnswer } = await withdraw(colleague, official);
    expect(withdrawOfficialAnswer).toEqual({
      answerState: 'ACCEPTED',
      officialAnswer: null,
      acceptedAnswer: { post: { id: reply.id } },
    });
    const other = await ask();
    const lone = await markOfficial(staff, { postId: other.reply.id });
    expect((await withdraw(staff, lone)).withdrawOfficialAnswer.answerState).toBe('NONE');
  });

  it('counts for its author', async () => {
    const { thread } = await ask();
    const author = await conch.makeMember({ role: 'staff' });
    const official = await markOfficial(author, { threadId: thread.id, body: 'Ours.' });
    const COUNT = 'query ($id: ID!) { member(id: $id) { officialAnswerCount } }';
    expect((await asker.client.run(COUNT, { id: author.id })).member.officialAnswerCount).toBe(1);
    await withdraw(staff, official);
    expect((await asker.client.run(COUNT, { id: author.id })).member.officialAnswerCount).toBe(0);
  });
});
