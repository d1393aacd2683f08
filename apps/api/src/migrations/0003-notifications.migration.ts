import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  // One row for each member, post and kind: further reactions to a post renew the row that there is.
  `create table notification (
    id bigint generated always as identity primary key,
    member_id bigint not null references member on delete cascade,
    kind text not null check (kind in ('reply', 'mention', 'reaction', 'accepted', 'official')),
    thread_id bigint not null,
    post_id bigint not null,
    actor_id bigint not null references member,
    created_at timestamptz not null default now(),
    read_at timestamptz,
    unique (member_id, post_id, kind),
    foreign key (post_id, thread_id) references post (id, thread_id) on delete cascade
  )`,
  `create index notification_newest on notification (member_id, created_at desc, id desc)`,
  `create index notification_unread on notification (member_id, created_at desc, id desc) where read_at is null`,
  `create index notification_post on notification (post_id)`,
];

/** What a member is told in Conch itself. */
export class Notifications1763700200000 implements MigrationInterface {
  name = 'Notifications1763700200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table notification');
  }
}
