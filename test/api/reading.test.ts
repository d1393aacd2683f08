import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { makeCategory, makeReply, makeThread, type MadeCategory } from '../support/builders/forum.js';
import { answersTo, makeCast } from '../support/cast.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';
import { statementsOf } from '../support/statements.js';

const MARK = `mutation ($input: MarkReadInput!) { markRead(input: $input) { firstReadAt lastReadAt lastNumber } }`;
const READING = 'query ($id: ID!) { thread(id: $id) { viewerReading { lastNumber } } }';

let conch: TestConch;
let category: MadeCategory;
let thread: { id: string };
let reader: SignedIn;

beforeAll(async () => {
  conch = await startTestConch({ ROLES: 'api' });
  category = await makeCategory(conch.owner);
  thread = await makeThread(conch.owner, category);
  for (let count = 0; count < 9; count += 1) await makeReply(conch.owner, thread);
});
afterAll(() => conch.stop());
beforeEach(async () => {
  reader = await conch.makeMember();
});

const sql = <T = unknown>(text: string) => conch.database.source.query<T[]>(text);
const tell = async (input: object = {}, member = reader) =>
  (
    await member.client.run(MARK, {
      input: { threadId: thread.id, lastNumber: 5, postCount: 5, seconds: 20, ...input },
    })
  ).markRead;
/** As if the reader had told so much longer ago. */
async function letPass(time: string): Promise<void> {
  await sql(`update member_day set last_at = last_at - interval '${time}' where member_id = ${reader.id}`);
  await sql(
    `update thread_reading set last_read_at = last_read_at - interval '${time}' where member_id = ${reader.id}`,
  );
}
const today = async () =>
  (
    await sql<{ seconds: number; posts_read: number }>(
      `select seconds, posts_read from member_day where member_id = ${reader.id}`,
    )
  )[0];

describe('what a member reads', () => {
  it('is kept for the thread and for the day', async () => {
    await tell();
    await letPass('30 seconds');
    expect(await tell({ lastNumber: 8, postCount: 3, seconds: 25 })).toMatchObject({ lastNumber: 8 });
    expect(await today()).toEqual({ seconds: 45, posts_read: 8 });
    const [kept] = await sql(`select last_number, post_count, seconds, first_read_at < last_read_at as later
      from thread_reading where member_id = ${reader.id} and thread_id = ${thread.id}`);
    expect(kept).toEqual({ last_number: 8, post_count: 8, seconds: 45, later: expect.any(Boolean) });
  });

  it('keeps the highest post when they go back to the beginning', async () => {
    await tell({ lastNumber: 9 });
    expect(await tell({ lastNumber: 2, postCount: 0 })).toMatchObject({ lastNumber: 9 });
    const { thread: seen } = await reader.client.run(READING, { id: thread.id });
    expect(seen.viewerReading).toEqual({ lastNumber: 9 });
  });

  it('is nobody else’s to see', async () => {
    await tell();
    const other = await conch.makeMember();
    const { thread: seen } = await other.client.run(READING, { id: thread.id });
    expect(seen.viewerReading).toBeNull();
  });

  it('ends at the last post of the thread', async () => {
    expect(await tell({ lastNumber: 4_000, postCount: 400, seconds: 60 })).toMatchObject({ lastNumber: 10 });
    expect(await today()).toMatchObject({ posts_read: 10 });
    await letPass('1 minute');
    await tell({ lastNumber: 10, postCount: 10, seconds: 60 });
    expect(await today()).toMatchObject({ posts_read: 10 });
  });

  it('takes no less time than has passed, however often it is told', async () => {
    await Promise.all(Array.from({ length: 8 }, () => tell({ seconds: 60 })));
    await tell({ seconds: 60 });
    expect((await today())!.seconds).toBeLessThan(65);
    await letPass('10 seconds');
    await tell({ seconds: 60 });
    expect((await today())!.seconds).toBeLessThan(80);
  });

  it('is no more than one can read in that time', async () => {
    await tell({ lastNumber: 10, postCount: 10, seconds: 1 });
    expect(await today()).toEqual({ seconds: 1, posts_read: 3 });
    const other = await makeThread(conch.owner, category);
    await tell({ threadId: other.id, lastNumber: 1, postCount: 1, seconds: 60 });
    expect((await today())!.posts_read).toBeLessThanOrEqual(4);
  });

  it('may be nothing but a look at the thread', async () => {
    expect(await tell({ lastNumber: 0, postCount: 0, seconds: 0 })).toMatchObject({ lastNumber: 0 });
    expect(await today()).toEqual({ seconds: 0, posts_read: 0 });
  });

  it('costs one statement', async () => {
    const statements = await statementsOf(() => tell());
    const own = statements.filter((statement) => !/pg_notify|from session/.test(statement));
    expect(own).toHaveLength(1);
  });

  it('is told only of threads that are open to them', async () => {
    const closed = await makeCategory(conch.owner, {
      readAudience: 'STAFF',
      postAudience: 'STAFF',
      replyAudience: 'STAFF',
    });
    const secret = await makeThread(conch.owner, closed);
    const cast = await makeCast(conch);
    const input = { threadId: secret.id, lastNumber: 1, postCount: 1, seconds: 1 };
    expect(await answersTo(cast, MARK, () => ({ input }))).toEqual({
      stranger: 'UNAUTHENTICATED',
      member: 'NOT_FOUND',
      moderator: 'NOT_FOUND',
      staff: null,
      admin: null,
    });
    expect(await reader.client.codeOf(MARK, { input: { ...input, threadId: '999999' } })).toBe('NOT_FOUND');
  });

  it.each([{ lastNumber: -1 }, { postCount: -1 }, { seconds: -1 }, { postCount: 501 }])(
    'makes sense: %j is refused',
    async (wrong) => {
      const input = { threadId: thread.id, lastNumber: 1, postCount: 1, seconds: 1, ...wrong };
      expect(await reader.client.codeOf(MARK, { input })).toBe('BAD_INPUT');
    },
  );
});
