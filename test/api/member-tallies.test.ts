import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  makeCategory,
  makeReply,
  makeThread,
  type MadeCategory,
  type MadePost,
  type MadeThread,
} from '../support/builders/forum.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';

const COUNTS = 'query ($id: ID!) { member(id: $id) { threadCount replyCount } }';
const RECOUNT = `select p.author_id, t.category_id, count(*)::int as reply_count
  from post p join thread t on t.id = p.thread_id
  where p.number > 1 and p.deleted_at is null and t.deleted_at is null group by 1, 2 order by 1, 2`;
const KEPT = `select member_id as author_id, category_id, reply_count from member_tally
  where reply_count > 0 order by 1, 2`;

let conch: TestConch;
let open: MadeCategory;
let staffOnly: MadeCategory;
let asker: SignedIn;
let helper: SignedIn;
beforeAll(async () => {
  conch = await startTestConch();
  open = await makeCategory(conch.owner);
  staffOnly = await makeCategory(conch.owner, { readAudience: 'STAFF', postAudience: 'STAFF' });
  asker = await conch.makeMember();
  helper = await conch.makeMember({ role: 'staff' });
});
afterAll(() => conch?.stop());

const repliesOf = async (member: SignedIn, viewer = asker): Promise<number> =>
  (await viewer.client.run(COUNTS, { id: member.id })).member.replyCount;
const change = (name: string, type: string, input: object) =>
  conch.owner.client.run(`mutation ($input: ${type}!) { ${name}(input: $input) { id } }`, { input });
const expectAgreement = async () =>
  expect(await conch.database.source.query(KEPT)).toEqual(await conch.database.source.query(RECOUNT));

describe('the number of replies of a member', () => {
  let thread: MadeThread;
  let reply: MadePost;

  it('grows with each reply, and not with the threads they begin', async () => {
    thread = await makeThread(asker, open);
    reply = await makeReply(helper, thread);
    await makeReply(helper, thread);
    await makeReply(asker, thread);
    expect(await repliesOf(helper)).toBe(2);
    expect(await repliesOf(asker)).toBe(1);
    await expectAgreement();
  });

  it('follows replies that are deleted and restored', async () => {
    await change('deletePost', 'DeletePostInput', { id: reply.id, reason: 'Not civil.' });
    expect(await repliesOf(helper)).toBe(1);
    await change('restorePost', 'RestorePostInput', { id: reply.id });
    expect(await repliesOf(helper)).toBe(2);
    await expectAgreement();
  });

  it('follows a thread that is deleted and restored', async () => {
    await change('deletePost', 'DeletePostInput', { id: thread.openingPost.id, reason: 'Not civil.' });
    expect(await repliesOf(helper)).toBe(0);
    await change('restorePost', 'RestorePostInput', { id: thread.openingPost.id });
    expect(await repliesOf(helper)).toBe(2);
    await expectAgreement();
  });

  it('moves with the thread, and counts only where the viewer may read', async () => {
    await change('updateThread', 'UpdateThreadInput', { id: thread.id, categoryId: staffOnly.id });
    expect(await repliesOf(helper)).toBe(0);
    expect(await repliesOf(helper, conch.owner)).toBe(2);
    await change('updateThread', 'UpdateThreadInput', { id: thread.id, categoryId: open.id });
    expect(await repliesOf(helper)).toBe(2);
    await expectAgreement();
  });

  it('stays right when a member replies in many places at once', async () => {
    const threads = await Promise.all(Array.from({ length: 8 }, () => makeThread(asker, open)));
    await Promise.all(threads.map((one) => makeReply(helper, one)));
    expect(await repliesOf(helper)).toBe(10);
    await expectAgreement();
  });

  it('goes with rows that are gone', async () => {
    await conch.database.source.query('delete from thread where id = $1', [Number(thread.id)]);
    expect(await repliesOf(helper)).toBe(8);
    await expectAgreement();
  });
});
