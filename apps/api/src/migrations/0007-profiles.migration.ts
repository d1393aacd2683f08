import type { MigrationInterface, QueryRunner } from 'typeorm';

const REPLIES_BY_AUTHOR = `select author_id, count(*)::int as count from post
    where thread_id = old.id and number > 1 and deleted_at is null group by author_id`;

const STATEMENTS = [
  `alter table member
    add column company text,
    add column profile_audience text not null default 'members' check (profile_audience in ('members', 'staff')),
    add column avatar_version text,
    add column handle_changed_at timestamptz[] not null default '{}'`,

  // Every handle that a member has or had. Links to an old one lead to its member for good, so it is nobody else's.
  `create table member_handle (
    handle citext primary key,
    member_id bigint not null references member on delete cascade,
    since timestamptz not null default now()
  )`,
  `create index member_handle_member on member_handle (member_id)`,
  `insert into member_handle (handle, member_id, since) select handle, id, joined_at from member`,
  `create function keep_handle() returns trigger language plpgsql as $$
  begin
    insert into member_handle as known (handle, member_id) values (new.handle, new.id)
    on conflict (handle) do update set member_id = known.member_id where known.member_id = excluded.member_id;
    if not found then
      raise unique_violation using message = 'this handle belongs to another member',
        table = 'member', constraint = 'member_handle_key';
    end if;
    return null;
  end $$`,
  `create trigger member_keeps_handle after insert or update of handle on member
    for each row execute function keep_handle()`,

  `create table member_avatar (
    member_id bigint primary key references member on delete cascade,
    version text not null,
    small bytea not null,
    large bytea not null,
    set_at timestamptz not null default now()
  )`,

  `create table custom_field (
    id bigint generated always as identity primary key,
    name citext not null,
    hint text,
    kind text not null check (kind in ('text', 'link', 'choice', 'date')),
    options text[] not null default '{}',
    audience text not null default 'members' check (audience in ('members', 'own', 'staff')),
    editor text not null default 'member' check (editor in ('member', 'staff')),
    is_required boolean not null default false,
    position int not null default 0,
    archived_at timestamptz,
    created_at timestamptz not null default now(),
    check ((kind = 'choice') = (cardinality(options) > 0)),
    check (audience <> 'staff' or editor = 'staff'),
    check (not is_required or editor = 'member')
  )`,
  `create unique index custom_field_name on custom_field (name) where archived_at is null`,
  `create table custom_field_value (
    member_id bigint not null references member on delete cascade,
    field_id bigint not null references custom_field,
    value text not null,
    primary key (member_id, field_id)
  )`,
  `create index custom_field_value_field on custom_field_value (field_id)`,

  // How many replies of a member stand in each category: counting them among a million posts would cost too much.
  `create table member_tally (
    member_id bigint not null references member on delete cascade,
    category_id bigint not null references category on delete cascade,
    reply_count int not null check (reply_count >= 0),
    primary key (member_id, category_id)
  )`,
  `insert into member_tally (member_id, category_id, reply_count)
    select p.author_id, t.category_id, count(*) from post p join thread t on t.id = p.thread_id
    where p.number > 1 and p.deleted_at is null and t.deleted_at is null group by p.author_id, t.category_id`,
  // Replies of a deleted thread do not count, whatever becomes of them meanwhile.
  `create function tally_reply() returns trigger language plpgsql as $$
  begin
    if tg_op <> 'DELETE' and new.deleted_at is null then
      insert into member_tally as tally (member_id, category_id, reply_count)
      select new.author_id, category_id, 1 from thread where id = new.thread_id and deleted_at is null
      on conflict (member_id, category_id) do update set reply_count = tally.reply_count + 1;
    else
      update member_tally tally set reply_count = tally.reply_count - 1 from thread t
      where t.id = old.thread_id and t.deleted_at is null
        and tally.member_id = old.author_id and tally.category_id = t.category_id;
    end if;
    return null;
  end $$`,
  `create trigger reply_tallied_insert after insert on post for each row
    when (new.number > 1 and new.deleted_at is null) execute function tally_reply()`,
  `create trigger reply_tallied_update after update of deleted_at on post for each row
    when (new.number > 1 and (old.deleted_at is null) <> (new.deleted_at is null)) execute function tally_reply()`,
  `create trigger reply_tallied_delete after delete on post for each row
    when (old.number > 1 and old.deleted_at is null) execute function tally_reply()`,
  // Writers of one thread meet those of another in these rows, so all of them are taken in one order.
  `create function tally_thread() returns trigger language plpgsql as $$
  begin
    perform from member_tally where category_id in (old.category_id, new.category_id)
      and member_id in (select author_id from post where thread_id = old.id)
      order by category_id, member_id for update;
    if old.deleted_at is null then
      update member_tally tally set reply_count = tally.reply_count - n.count from (${REPLIES_BY_AUTHOR}) n
      where tally.member_id = n.author_id and tally.category_id = old.category_id;
    end if;
    if tg_op = 'UPDATE' and new.deleted_at is null then
      insert into member_tally as tally (member_id, category_id, reply_count)
      select n.author_id, new.category_id, n.count from (${REPLIES_BY_AUTHOR}) n order by n.author_id
      on conflict (member_id, category_id) do update set reply_count = tally.reply_count + excluded.reply_count;
    end if;
    return coalesce(new, old);
  end $$`,
  // By its name it comes before what counts threads in the row of a category, as a reply tallies before it counts.
  `create trigger replies_tallied_update after update of category_id, deleted_at on thread for each row
    when (old.category_id <> new.category_id or (old.deleted_at is null) <> (new.deleted_at is null))
    execute function tally_thread()`,
  // Before, since its posts are gone afterwards.
  `create trigger replies_tallied_delete before delete on thread for each row
    when (old.deleted_at is null) execute function tally_thread()`,
];

const UNDO = [
  ...['update', 'delete'].map((event) => `drop trigger replies_tallied_${event} on thread`),
  ...['insert', 'update', 'delete'].map((event) => `drop trigger reply_tallied_${event} on post`),
  'drop trigger member_keeps_handle on member',
  ...['tally_thread', 'tally_reply', 'keep_handle'].map((name) => `drop function ${name}`),
  ...['member_tally', 'custom_field_value', 'custom_field', 'member_avatar', 'member_handle'].map(
    (name) => `drop table ${name}`,
  ),
  `alter table member drop column company, drop column profile_audience, drop column avatar_version,
    drop column handle_changed_at`,
];

/** Profiles in full: avatars, custom fields, who sees the details, handles that stay, and how much somebody wrote. */
export class Profiles1763700600000 implements MigrationInterface {
  name = 'Profiles1763700600000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of UNDO) await runner.query(statement);
  }
}
