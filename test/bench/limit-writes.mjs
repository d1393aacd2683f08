// The limit of writing: the rows of one reply as bare inserts in one transaction each, several at a time.
// `node limit-writes.mjs <connection as JSON>`; a message says how many and for how long.
import pg from 'pg';
import { WORDS } from './requests.mjs';

const pool = new pg.Pool({ ...JSON.parse(process.argv[2]), max: 20 });

const HTML =
  '<p>The same words as HTML, about as long as they are once they are rendered for the reader.</p>';
const INSERTS = [
  `insert into bench_post (thread_id, author_id, number, body, html) values ($1, $2, $3, $4, $5)`,
  `insert into bench_participant (thread_id, member_id, number) values ($1, $2, $3)`,
  `insert into bench_activity (type, actor_id, thread_id, details) values ('post.created', $2, $1, $3)`,
  `insert into bench_message (room, place, part, event) values ($1, $2, 0, $3)`,
  `insert into bench_message (room, place, part, event) values ($1, $2, 0, $3)`,
  `insert into bench_message (room, place, part, event) values ($1, $2, 0, $3)`,
  `insert into bench_job (name, data) values ($1, $2)`,
];
const TABLES = `
  create table if not exists bench_post (like post including defaults including identity including indexes);
  create table if not exists bench_participant (thread_id bigint, member_id bigint, number bigint,
    primary key (thread_id, member_id, number));
  create table if not exists bench_activity (like activity including defaults including identity including indexes);
  create table if not exists bench_message (like realtime_message including defaults including indexes);
  create table if not exists bench_job (id uuid primary key default gen_random_uuid(), name text, data jsonb,
    created_on timestamptz not null default now());
  truncate bench_post, bench_participant, bench_activity, bench_message, bench_job`;

let number = 0;

async function writeOne(client, writer) {
  const place = (number += 1);
  const event = JSON.stringify({ type: 'post.created', threadId: '1', postId: String(place), number: place });
  const insert = (which, ...values) => client.query({ name: `insert${which}`, text: INSERTS[which], values });
  await client.query('begin');
  await insert(0, writer, writer, place, WORDS, HTML);
  await insert(1, writer, writer, place);
  await insert(2, writer, writer, JSON.stringify({ number: place }));
  await insert(3, `thread:${writer}`, place, event);
  await insert(4, 'category:1', place, event);
  await insert(5, 'home', place, event);
  await insert(6, 'on.notifications', JSON.stringify({ activityId: place }));
  await client.query('commit');
}

async function run({ connections, milliseconds }) {
  await pool.query(TABLES);
  let written = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async (_, writer) => {
      const client = await pool.connect();
      for (; performance.now() - started < milliseconds; written += 1) await writeOne(client, writer + 1);
      client.release();
    }),
  );
  const perSecond = (written / (performance.now() - started)) * 1000;
  await pool.query('drop table bench_post, bench_participant, bench_activity, bench_message, bench_job');
  return { perSecond };
}

process.on('message', (order) => {
  run(order).then(
    (result) => process.send(result),
    (error) => process.send({ failed: String(error.stack) }),
  );
});
process.send({ port: 0 });
