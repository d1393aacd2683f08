import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `alter table invite
    add column name text,
    add column valid_days smallint not null default 14 check (valid_days between 1 and 90),
    add column replaced_at timestamptz`,
  // An invite that ran out makes room for the next one to the same address without having been revoked.
  `drop index invite_one_open`,
  `create unique index invite_one_open on invite (email)
    where revoked_at is null and accepted_at is null and replaced_at is null`,
  `create index invite_by on invite (invited_by_id, id desc)`,
  `create index invite_accepted_by on invite (accepted_by_id) where accepted_by_id is not null`,

  `create table invite_list (
    id bigint generated always as identity primary key,
    made_by_id bigint not null references member,
    file_name text not null,
    note text,
    buddy_id bigint references member on delete set null,
    valid_days smallint not null default 14 check (valid_days between 1 and 90),
    row_count int not null,
    created_at timestamptz not null default now(),
    started_at timestamptz,
    finished_at timestamptz,
    cancelled_at timestamptz
  )`,
  `create index invite_list_under_way on invite_list (id) where started_at is not null and finished_at is null`,
  `create table invite_list_group (
    list_id bigint not null references invite_list on delete cascade,
    group_id bigint not null references member_group on delete cascade,
    primary key (list_id, group_id)
  )`,
  `create index invite_list_group_group on invite_list_group (group_id)`,
  `create table invite_list_row (
    list_id bigint not null references invite_list on delete cascade,
    number int not null,
    email text not null,
    name text,
    note text,
    group_ids bigint[] not null default '{}',
    result text not null default 'waiting' check (result in
      ('waiting', 'sent', 'member', 'invited', 'duplicate', 'invalid', 'failed', 'cancelled')),
    problem text,
    invite_id bigint unique references invite on delete set null,
    primary key (list_id, number)
  )`,
  `create index invite_list_row_waiting on invite_list_row (list_id, number) where result = 'waiting'`,

  // What a newcomer has been through; nothing of it means that there is no row.
  `create table newcomer (
    member_id bigint primary key references member on delete cascade,
    dismissed_at timestamptz,
    looked_after_at timestamptz,
    silent_at timestamptz
  )`,
  `create index newcomer_silent on newcomer (silent_at desc, member_id desc) where silent_at is not null`,
  `create table onboarding (
    id smallint primary key default 1 check (id = 1),
    introductions_id bigint references category on delete set null,
    welcome text
  )`,

  `alter table notification drop constraint notification_kind_check`,
  `alter table notification add constraint notification_kind_check
    check (kind in ('reply', 'mention', 'reaction', 'accepted', 'official', 'introduction'))`,
];

const DOWN = [
  `delete from notification where kind = 'introduction'`,
  `alter table notification drop constraint notification_kind_check`,
  `alter table notification add constraint notification_kind_check
    check (kind in ('reply', 'mention', 'reaction', 'accepted', 'official'))`,
  `drop table onboarding, newcomer, invite_list_row, invite_list_group, invite_list`,
  `drop index invite_by, invite_accepted_by, invite_one_open`,
  `update invite set revoked_at = replaced_at where replaced_at is not null and revoked_at is null`,
  `create unique index invite_one_open on invite (email) where revoked_at is null and accepted_at is null`,
  `alter table invite drop column name, drop column valid_days, drop column replaced_at`,
];

/** Invites by the list, how long each works, and what newcomers are led through. */
export class InviteLists1763700500000 implements MigrationInterface {
  name = 'InviteLists1763700500000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
