import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { makeCategory, makeReply, makeThread, type MadeCategory } from '../support/builders/forum.js';
import { liftLimits, restoreLimits } from '../support/builders/standing.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';
import { statementsOf } from '../support/statements.js';

const REPLY = 'mutation ($input: ReplyInput!) { reply(input: $input) { id number } }';
const CREATE = 'mutation ($input: CreateThreadInput!) { createThread(input: $input) { id } }';
const EDIT = 'mutation ($input: EditPostInput!) { editPost(input: $input) { id } }';
const REACT = 'mutation ($input: ReactInput!) { react(input: $input) { id } }';

let conch: TestConch;
let category: MadeCategory;
let thread: { id: string };
let made = 0;

beforeAll(async () => {
  conch = await startTestConch({ ROLES: 'api', PUBLIC_URL: 'http://community.example' });
  category = await makeCategory(conch.owner);
  thread = await makeThread(conch.owner, category);
  await restoreLimits(conch.owner);
});
afterAll(() => conch.stop());

type Level = 0 | 1 | 2 | 3 | 4;

async function memberOf(level: Level): Promise<SignedIn> {
  const member = await conch.makeMember();
  await sql(`update member set trust_level = ${level} where id = ${member.id}`);
  return member;
}

const sql = (text: string) => conch.database.source.query(text);
/** As if everything that the member did so far had happened earlier. */
async function letPass(member: SignedIn, time: string): Promise<void> {
  await sql(`update thread set created_at = created_at - interval '${time}' where author_id = ${member.id}`);
  await sql(`update post set created_at = created_at - interval '${time}' where author_id = ${member.id}`);
  await sql(
    `update reaction set created_at = created_at - interval '${time}' where member_id = ${member.id}`,
  );
}

type Error = { message: string; extensions: { code: string; retryAfter?: number } };
async function send(member: SignedIn, query: string, input: object): Promise<Error | null> {
  const { errors } = await member.client.send(query, { input });
  return errors?.[0] ?? null;
}
const reply = (member: SignedIn, input: object = {}) =>
  send(member, REPLY, { threadId: thread.id, body: `Words ${(made += 1)}.`, ...input });
const ask = (member: SignedIn, input: object = {}) =>
  send(member, CREATE, {
    categoryId: category.id,
    kind: 'QUESTION',
    title: `What about ${(made += 1)}?`,
    body: `Something ${made}.`,
    ...input,
  });

const refused = (retryAfter: number, message: RegExp) => ({
  message: expect.stringMatching(message),
  extensions: expect.objectContaining({ code: 'RATE_LIMITED', retryAfter: near(retryAfter) }),
});
const near = (seconds: number) => ({
  asymmetricMatch: (value: unknown) => typeof value === 'number' && value <= seconds && value > seconds - 20,
});

describe('somebody new', () => {
  let newcomer: SignedIn;
  beforeEach(async () => {
    newcomer = await memberOf(0);
  });

  it('waits 30 seconds from one reply to the next', async () => {
    expect(await reply(newcomer)).toBeNull();
    await letPass(newcomer, '10 seconds');
    expect(await reply(newcomer)).toMatchObject(refused(20, /30 seconds between.*go on in \d+ second/));
    await letPass(newcomer, '20 seconds');
    expect(await reply(newcomer)).toBeNull();
  });

  it('waits two minutes from one thread to the next', async () => {
    expect(await ask(newcomer)).toBeNull();
    await letPass(newcomer, '100 seconds');
    expect(await ask(newcomer)).toMatchObject(refused(20, /120 seconds/));
    await letPass(newcomer, '20 seconds');
    expect(await ask(newcomer)).toBeNull();
  });

  it('writes ten replies on the first day, is told when there is room again, and then goes on', async () => {
    for (let count = 0; count < 10; count += 1) {
      expect(await reply(newcomer)).toBeNull();
      await letPass(newcomer, '1 minute');
    }
    expect(await reply(newcomer)).toMatchObject(
      refused(
        24 * 3_600 - 600,
        /New members may write 10 replies on their first day\. You can go on .*at \d\d:\d\d/,
      ),
    );
    await sql(`update member set joined_at = now() - interval '1 day' where id = ${newcomer.id}`);
    expect(await reply(newcomer)).toBeNull();
  });

  it('can go on when the first day is over, although the first of ten replies is younger than a day', async () => {
    for (let count = 0; count < 10; count += 1) {
      await reply(newcomer);
      await letPass(newcomer, '1 minute');
    }
    await sql(`update member set joined_at = now() - interval '23 hours' where id = ${newcomer.id}`);
    expect(await reply(newcomer)).toMatchObject(refused(3_600, /first day/));
  });

  it('begins three threads on the first day', async () => {
    for (let count = 0; count < 3; count += 1) {
      expect(await ask(newcomer)).toBeNull();
      await letPass(newcomer, '3 minutes');
    }
    expect(await ask(newcomer)).toMatchObject(refused(24 * 3_600 - 540, /3 threads on their first day/));
    expect(await reply(newcomer)).toBeNull();
  });

  it.each([
    ['links', 'https://a.example/1 https://b.example/2', ' https://c.example/3'],
    ['images', '![one](/files/1.png)', ' ![two](/files/2.png)'],
    ['mentions', '@anna and @ben', ' and @clara'],
  ])('may put only so many %s into a post', async (_, allowed, more) => {
    expect(await reply(newcomer, { body: allowed + more })).toMatchObject({
      message: expect.stringContaining('New members may put at most'),
      extensions: { code: 'BAD_INPUT', fields: { body: expect.any(String) } },
    });
    expect(await reply(newcomer, { body: allowed })).toBeNull();
  });

  it('links to pages of the community as often as they like', async () => {
    const own = 'http://community.example/threads/1/x';
    const body = `${own} ${own} ${own} [a](/threads/2) [b](/c) [c](/d)`;
    expect(await reply(newcomer, { body })).toBeNull();
  });

  it('adds nothing by an edit that could not be written, and keeps what was there', async () => {
    const post = await makeReply(newcomer, thread, { body: 'https://a.example/1 https://b.example/2' });
    const edit = (body: string) => send(newcomer, EDIT, { id: post.id, body });
    expect(await edit('https://a.example/1 https://b.example/2 https://c.example/3')).toMatchObject({
      extensions: { code: 'BAD_INPUT' },
    });
    await sql(
      `update post set body = 'https://a.example https://b.example https://c.example' where id = ${post.id}`,
    );
    expect(await edit('See https://a.example https://b.example https://c.example')).toBeNull();
  });
});

describe('every member', () => {
  it('waits 5 seconds from one reply and 15 from one thread to the next', async () => {
    const member = await memberOf(2);
    await reply(member);
    expect(await reply(member)).toMatchObject(refused(5, /5 seconds between two replies/));
    await letPass(member, '5 seconds');
    expect(await reply(member)).toBeNull();
    await ask(member);
    expect(await ask(member)).toMatchObject(refused(15, /15 seconds between two threads/));
    await letPass(member, '15 seconds');
    expect(await ask(member)).toBeNull();
  });

  it('begins twenty threads a day', async () => {
    const member = await memberOf(1);
    for (let count = 0; count < 20; count += 1) {
      expect(await ask(member)).toBeNull();
      await letPass(member, '1 minute');
    }
    expect(await ask(member)).toMatchObject(refused(24 * 3_600 - 1_200, /You may write 20 threads a day/));
    await letPass(member, '23 hours 40 minutes');
    expect(await ask(member)).toBeNull();
  });

  it('does not post the same text again within five minutes, in whatever thread', async () => {
    const member = await memberOf(2);
    const other = await makeThread(conch.owner, category);
    await reply(member, { body: 'Have a look at my shop.' });
    await letPass(member, '1 minute');
    const again = { threadId: other.id, body: 'Have a look at my shop.' };
    expect(await reply(member, again)).toMatchObject(refused(240, /just posted the same text/));
    await letPass(member, '4 minutes');
    expect(await reply(member, again)).toBeNull();
  });

  it('gets the first post back when an acknowledged key is sent again', async () => {
    const member = await memberOf(0);
    const input = { threadId: thread.id, body: 'Once.', idempotencyKey: `once-${member.id}-0` };
    const first = await member.client.run(REPLY, { input });
    expect(await member.client.run(REPLY, { input })).toEqual(first);
  });

  it('gets no more by writing at once in many threads', async () => {
    const member = await memberOf(2);
    const threads = await Promise.all([1, 2, 3, 4, 5].map(() => makeThread(conch.owner, category)));
    const answers = await Promise.all(threads.map(({ id }) => reply(member, { threadId: id })));
    expect(answers.filter((error) => error === null)).toHaveLength(1);
  });

  it.each([
    [0, 50],
    [1, 50],
    [2, 75],
    [3, 100],
    [4, 150],
  ] as const)('of level %i reacts %i times a day', async (level, most) => {
    const member = await memberOf(level);
    const { openingPost } = await makeThread(conch.owner, category);
    await sql(`insert into reaction (post_id, member_id, kind, created_at)
      select p.id, ${member.id}, 'kind' || n, now() - interval '23 hours' from post p, generate_series(2, ${most}) n
      where p.id = ${openingPost.id}`);
    const react = (kind: string) => send(member, REACT, { postId: openingPost.id, kind });
    expect(await react('👍')).toBeNull();
    expect(await react('👍')).toBeNull();
    expect(await react('🎉')).toMatchObject(refused(3_600, new RegExp(`react ${most} times a day`)));
    await letPass(member, '1 hour');
    expect(await react('🎉')).toBeNull();
  });
});

describe('moderators and above', () => {
  it.each(['moderator', 'staff', 'admin'] as const)('have no limits: %s', async (role) => {
    const member = await conch.makeMember({ role });
    for (let count = 0; count < 4; count += 1) {
      expect(await ask(member)).toBeNull();
      expect(
        await reply(member, { body: 'https://a.example https://b.example https://c.example' }),
      ).toBeNull();
    }
  });
});

describe('the cost of a reply', () => {
  it('is one statement more for those who are limited', async () => {
    const count = async (member: SignedIn) => {
      const body = `Counted ${(made += 1)}.`;
      const input = { threadId: thread.id, body, idempotencyKey: `counted-${made}` };
      return (await statementsOf(() => member.client.run(REPLY, { input }))).length;
    };
    const moderator = await conch.makeMember({ role: 'moderator' });
    const member = await memberOf(2);
    expect(await count(member)).toBe((await count(moderator)) + 1);
  });
});

describe('the rules', () => {
  it('hold as the admins have set them', async () => {
    await liftLimits(conch.owner);
    const newcomer = await memberOf(0);
    for (let count = 0; count < 12; count += 1) expect(await reply(newcomer, { body: 'Same.' })).toBeNull();
    await restoreLimits(conch.owner);
    expect(await reply(newcomer)).toMatchObject({ extensions: { code: 'RATE_LIMITED' } });
  });
});
