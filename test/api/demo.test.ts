import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { prepareDemo, readDemoArguments, type DemoSizes } from '../../apps/api/src/demo/demo.js';
import { makePlan } from '../../apps/api/src/demo/make-plan.js';
import { SIGN_INS } from '../../apps/api/src/demo/sign-ins.js';
import { postText } from '../../apps/api/src/features/posts/post-text.js';
import { makeDataSource } from '../../apps/api/src/platform/database/data-source.js';
import { readEnv } from '../../apps/api/src/platform/env/env.js';
import { slugOf } from '../../apps/api/src/platform/text/slug.js';
import { startConch, type Conch } from '../../apps/api/src/start.js';
import { TestClient } from '../support/client.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

type DataSource = ReturnType<typeof makeDataSource>;

const SIZES: DemoSizes = { members: 60, threads: 160, posts: 1_100, seed: 7 };
const WEEK = 7 * 86_400_000;
const silently = () => undefined;
const shift = (at: number | null | undefined) => (at == null ? null : at + WEEK);

describe('the plan of the demo', () => {
  const now = Date.parse('2026-03-18T15:20:00Z');
  const told = (from: number, seed = 7) =>
    makePlan({ ...SIZES, seed }, from).threads.map(({ title, category, posts, accepted }) => ({
      title,
      category,
      acceptedAt: shift(accepted?.at),
      posts: posts.map(({ body, author, at, reactions }) => [
        body,
        author.handle,
        shift(at),
        reactions.length,
      ]),
    }));

  it('is the same for the same seed, ending now', () => {
    const later = makePlan(SIZES, now + WEEK).threads.map(({ title, category, posts, accepted }) => ({
      title,
      category,
      acceptedAt: accepted?.at ?? null,
      posts: posts.map(({ body, author, at, reactions }) => [body, author.handle, at, reactions.length]),
    }));
    expect(told(now)).toEqual(later);
  });

  it('is another one for another seed', () => {
    const titles = (seed: number) => told(now, seed).map(({ title }) => title);
    expect(titles(8)).not.toEqual(titles(7));
  });

  it('keeps its titles on whatever day of the week it is made', () => {
    const titles = (from: number) => makePlan(SIZES, from).threads.map(({ title }) => title);
    expect([...titles(now + WEEK / 3.5)].sort()).toEqual([...titles(now)].sort());
  });

  it('is mostly lived on workdays, and hardly at night', () => {
    const times = makePlan(SIZES, now).threads.flatMap(({ posts }) => posts.map(({ at }) => new Date(at)));
    const share = (when: (time: Date) => boolean) => times.filter(when).length / times.length;
    expect(share((time) => [0, 6].includes(time.getUTCDay()))).toBeLessThan(0.15);
    expect(share((time) => time.getUTCHours() < 4)).toBeLessThan(0.03);
  });
});

describe('what is asked for on the command line', () => {
  it('is a demo of the usual size unless it says more', () => {
    expect(readDemoArguments([])).toBeNull();
    expect(readDemoArguments(['--demo'])).toEqual({ members: 120, threads: 700, posts: 5_000, seed: 1 });
    const sizes = ['--demo', '--', '--members', '2000', '--threads=10', '--posts', '20', '--seed', '3'];
    expect(readDemoArguments(sizes)).toEqual({ members: 2_000, threads: 10, posts: 20, seed: 3 });
  });

  it('is refused in words where it makes no sense', () => {
    expect(() => readDemoArguments(['--demo', '--posts', 'many'])).toThrow('--posts is "many"; expected');
    expect(() => readDemoArguments(['--demo', '--threads', '9', '--posts', '8'])).toThrow(
      'opens with a post',
    );
    expect(() => readDemoArguments(['--dmeo'])).toThrow('--dmeo');
  });
});

describe('a community of the demo', () => {
  let testDatabase: TestDatabase;
  let conch: Conch;
  let source: DataSource;
  let schemaBefore: unknown;

  const rows = <T = Record<string, unknown>>(query: string) => source.query<T[]>(query);
  const count = async (condition: string) =>
    Number((await rows<{ n: number }>(`select count(*) as n from ${condition}`))[0]!.n);
  const schema = () =>
    rows(`
      select indexdef as definition from pg_indexes where schemaname = 'public'
      union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
      where connamespace = 'public'::regnamespace order by 1`);
  const signIn = async (handle: string) => {
    const { password } = SIGN_INS.find((one) => one.handle === handle)!;
    const client = new TestClient(`http://127.0.0.1:${conch.port}`);
    const input = { email: `${handle}@ottermile.example`, password };
    const { signIn: viewer } = await client.run(
      'mutation ($input: SignInInput!) { signIn(input: $input) { member { id role isOwner isAdvocate } } }',
      { input },
    );
    return { client, member: viewer.member };
  };

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    source = await makeDataSource({ connectionString: testDatabase.url }, 2).initialize();
    schemaBefore = await schema();
    const env = readEnv({
      DATABASE_URL: testDatabase.url,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'silent',
      NODE_ENV: 'test',
      ROLES: 'api',
    });
    conch = await startConch({ ...env, port: 0 }, (prepared) => prepareDemo(prepared, SIZES, silently));
  }, 60_000);
  afterAll(async () => {
    await source.destroy();
    await conch.stop();
    await testDatabase.drop();
  });

  it('is as large as it was asked to be, and set up', async () => {
    expect(conch.setupLink).toBeNull();
    expect(await count('member')).toBe(SIZES.members);
    expect(await count('thread')).toBe(SIZES.threads);
    expect(await count('post')).toBe(SIZES.posts);
  });

  it('leaves every index and constraint as it was', async () => {
    expect(await schema()).toEqual(schemaBefore);
  });

  it('says of each thread what its posts say', async () => {
    const wrong = await rows(`
      select t.id from thread t join lateral (
        select count(*) as posts, max(number) as last,
          count(*) filter (where number > 1 and deleted_at is null) as replies,
          max(created_at) filter (where deleted_at is null or number = 1) as last_at,
          min(created_at) filter (where deleted_at is null and p.author_id <> t.author_id) as first_at,
          min(created_at) filter (where deleted_at is null and p.author_id <> t.author_id
            and m.role in ('staff', 'admin')) as staff_at,
          min(p.author_id) filter (where number = 1) as opened_by, min(created_at) as created_at,
          (array_agg(p.author_id order by number desc) filter (where deleted_at is null or number = 1))[1] as last_by
        from post p join member m on m.id = p.author_id where p.thread_id = t.id) p on true
      where (t.last_number, t.reply_count, t.last_post_at, t.first_response_at, t.first_staff_response_at, t.author_id,
             t.created_at, t.last_post_author_id)
        is distinct from (p.last, p.replies, p.last_at, p.first_at, p.staff_at, p.opened_by, p.created_at, p.last_by)
        or p.posts <> p.last`);
    expect(wrong).toEqual([]);
    const miscounted = await rows(`
      select thread_id, member_id from thread_participant full join (
        select thread_id, author_id as member_id, count(*) filter (where deleted_at is null or number = 1) as posts
        from post group by 1, 2) p using (thread_id, member_id)
      where post_count is distinct from posts`);
    expect(miscounted).toEqual([]);
    const mistallied = await rows(`
      select member_id, category_id from member_tally full join (
        select p.author_id as member_id, t.category_id, count(*) as replies
        from post p join thread t on t.id = p.thread_id
        where p.number > 1 and p.deleted_at is null and t.deleted_at is null group by 1, 2) p
        using (member_id, category_id)
      where reply_count is distinct from replies`);
    expect(mistallied).toEqual([]);
    expect(
      await count(`category c where thread_count <> (
      select count(*) from thread where category_id = c.id and deleted_at is null)`),
    ).toBe(0);
  });

  it('stores texts as the services would', async () => {
    const posts = await rows<{
      body: string;
      html: string;
      number: number;
      excerpt: string;
      title: string;
      slug: string;
    }>(
      'select p.body, p.html, p.number, t.excerpt, t.title, t.slug from post p join thread t on t.id = p.thread_id',
    );
    const areas = await rows<{ area: string }>('select applies_to as area from official_answer_revision');
    for (const { area } of areas) expect(area).not.toContain('{');
    for (const { body, html, number, excerpt, title, slug } of posts) {
      const text = postText(body);
      expect(html).toBe(text.html);
      expect(slug).toBe(slugOf(title, 'thread'));
      if (number === 1) expect(excerpt).toBe(text.excerpt);
      expect(body).not.toMatch(/\{(planner|go|n|few|name|town|weekday|hour)\}/);
    }
  });

  it('tells of nothing before its time', async () => {
    const posts = 'post p join thread t on t.id = p.thread_id join category c on c.id = t.category_id';
    expect(await count('post where created_at > now() or edited_at > now() or deleted_at > now()')).toBe(0);
    expect(await count('activity where at > now()')).toBe(0);
    expect(await count('post p join member m on m.id = p.author_id where p.created_at < m.joined_at')).toBe(
      0,
    );
    expect(
      await count('reaction r join member m on m.id = r.member_id where r.created_at < m.joined_at'),
    ).toBe(0);
    expect(await count('reaction r join post p on p.id = r.post_id where r.created_at < p.created_at')).toBe(
      0,
    );
    expect(
      await count('accepted_answer a join post p on p.id = a.post_id where a.accepted_at < p.created_at'),
    ).toBe(0);
    expect(
      await count(
        `post p join post q using (thread_id) where q.number = p.number + 1 and q.created_at <= p.created_at`,
      ),
    ).toBe(0);
    expect(await count(`${posts} where p.created_at > c.archived_at`)).toBe(0);
    expect(await count('post p join post q on q.id = p.id + 1 where q.created_at < p.created_at')).toBe(0);
  });

  it('keeps the state and the history of answers together', async () => {
    expect(
      await count(`thread t where answer_state <> case
      when exists (select from official_answer o where o.thread_id = t.id and ended_at is null) then 'official'
      when exists (select from accepted_answer a where a.thread_id = t.id) then 'accepted' else 'none' end`),
    ).toBe(0);
    expect(
      await count(`post p where revision_count <> 1 + (
      select count(*) from post_revision r where r.post_id = p.id)`),
    ).toBe(0);
    const wrong = await rows(`
      select o.id from official_answer o join post p on p.id = o.post_id
      join lateral (select count(*) as n, max(revision) as last from official_answer_revision
                    where official_answer_id = o.id) c on true
      join official_answer_revision r on r.official_answer_id = o.id and r.revision = o.revision
      where c.n <> o.revision or c.last <> o.revision or (o.ended_at is null) <> (r.change in ('marked', 'updated'))
        or (r.body, r.html, r.team, r.applies_to, r.review_by)
           is distinct from (p.body, p.html, o.team, o.applies_to, o.review_by)`);
    expect(wrong).toEqual([]);
    const questions = "thread where kind <> 'question' and id in (select thread_id from accepted_answer)";
    expect(await count(questions)).toBe(0);
    for (const change of ['updated', 'replaced', 'withdrawn'])
      expect(await count(`official_answer_revision where change = '${change}'`)).toBeGreaterThan(0);
    expect(
      await count('official_answer where ended_at is null and review_by < current_date'),
    ).toBeGreaterThan(0);
    expect(await count("thread where kind = 'question' and first_response_at is null")).toBeGreaterThan(0);
  });

  it('has recorded every fact once, in the order of time', async () => {
    expect(await count('activity a join activity b on b.id = a.id + 1 where b.at < a.at')).toBe(0);
    const facts = async (type: string) => count(`activity where type = '${type}'`);
    expect(await facts('thread.created')).toBe(SIZES.threads);
    expect(await facts('post.created')).toBe(SIZES.posts - SIZES.threads);
    expect(await facts('post.reacted')).toBe(await count('reaction'));
    expect(await facts('member.joined')).toBe(SIZES.members);
    expect(await facts('answer.accepted')).toBe(await count('accepted_answer'));
    expect(await facts('answer.madeOfficial')).toBe(await count('official_answer'));
    expect(await facts('post.edited')).toBe(await count('post_revision'));
    expect(
      await count(`activity a join post p on p.id = a.post_id
      where a.type in ('thread.created', 'post.created')
        and (a.actor_id, a.at, a.thread_id) <> (p.author_id, p.created_at, p.thread_id)`),
    ).toBe(0);
  });

  it('lets only those speak in private who may read there', async () => {
    const strangers = await rows(`
      select m.handle, c.name from (
        select thread_id, author_id as member_id from post
        union select thread_id, r.member_id from reaction r join post p on p.id = r.post_id
      ) p join thread t on t.id = p.thread_id join category c on c.id = t.category_id
      join member m on m.id = p.member_id
      where m.role not in ('staff', 'admin') and (c.read_audience = 'staff' or c.read_audience = 'groups'
        and not exists (select from member_group_membership g join category_group a using (group_id)
          where g.member_id = m.id and a.category_id = c.id and a.can_reply))`);
    expect(strangers).toEqual([]);
  });

  it('lets the four sign in whose passwords are told', async () => {
    const facts = [];
    for (const { handle } of SIGN_INS) {
      const { member } = await signIn(handle);
      facts.push([handle, member.role, member.isOwner, member.isAdvocate]);
    }
    expect(facts).toEqual([
      ['maren', 'ADMIN', true, false],
      ['tomasz', 'STAFF', false, false],
      ['renate', 'MEMBER', false, true],
      ['callum', 'MEMBER', false, false],
    ]);
  });

  it('keeps private categories private', async () => {
    const { client: customer } = await signIn('callum');
    const { client: staff } = await signIn('tomasz');
    const names = async (client: TestClient) =>
      (await client.run('{ categories(includeArchived: true) { name } }')).categories.map(
        ({ name }: { name: string }) => name,
      );
    expect(await names(staff)).toHaveLength(10);
    expect(await names(customer)).toHaveLength(8);
    expect(await names(customer)).not.toContain('Staff room');
    const [secret] = await rows<{ id: number }>(
      `select t.id from thread t join category c on c.id = t.category_id where c.read_audience = 'staff' limit 1`,
    );
    const thread = 'query ($id: ID!) { thread(id: $id) { title } }';
    expect(await customer.codeOf(thread, { id: secret!.id })).toBe('NOT_FOUND');
    expect(await staff.codeOf(thread, { id: secret!.id })).toBeNull();
  });

  it('goes on from there: what is written next takes the next number', async () => {
    const { client } = await signIn('callum');
    const [own] = await rows<{ id: number; last: number }>(
      `select t.id, t.last_number as last from thread t join member m on m.id = t.author_id
       where m.handle = 'callum' and t.deleted_at is null order by t.id desc limit 1`,
    );
    const { reply } = await client.run('mutation ($input: ReplyInput!) { reply(input: $input) { number } }', {
      input: { threadId: own!.id, body: 'Still wondering.' },
    });
    expect(reply.number).toBe(Number(own!.last) + 1);
  });

  it('is left alone when the demo is started again', async () => {
    const before = await count('activity');
    await prepareDemo(source, { ...SIZES, posts: 2_000 }, silently);
    expect(await count('activity')).toBe(before);
  });
});

describe('a database that is not empty', () => {
  let testDatabase: TestDatabase;
  let source: DataSource;
  const small = { members: 40, threads: 20, posts: 60, seed: 1 };

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    source = await makeDataSource({ connectionString: testDatabase.url }, 2).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await testDatabase.drop();
  });

  it('with a community of its own is refused, and nothing in it changes', async () => {
    await source.query(`update community set name = 'Real people', set_up_at = now()`);
    await source.query(`insert into member (email, handle, name) values ('a@example.com', 'a1', 'Ann')`);
    await expect(prepareDemo(source, small, silently)).rejects.toThrow('"Real people"');
    expect(await source.query('select name from member')).toEqual([{ name: 'Ann' }]);
  });

  it('but that nobody has set up gets the demo, and only the demo', async () => {
    await source.query('update community set set_up_at = null');
    await prepareDemo(source, small, silently);
    expect(await source.query(`select count(*)::int as n from member where name = 'Ann'`)).toEqual([
      { n: 0 },
    ]);
    expect(await source.query('select count(*)::int as n from post')).toEqual([{ n: 60 }]);
  });

  it('where the writing broke off is as it was before', async () => {
    await source.query('update community set set_up_at = null');
    const breaking = (line: string) => {
      if (line.startsWith('Building')) throw new Error('power cut');
    };
    await expect(prepareDemo(source, small, breaking)).rejects.toThrow('power cut');
    const [kept] = await source.query<{ n: number }[]>(
      `select count(*)::int as n from pg_indexes where indexname = 'post_thread_time'`,
    );
    expect(kept!.n).toBe(1);
    await prepareDemo(source, small, silently);
    expect(await source.query('select set_up_at is not null as done from community')).toEqual([
      { done: true },
    ]);
  });
});
