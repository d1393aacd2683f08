import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { databaseOf, root, startConch } from './processes.mjs';

/** Numbers of what is read again and again, so that no single row is always at hand. */
const READ_IN_TURN = 200;
const READERS = 40;
const WRITERS = 8;

export const SIZES = {
  usual: {
    many: { members: 2_000, threads: 100_000, posts: 1_000_000, long: 100_000 },
    few: { members: 2_000, threads: 1_000, posts: 10_000, long: 0 },
  },
  small: {
    many: { members: 60, threads: 120, posts: 2_000, long: 300 },
    few: { members: 60, threads: 60, posts: 800, long: 0 },
  },
};

/** What the rows follow from: when it changes, they are made anew. */
function keyOf(size) {
  const migrations = globSync('apps/api/src/migrations/*.migration.ts', { cwd: root }).sort();
  return JSON.stringify({ ...size, seed: 1, migrations });
}

/** Leaves a community of this size in a folder, the one of an earlier run if it is the same. */
export async function makeDataSet(folder, size, say) {
  const note = join(folder, 'bench.json');
  const key = keyOf(size);
  if (existsSync(note) && readFileSync(note, 'utf8') === key) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  say(`Writing ${size.posts} posts into ${folder} …`);
  const sizes = ['members', 'threads', 'posts'].flatMap((name) => [`--${name}`, String(size[name])]);
  const conch = await startConch(folder, { args: ['--demo', ...sizes, '--seed', '1'] });
  try {
    if (size.long > 0) await withDatabase(folder, (client) => addLongThread(client, size.long));
  } finally {
    await conch.stop();
  }
  writeFileSync(note, key);
}

export async function withDatabase(dataDir, work) {
  const client = new pg.Client(databaseOf(dataDir));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const LONG = 'The longest thread of the bench';

/** One thread with very many replies, whose words are those of other posts. */
async function addLongThread(client, replies) {
  const { rows } = await client.query(
    `insert into thread (category_id, author_id, last_post_author_id, kind, title, slug, last_number, reply_count)
     select c.id, 5, 5, 'discussion', $1, 'the-longest-thread-of-the-bench', $2::int + 1, $2
     from category c where c.read_audience = 'members' and c.archived_at is null order by c.id limit 1
     returning id, author_id`,
    [LONG, replies],
  );
  const [{ id }] = rows;
  await client.query(
    `insert into post (thread_id, author_id, number, body, html, created_at)
     select $1, 1 + n % $3, n, p.body, p.html, now() - interval '1 minute' * ($2::int + 1 - n)
     from generate_series(1, $2::int + 1) n join post p on p.id = 1 + n % 500`,
    [id, replies, (await client.query('select count(*)::int from member')).rows[0].count],
  );
  await client.query(
    `insert into thread_participant (thread_id, member_id, post_count)
     select thread_id, author_id, count(*) from post where thread_id = $1 group by thread_id, author_id`,
    [id],
  );
  await client.query('vacuum (analyze) post, thread, thread_participant');
}

/** Sessions, the threads that are read and those that are written to. The community must be running. */
export async function openDataSet(dataDir) {
  return withDatabase(dataDir, async (client) => {
    await liftLimits(client);
    const read = await client.query(
      `select t.id, t.slug from thread t join category c on c.id = t.category_id
       where t.deleted_at is null and c.read_audience in ('public', 'members') and t.last_number between 20 and 40
         and not exists (select from post p where p.thread_id = t.id and p.deleted_at is not null)
       order by hashint8(t.id) limit $1`,
      [READ_IN_TURN],
    );
    const long = await client.query('select id, slug, last_number from thread where title = $1', [LONG]);
    const sessions = await makeSessions(client, 'role = $2 and not is_advocate', READERS, 'member');
    // The newest of all write, as moderators, who are not told to wait between two replies.
    await client.query(
      `update member set role = 'moderator' where id in (select id from member order by id desc limit $1)`,
      [WRITERS],
    );
    const writers = await makeSessions(client, 'id > (select max(id) - $2 from member)', WRITERS, WRITERS);
    return {
      threads: read.rows,
      long: long.rows[0],
      sessions,
      writers,
      writable: await makeWritable(client, writers),
    };
  });
}

/** A writer of the bench is faster than people may be. Their latest posts are counted all the same. */
async function liftLimits(client) {
  const none = {
    threadsPerDay: null,
    repliesPerDay: null,
    secondsBetweenThreads: null,
    secondsBetweenReplies: null,
  };
  const rules = {
    limits: Array(5).fill(none),
    firstDayThreads: null,
    firstDayReplies: null,
    sameTextMinutes: 0,
  };
  await client.query(
    'insert into standing_rules (rules) values ($1) on conflict (id) do update set rules = excluded.rules',
    [JSON.stringify(rules)],
  );
}

async function makeSessions(client, condition, count, value) {
  const { rows } = await client.query(`select id from member where ${condition} order by id limit $1`, [
    count,
    value,
  ]);
  const sessions = [];
  for (const { id } of rows) sessions.push(await makeSession(client, id));
  return sessions;
}

async function makeSession(client, memberId) {
  const token = `bench-${memberId}`;
  await client.query(
    `insert into session (member_id, token_hash, user_agent, address) values ($1, $2, 'bench', '127.0.0.1')
     on conflict (token_hash) do update set last_used_at = now(), ended_at = null`,
    [memberId, createHash('sha256').update(token).digest()],
  );
  return { memberId: Number(memberId), cookie: `conch=${token}` };
}

/** A thread for each writer, so that they meet only where every reply meets every other. */
async function makeWritable(client, sessions) {
  const made = [];
  for (const { memberId } of sessions) {
    const title = `What writer ${memberId} of the bench says`;
    const found = await client.query('select id from thread where title = $1', [title]);
    if (found.rows[0]) made.push(found.rows[0]);
    else made.push(await openThread(client, memberId, title));
  }
  return made;
}

async function openThread(client, memberId, title) {
  const { rows } = await client.query(
    `with opened as (
       insert into thread (category_id, author_id, last_post_author_id, kind, title, slug)
       select c.id, $1, $1, 'discussion', $2, 'bench' from category c
       where c.read_audience = 'members' and c.reply_audience = 'members' and c.archived_at is null
       order by c.id limit 1 returning id
     ), posted as (
       insert into post (thread_id, author_id, number, body, html)
       select id, $1, 1, 'Hello.', '<p>Hello.</p>' from opened
     ), counted as (
       insert into thread_participant (thread_id, member_id, post_count) select id, $1, 1 from opened
     ) select id from opened`,
    [memberId, title],
  );
  return rows[0];
}
