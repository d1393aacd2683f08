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
    for (const table of ['member_day', 'thread_reading', 'standing_rules'])
      await runner.query(`drop table ${table}`);
    await runner.query(
      'alter table member drop column trust_level, drop column trust_locked, drop column trust_level_at',
    );
  }
}
