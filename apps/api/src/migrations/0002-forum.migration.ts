import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  // The community: exactly one row.
  `create table community (
    id smallint primary key default 1 check (id = 1),
    name text not null default 'Community',
    tagline text,
    description text,
    accent_color text not null default '#2f5d8a' check (accent_color ~ '^#[0-9a-f]{6}$'),
    time_zone text not null default 'UTC',
    official_team text not null default 'Support',
    reaction_kinds text[] not null default '{👍,❤️,🎉,💡,👀}' check (cardinality(reaction_kinds) between 1 and 12),
    logo bytea,
    logo_type text,
    logo_version text,
    setup_code text,
    set_up_at timestamptz
  )`,
  `insert into community (id) values (1)`,

  `create table member (
    id bigint generated always as identity primary key,
    email citext not null unique,
    handle citext not null unique,
    name text not null,
    role text not null default 'member' check (role in ('member', 'moderator', 'staff', 'admin')),
    is_owner boolean not null default false,
    is_advocate boolean not null default false,
    title text,
    bio text,
    bio_html text,
    location text,
    pronouns text,
    time_zone text,
    joined_at timestamptz not null default now(),
    last_seen_at timestamptz,
    check (not is_owner or role = 'admin')
  )`,
  `create unique index member_one_owner on member (is_owner) where is_owner`,
  `create index member_joined on member (joined_at desc, id desc)`,
  `create index member_role on member (role, joined_at desc, id desc)`,
  `create index member_name_trgm on member using gin ((name || ' ' || handle::text) gin_trgm_ops)`,

  `create table member_group (
    id bigint generated always as identity primary key,
    name citext not null unique,
    description text,
    created_at timestamptz not null default now()
  )`,
  `create table member_group_membership (
    group_id bigint not null references member_group on delete cascade,
    member_id bigint not null references member on delete cascade,
    added_at timestamptz not null default now(),
    primary key (group_id, member_id)
  )`,
  `create index member_group_membership_member on member_group_membership (member_id, group_id)`,

  `create table credential (
    member_id bigint primary key references member on delete cascade,
    password_hash text not null,
    changed_at timestamptz not null default now()
  )`,
  `create table session (
    id bigint generated always as identity primary key,
    member_id bigint not null references member on delete cascade,
    token_hash bytea not null unique,
    created_at timestamptz not null default now(),
    last_used_at timestamptz not null default now(),
    user_agent text,
    address text,
    ended_at timestamptz
  )`,
  `create index session_open on session (member_id, id) where ended_at is null`,
  `create table password_reset (
    id bigint generated always as identity primary key,
    member_id bigint not null references member on delete cascade,
    token_hash bytea not null unique,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null
  )`,
  `create index password_reset_member on password_reset (member_id)`,

  `create table invite (
    id bigint generated always as identity primary key,
    email citext not null,
    token_hash bytea not null unique,
    note text,
    role text not null default 'member' check (role in ('member', 'moderator', 'staff', 'admin')),
    buddy_id bigint references member on delete set null,
    invited_by_id bigint not null references member,
    created_at timestamptz not null default now(),
    last_sent_at timestamptz not null default now(),
    expires_at timestamptz not null,
    revoked_at timestamptz,
    accepted_at timestamptz,
    accepted_by_id bigint references member
  )`,
  `create unique index invite_one_open on invite (email) where revoked_at is null and accepted_at is null`,
  `create index invite_newest on invite (created_at desc, id desc)`,
  `create table invite_group (
    invite_id bigint not null references invite on delete cascade,
    group_id bigint not null references member_group on delete cascade,
    primary key (invite_id, group_id)
  )`,
  `create index invite_group_group on invite_group (group_id)`,

  `create table mail (
    id bigint generated always as identity primary key,
    recipient citext not null,
    member_id bigint references member on delete set null,
    kind text not null,
    subject text not null,
    text text not null,
    html text not null,
    headers jsonb not null default '{}',
    secret boolean not null default false,
    dedupe_key text unique,
    created_at timestamptz not null default now(),
    sent_at timestamptz,
    failed_at timestamptz,
    last_error text
  )`,
  // As rate-limiter-flexible expects it. After a crash it is empty, which costs nobody anything.
  `create unlogged table rate_limit (
    key varchar(255) primary key,
    points integer not null default 0,
    expire bigint
  )`,

  `create table category (
    id bigint generated always as identity primary key,
    name text not null,
    slug text not null unique,
    description text,
    color text not null default '#64748b' check (color ~ '^#[0-9a-f]{6}$'),
    icon text not null default 'messages-square',
    position int not null default 0,
    thread_count int not null default 0 check (thread_count >= 0),
    read_audience text not null default 'members' check (read_audience in ('public', 'members', 'groups', 'staff')),
    post_audience text not null default 'members' check (post_audience in ('members', 'groups', 'staff')),
    reply_audience text not null default 'members' check (reply_audience in ('members', 'groups', 'staff')),
    archived_at timestamptz,
    created_at timestamptz not null default now()
  )`,
  `create index category_order on category (position, id)`,
  `create table category_group (
    category_id bigint not null references category on delete cascade,
    group_id bigint not null references member_group on delete cascade,
    can_read boolean not null default false,
    can_post boolean not null default false,
    can_reply boolean not null default false,
    primary key (category_id, group_id),
    check (can_read or not (can_post or can_reply))
  )`,
  `create index category_group_group on category_group (group_id)`,

  // What lists need stands on the thread itself, so that a page of threads is one index range.
  `create table thread (
    id bigint generated always as identity primary key,
    category_id bigint not null references category,
    author_id bigint not null references member,
    kind text not null check (kind in ('question', 'discussion', 'idea', 'announcement')),
    title text not null,
    slug text not null,
    excerpt text not null default '',
    created_at timestamptz not null default now(),
    last_post_at timestamptz not null default now(),
    last_post_author_id bigint not null references member,
    last_number int not null default 1,
    reply_count int not null default 0 check (reply_count >= 0),
    first_response_at timestamptz,
    first_staff_response_at timestamptz,
    answer_state text not null default 'none' check (answer_state in ('none', 'accepted', 'official')),
    deleted_at timestamptz,
    deleted_by_id bigint references member
  )`,
  `create index thread_latest on thread (last_post_at desc, id desc) where deleted_at is null`,
  `create index thread_newest on thread (created_at desc, id desc) where deleted_at is null`,
  `create index thread_category_latest on thread (category_id, last_post_at desc, id desc) where deleted_at is null`,
  `create index thread_category_newest on thread (category_id, created_at desc, id desc) where deleted_at is null`,
  `create index thread_author on thread (author_id, created_at desc, id desc) where deleted_at is null`,
  `create index thread_kind_latest on thread (kind, last_post_at desc, id desc) where deleted_at is null`,
  `create index thread_answer_latest on thread (answer_state, last_post_at desc, id desc) where deleted_at is null and kind = 'question'`,
  `create index thread_unanswered on thread (created_at desc, id desc)
    where deleted_at is null and kind = 'question' and first_response_at is null and answer_state = 'none'`,
  `create index thread_unanswered_latest on thread (last_post_at desc, id desc)
    where deleted_at is null and kind = 'question' and first_response_at is null and answer_state = 'none'`,
  `create index thread_unanswered_category on thread (category_id, last_post_at desc, id desc)
    where deleted_at is null and kind = 'question' and first_response_at is null and answer_state = 'none'`,

  // Kept by the database, since counting a million threads whenever the categories are listed would cost too much.
  `create function count_threads() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' then
      update category c set thread_count = c.thread_count + n.count
      from (select category_id, count(*) from after_rows where deleted_at is null group by category_id) n
      where c.id = n.category_id;
    elsif tg_op = 'DELETE' then
      update category c set thread_count = c.thread_count - n.count
      from (select category_id, count(*) from before_rows where deleted_at is null group by category_id) n
      where c.id = n.category_id;
    else
      update category set thread_count = thread_count - 1 where id = old.category_id and old.deleted_at is null;
      update category set thread_count = thread_count + 1 where id = new.category_id and new.deleted_at is null;
    end if;
    return null;
  end $$`,
  `create trigger thread_counted_insert after insert on thread referencing new table as after_rows
    for each statement execute function count_threads()`,
  `create trigger thread_counted_delete after delete on thread referencing old table as before_rows
    for each statement execute function count_threads()`,
  `create trigger thread_counted_update after update of category_id, deleted_at on thread for each row
    when (old.category_id <> new.category_id or (old.deleted_at is null) <> (new.deleted_at is null))
    execute function count_threads()`,

  `create table post (
    id bigint generated always as identity primary key,
    thread_id bigint not null references thread on delete cascade,
    author_id bigint not null references member,
    number int not null check (number > 0),
    body text not null,
    html text not null,
    reply_to_id bigint,
    idempotency_key text,
    created_at timestamptz not null default now(),
    edited_at timestamptz,
    edited_by_id bigint references member,
    edit_reason text,
    revision_count int not null default 1,
    deleted_at timestamptz,
    deleted_by_id bigint references member,
    deleted_reason text,
    unique (thread_id, number),
    unique (id, thread_id),
    unique (author_id, idempotency_key),
    foreign key (reply_to_id, thread_id) references post (id, thread_id)
  )`,
  `create index post_thread_time on post (thread_id, created_at, number)`,
  `create index post_author on post (author_id, created_at desc, id desc) where deleted_at is null`,
  `create index post_thread_author on post (thread_id, author_id) where deleted_at is null`,
  `create index post_reply_to on post (reply_to_id) where reply_to_id is not null`,
  // Who wrote how many posts that stand: counting 100,000 posts whenever a thread is shown would cost too much.
  `create table thread_participant (
    thread_id bigint not null references thread on delete cascade,
    member_id bigint not null references member,
    post_count int not null check (post_count >= 0),
    primary key (thread_id, member_id)
  )`,
  `create index thread_participant_most on thread_participant (thread_id, post_count desc, member_id)`,
  // Older versions only; the current one is the post itself, numbered revision_count.
  `create table post_revision (
    post_id bigint not null references post on delete cascade,
    number int not null,
    body text not null,
    title text,
    editor_id bigint not null references member,
    created_at timestamptz not null,
    reason text,
    primary key (post_id, number)
  )`,
  `create table reaction (
    post_id bigint not null references post on delete cascade,
    member_id bigint not null references member on delete cascade,
    kind text not null,
    created_at timestamptz not null default now(),
    primary key (post_id, member_id, kind)
  )`,
  `create index reaction_member on reaction (member_id, created_at desc)`,

  `create table accepted_answer (
    thread_id bigint primary key references thread on delete cascade,
    post_id bigint not null unique,
    accepted_by_id bigint not null references member,
    accepted_at timestamptz not null default now(),
    foreign key (post_id, thread_id) references post (id, thread_id) on delete cascade
  )`,
  `create index accepted_answer_time on accepted_answer (accepted_at desc)`,
  `create table official_answer (
    id bigint generated always as identity primary key,
    thread_id bigint not null references thread on delete cascade,
    post_id bigint not null,
    marked_by_id bigint not null references member,
    marked_at timestamptz not null default now(),
    team text not null,
    applies_to text,
    review_by date,
    review_told_at timestamptz,
    revision int not null default 1,
    ended_at timestamptz,
    foreign key (post_id, thread_id) references post (id, thread_id) on delete cascade
  )`,
  `create unique index official_answer_one_per_thread on official_answer (thread_id) where ended_at is null`,
  `create index official_answer_newest on official_answer (marked_at desc, id desc) where ended_at is null`,
  `create index official_answer_post on official_answer (post_id) where ended_at is null`,
  `create index official_answer_review on official_answer (review_by) where ended_at is null and review_by is not null`,
  `create table official_answer_revision (
    official_answer_id bigint not null references official_answer on delete cascade,
    revision int not null,
    change text not null check (change in ('marked', 'updated', 'replaced', 'withdrawn')),
    post_id bigint not null references post on delete cascade,
    body text not null,
    html text not null,
    team text not null,
    applies_to text,
    review_by date,
    reason text,
    changed_by_id bigint not null references member,
    changed_at timestamptz not null default now(),
    primary key (official_answer_id, revision)
  )`,
  `create table answer_verification (
    post_id bigint not null references post on delete cascade,
    member_id bigint not null references member on delete cascade,
    note text,
    verified_at timestamptz not null default now(),
    primary key (post_id, member_id)
  )`,
  `create index answer_verification_member on answer_verification (member_id)`,
  `create table official_feed (
    member_id bigint primary key references member on delete cascade,
    token text not null unique,
    unfollow_token text not null unique default replace(gen_random_uuid()::text, '-', ''),
    followed_at timestamptz
  )`,
  `create index official_feed_followers on official_feed (member_id) where followed_at is not null`,

  // Live messages. A room's place counts its messages up without gaps, in the order of commits.
  `create table realtime_room (
    room text primary key,
    place bigint not null
  )`,
  // Of a room whose listeners hear different parts of it: how many messages each part has had.
  `create table realtime_part (
    room text not null,
    part bigint not null,
    seq bigint not null,
    primary key (room, part)
  )`,
  `create table realtime_message (
    room text not null,
    place bigint not null,
    part bigint not null,
    event jsonb not null,
    at timestamptz not null default clock_timestamp(),
    transaction xid8 not null default pg_current_xact_id(),
    primary key (room, place)
  )`,
  `create index realtime_message_at on realtime_message (at)`,
  // What is too long for NOTIFY, as @socket.io/postgres-adapter expects it; it empties the table itself.
  `create unlogged table realtime_attachment (
    id bigserial primary key,
    created_at timestamptz not null default now(),
    payload bytea
  )`,
];

const TABLES = [
  'realtime_attachment realtime_message realtime_part realtime_room official_feed answer_verification official_answer_revision official_answer accepted_answer',
  'reaction post_revision thread_participant post thread category_group category rate_limit mail invite_group invite password_reset session',
  'credential member_group_membership member_group member community',
];

/** Members, categories, threads, posts, answers: everything the first release keeps. */
export class Forum1763700100000 implements MigrationInterface {
  name = 'Forum1763700100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.join(' ').split(' ')) await runner.query(`drop table ${table}`);
    await runner.query('drop function count_threads');
  }
}
