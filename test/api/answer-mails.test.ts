import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReviewDatesService } from '../../apps/api/src/features/answers/review-dates.service.js';
import { AcceptNudgesService } from '../../apps/api/src/features/notifications/accept-nudges.service.js';
import { AnswerMailsSubscriber } from '../../apps/api/src/features/notifications/answer-mails.subscriber.js';
import { visibleToMember } from '../../apps/api/src/features/categories/categories.visibility.js';
import { accept, markOfficial } from '../support/builders/answers.js';
import { makeCategory, makeReply, makeThread, type MadeCategory } from '../support/builders/forum.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';
import { mailTo } from '../support/mailbox.js';

const FOLLOW =
  'mutation { followOfficialAnswers(input: { follow: true }) { followsOfficialAnswers officialFeedUrl } }';

let conch: TestConch;
let category: MadeCategory;
let staff: SignedIn;
let groupId: string;
beforeAll(async () => {
  conch = await startTestConch();
  category = await makeCategory(conch.owner);
  staff = await conch.makeMember({ role: 'staff', name: 'Sabine' });
  const { createGroup } = await conch.owner.client.run(
    'mutation { createGroup(input: { name: "Partners" }) { id } }',
  );
  groupId = createGroup.id;
});
afterAll(() => conch.stop());

const join = (member: SignedIn) =>
  conch.owner.client.run('mutation ($input: GroupMemberInput!) { addGroupMember(input: $input) { id } }', {
    input: { groupId, memberId: member.id },
  });
const groupCategory = () =>
  makeCategory(conch.owner, {
    readAudience: 'GROUPS',
    groupAccess: [{ groupId, read: true, post: true, reply: true }],
  });

async function ask(where = category) {
  const [asker, helper] = [await conch.makeMember(), await conch.makeMember()];
  if (where !== category) await Promise.all([join(asker), join(helper)]);
  const thread = await makeThread(asker, where, { title: 'How, and why?' });
  return { asker, helper, thread, reply: await makeReply(helper, thread, { body: 'Turn it *twice*.' }) };
}

const writtenTo = async (member: SignedIn) =>
  (
    await conch.database.source.query<{ kind: string }[]>(
      'select kind from mail where recipient = $1 order by id',
      [member.email],
    )
  ).map(({ kind }) => kind);

/** Lets the subscriber see a recorded fact again, as a job that runs twice does. */
async function tellAgain(type: string, threadId: string) {
  const [fact] = await conch.database.source.query<never[]>(
    `select id, type, thread_id as "threadId", post_id as "postId", details from activity
     where type = $1 and thread_id = $2 order by id desc limit 1`,
    [type, threadId],
  );
  const subscriber = conch.get(AnswerMailsSubscriber) as unknown as Record<
    string,
    (fact: never) => Promise<void>
  >;
  const react = { 'answer.madeOfficial': 'tellOfficial', 'answer.accepted': 'tellAccepted' }[type];
  await subscriber[react ?? 'tellReviewDue']!(fact!);
}

describe('an official answer', () => {
  it('is mailed to the asker once', async () => {
    const { asker, thread, reply } = await ask();
    const official = await markOfficial(staff, { postId: reply.id, appliesTo: '2.x' });
    const mail = await mailTo(conch, asker.email);
    expect(mail.subject).toBe('Official answer to “How, and why?”');
    expect(mail.text).toContain('on behalf of Support. It applies to 2.x.');
    expect(mail.text).toContain('> Turn it twice.');
    expect(mail.text).toContain(`/threads/${thread.id}/how-and-why?post=${official.post.number}#post-2`);
    await tellAgain('answer.madeOfficial', thread.id);
    expect(await writtenTo(asker)).toEqual(['answer.madeOfficial']);
    expect(await writtenTo(staff)).toEqual([]);
  });

  it('is mailed to those who follow and may read it, and they can stop it with one click', async () => {
    const hidden = await groupCategory();
    const [insider, outsider] = [await conch.makeMember(), await conch.makeMember()];
    const marker = await conch.makeMember({ role: 'staff' });
    await join(insider);
    for (const member of [insider, outsider, marker]) await member.client.run(FOLLOW);
    const { asker, thread, reply } = await ask(hidden);
    await asker.client.run(FOLLOW);
    await markOfficial(marker, { postId: reply.id });
    const mail = await mailTo(conch, insider.email);
    await tellAgain('answer.madeOfficial', thread.id);
    expect(mail.subject).toBe('Official: How, and why?');
    expect(await writtenTo(asker)).toEqual(['answer.madeOfficial']);
    expect(await writtenTo(insider)).toEqual(['officialFeed.entry']);
    expect(await writtenTo(outsider)).toEqual([]);
    expect(await writtenTo(marker)).toEqual([]);
    const header = (key: string) => mail.headers.find((one) => one.key === key)?.value ?? '';
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const address = new URL(/<(.+)>/.exec(header('list-unsubscribe'))![1]!);
    const unsubscribe = (method: string) =>
      fetch(conch.url + address.pathname + address.search, { method, redirect: 'manual' });
    const shown = await unsubscribe('GET');
    expect([shown.status, shown.headers.get('location')]).toEqual([303, '/official']);
    const follows = async () =>
      (await insider.client.run('{ viewer { followsOfficialAnswers } }')).viewer.followsOfficialAnswers;
    expect(await follows()).toBe(true);
    expect((await unsubscribe('POST')).status).toBe(204);
    expect((await unsubscribe('POST')).status).toBe(204);
    expect(await follows()).toBe(false);
  });

  it('is mailed to nobody when it is withdrawn before the mail is written', async () => {
    const { asker, thread, reply } = await ask();
    const official = await markOfficial(staff, { postId: reply.id });
    await mailTo(conch, asker.email);
    await conch.database.source.query('delete from mail where recipient = $1', [asker.email]);
    await staff.client.run(
      'mutation ($id: ID!) { withdrawOfficialAnswer(input: { id: $id, reason: "Wrong" }) { id } }',
      { id: official.id },
    );
    await tellAgain('answer.madeOfficial', thread.id);
    expect(await writtenTo(asker)).toEqual([]);
  });

  it('is mailed to whoever marked it when its review date has passed, or else to the owner', async () => {
    const past = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
    const leaver = await conch.makeMember({ role: 'staff' });
    const [kept, left] = [await ask(), await ask()];
    await markOfficial(staff, { postId: kept.reply.id, reviewBy: past });
    await markOfficial(leaver, { postId: left.reply.id, reviewBy: past });
    await conch.database.source.query(`update member set role = 'member' where id = $1`, [leaver.id]);
    await conch.get(ReviewDatesService).findDue();
    const mail = await mailTo(conch, staff.email);
    expect(mail.subject).toBe('Review an official answer: How, and why?');
    // The first one came with the setup.
    await mailTo(conch, conch.owner.email, 2);
    await tellAgain('answer.reviewDue', kept.thread.id);
    await tellAgain('answer.reviewDue', left.thread.id);
    const reviews = async (member: SignedIn) =>
      (await writtenTo(member)).filter((kind) => kind === 'answer.reviewDue').length;
    expect([await reviews(staff), await reviews(conch.owner), await reviews(leaver)]).toEqual([1, 1, 0]);
  });
});

describe('an accepted answer', () => {
  it('is mailed to its author once, and not to who accepts their own', async () => {
    const { asker, helper, thread, reply } = await ask();
    await accept(asker, reply);
    expect((await mailTo(conch, helper.email)).subject).toBe('Your answer was accepted: How, and why?');
    await tellAgain('answer.accepted', thread.id);
    expect(await writtenTo(helper)).toEqual(['answer.accepted']);
    await accept(asker, await makeReply(asker, thread));
    await tellAgain('answer.accepted', thread.id);
    expect(await writtenTo(asker)).toEqual([]);
  });
});

describe('the mail that asks whether a reply solved it', () => {
  const nudges = () => conch.get(AcceptNudgesService).send();
  const daysPass = (threadId: string, days: number) =>
    conch.database.source.query(
      `with aged as (update post set created_at = now() - make_interval(days => $2) where thread_id = $1)
       update thread set last_post_at = now() - make_interval(days => $2) where id = $1`,
      [threadId, days],
    );
  const isNudged = async (member: SignedIn) => (await writtenTo(member)).includes('answer.nudge');

  it('comes three days after the last reply, once', async () => {
    const { asker, thread } = await ask();
    await daysPass(thread.id, 2);
    await nudges();
    expect(await isNudged(asker)).toBe(false);
    await daysPass(thread.id, 4);
    await Promise.allSettled([nudges(), nudges()]);
    await nudges();
    expect((await mailTo(conch, asker.email)).subject).toBe('Did a reply solve it? How, and why?');
    expect(await writtenTo(asker)).toEqual(['answer.nudge']);
  });

  it('does not come where it is solved, deleted, never replied to, long past or out of sight', async () => {
    const solved = await ask();
    await accept(solved.asker, solved.reply);
    const official = await ask();
    await markOfficial(staff, { postId: official.reply.id });
    const deleted = await ask();
    await staff.client.run(
      'mutation ($id: ID!) { deletePost(input: { id: $id, reason: "A test" }) { id } }',
      {
        id: deleted.thread.openingPost.id,
      },
    );
    const alone = await ask();
    await alone.helper.client.run('mutation ($id: ID!) { deletePost(input: { id: $id }) { id } }', {
      id: alone.reply.id,
    });
    const hidden = await groupCategory();
    const outside = await ask(hidden);
    await conch.database.source.query('delete from member_group_membership where member_id = $1', [
      outside.asker.id,
    ]);
    const old = await ask();
    for (const { thread } of [solved, official, deleted, alone, outside]) await daysPass(thread.id, 4);
    await daysPass(old.thread.id, 60);
    await nudges();
    for (const { asker } of [solved, official, deleted, alone, outside, old])
      expect(await isNudged(asker)).toBe(false);
  });
});

describe('whom a mail may tell of a category', () => {
  it('is decided as for the viewer', async () => {
    const hidden = await groupCategory();
    const places = [
      await makeCategory(conch.owner, { readAudience: 'PUBLIC' }),
      category,
      hidden,
      await makeCategory(conch.owner, { readAudience: 'STAFF' }),
    ];
    const insider = await conch.makeMember();
    await join(insider);
    const others = [
      await conch.makeMember(),
      await conch.makeMember({ role: 'moderator' }),
      staff,
      conch.owner,
    ];
    for (const member of [insider, ...others]) {
      const { categories } = await member.client.run('{ categories { id } }');
      const readable = new Set(categories.map((one: { id: string }) => one.id));
      const told = await conch.database.source.query<{ id: number }[]>(
        `select c.id from category c join member m on m.id = $1 where ${visibleToMember('m').sql}`,
        [member.id],
      );
      for (const { id } of places) expect(told.some((one) => String(one.id) === id)).toBe(readable.has(id));
    }
  });
});
