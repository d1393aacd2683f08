import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `alter table member
    add column trust_level smallint not null default 0 check (trust_level between 0 and 4),
    add column trust_locked boolean not null default false,
    add column trust_level_at timestamptz not null default now()`,
  // Nothing is known of what they have read so far, but they are no strangers.
  `update member set trust_level = 1`,

  // What the admins changed of the usual rules: one row, or none.
  `create table standing_rules (
    id smallint primary key default 1 check (id = 1),
    rules jsonb not null default '{}'
  )`,

  // What somebody wrote in the last 24 hours, the newest first and `most` of each. It holds the writer until the
  // transaction ends, and reads in a statement of its own, which sees what was committed while it waited: so nobody
  // writes past a limit by writing in many threads at once.
  `create function recent_writing(writer bigint, written text, most int)
  returns table (now timestamptz, threads timestamptz[], replies timestamptz[], same_text_at timestamptz)
  language plpgsql as $$
  begin
    perform pg_advisory_xact_lock(hashtextextended('writing ' || writer, 0));
    return query select clock_timestamp(),
      array(select t.created_at from thread t
        where t.author_id = writer and t.deleted_at is null and t.created_at > clock_timestamp() - interval '24 hours'
        order by t.created_at desc limit most),
      coalesce(array_agg(p.created_at order by p.created_at desc) filter (where p.number > 1), '{}'),
      max(p.created_at) filter (where p.body = written)
    from (select created_at, number, body from post
      where author_id = writer and deleted_at is null and created_at > clock_timestamp() - interval '24 hours'
      order by created_at desc limit most) p;
  end $$`,

  // What each member has read of each thread: up to which post, and for how long.
  `create table thread_reading (
    member_id bigint not null references member on delete cascade,
    thread_id bigint not null references thread on delete cascade,
    first_read_at timestamptz not null default now(),
    last_read_at timestamptz not null default now(),
    last_number int not null check (last_number >= 0),
    post_count int not null check (post_count >= 0),
    seconds int not null check (seconds >= 0),
    primary key (member_id, thread_id)
  )`,
  `create index thread_reading_thread on thread_reading (thread_id)`,
  // A row for each day, in UTC, on which a member was here.
  `create table member_day (
    member_id bigint not null references member on delete cascade,
    day date not null,
    last_at timestamptz not null default now(),
    posts_read int not null check (posts_read >= 0),
    seconds int not null check (seconds >= 0),
    primary key (member_id, day)
  )`,
  `create index member_day_day on member_day (day)`,
];

/** Trust levels, the rules behind them, and what was read. */
export class Standing1763700700000 implements MigrationInterface {
  name = 'Standing1763700700000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function recent_writing');
    for (const table of ['member_day', 'thread_reading', 'standing_rules'])
      await runner.query(`drop table ${table}`);
    await runner.query(
      'alter table member drop column trust_level, drop column trust_locked, drop column trust_level_at',
    );
  }
}
