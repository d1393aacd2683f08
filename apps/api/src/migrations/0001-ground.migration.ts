import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the platform needs before there is a forum: extensions and the log of recorded facts. */
export class Ground1763700000000 implements MigrationInterface {
  name = 'Ground1763700000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const extension of ['citext', 'pg_trgm', 'unaccent'])
      await runner.query(`create extension if not exists ${extension}`);
    await runner.query(`
      create table activity (
        id bigint generated always as identity primary key,
        type text not null,
        actor_id bigint,
        category_id bigint,
        thread_id bigint,
        post_id bigint,
        member_id bigint,
        details jsonb not null default '{}',
        at timestamptz not null default now()
      )`);
    await runner.query(`create index activity_type on activity (type, id)`);
    await runner.query(`create index activity_actor on activity (actor_id, id)`);
    await runner.query(
      `create index activity_thread on activity (thread_id, id) where thread_id is not null`,
    );
    await runner.query(
      `create index activity_member on activity (member_id, id) where member_id is not null`,
    );
    await runner.query(`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'recorded activity is never changed';
      end $$`);
    await runner.query(`
      create trigger activity_is_append_only before update or delete on activity
      for each row execute function refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table activity`);
    await runner.query(`drop function refuse_change`);
  }
}
