import sql, { empty, join, type Sql } from 'sql-template-tag';
import type { Actor } from '../../platform/auth/actor.js';
import { among } from '../../platform/database/among.js';
import type { Reader } from '../../platform/database/reader.js';
import { decodeCursor, pageOf, pageSize, type Page, type PageArgs } from '../../platform/graphql/page.js';
import { visibleTo } from '../categories/categories.visibility.js';
import { MEMBER_COLUMNS, type MemberRow } from '../members/members.queries.js';
import { listed, readable } from '../threads/threads.visibility.js';

export type PostRow = {
  id: number;
  threadId: number;
  authorId: number;
  number: number;
  body: string;
  html: string;
  replyToId: number | null;
  createdAt: Date;
  editedAt: Date | null;
  revisionCount: number;
  deletedAt: Date | null;
  deletedById: number | null;
  deletedReason: string | null;
};

/** Of post `p`. */
export const POST_COLUMNS: Sql = sql`p.id, p.thread_id, p.author_id, p.number, p.body, p.html, p.reply_to_id,
  p.created_at, p.edited_at, p.revision_count, p.deleted_at, p.deleted_by_id, p.deleted_reason`;

/** Those of the named posts that are in threads the viewer may read; deleted ones too, as tombstones. */
export function findPostsByIds(
  reader: Reader,
  actor: Actor | null,
  ids: readonly number[],
): Promise<PostRow[]> {
  return reader.rows<PostRow>(sql`
    select ${POST_COLUMNS} from post p
    join thread t on t.id = p.thread_id join category c on c.id = t.category_id
    where ${among(sql`p.id`, ids)} and ${readable(actor)}`);
}

/** What the member wrote under this key before, if this is a retry. */
export function findPostByKey(reader: Reader, authorId: number, key: string): Promise<PostRow | undefined> {
  return reader.row<PostRow>(sql`
    select ${POST_COLUMNS} from post p where p.author_id = ${authorId} and p.idempotency_key = ${key}`);
}

/** A stretch of posts: `size` of them forwards from `from`, or backwards from before `before` or from the end. */
export type PostWindow = { size: number } & (
  { from: number } | { fromDate: string } | { before: number | null }
);

/** The posts of a window in each thread, one more than its size, in the direction of the window. */
export function findPostWindows(
  reader: Reader,
  actor: Actor | null,
  threadIds: readonly number[],
  window: PostWindow,
): Promise<PostRow[]> {
  const backwards = 'before' in window;
  const order = backwards ? sql`p.number desc` : sql`p.number`;
  return reader.rows<PostRow>(sql`
    select w.* from thread t join category c on c.id = t.category_id
    cross join lateral (
      select ${POST_COLUMNS} from post p where p.thread_id = t.id ${edgeOf(window)}
      order by ${order} limit ${window.size + 1}
    ) w
    where ${among(sql`t.id`, threadIds)} and ${readable(actor)}
    order by w.thread_id, ${backwards ? sql`w.number desc` : sql`w.number`}`);
}

function edgeOf(window: PostWindow): Sql {
  if ('from' in window) return sql`and p.number >= ${window.from}::bigint`;
  if ('before' in window)
    return window.before === null ? empty : sql`and p.number < ${window.before}::bigint`;
  // A time after the last post opens at the end.
  return sql`and p.number >= coalesce((
    select d.number from post d where d.thread_id = t.id and d.created_at >= ${window.fromDate}::timestamptz
    order by d.created_at, d.number limit 1), t.last_number)`;
}

/** Who wrote the most posts that stand in each thread, at most ten. */
export function findParticipants(
  reader: Reader,
  actor: Actor | null,
  threadIds: readonly number[],
): Promise<(MemberRow & { threadId: number })[]> {
  return reader.rows(sql`
    select most.thread_id, ${MEMBER_COLUMNS} from thread t join category c on c.id = t.category_id
    cross join lateral (
      select * from thread_participant p where p.thread_id = t.id and p.post_count > 0
      order by p.post_count desc, p.member_id limit 10
    ) most
    join member m on m.id = most.member_id
    where ${among(sql`t.id`, threadIds)} and ${readable(actor)}
    order by most.thread_id, most.post_count desc, most.member_id`);
}

/** How many replies of each member stand, as far as the viewer may read them. */
export function countRepliesByAuthor(
  reader: Reader,
  actor: Actor | null,
  memberIds: readonly number[],
): Promise<{ authorId: number; count: number }[]> {
  return reader.rows(sql`
    select y.member_id author_id, sum(y.reply_count)::int count
    from member_tally y join category c on c.id = y.category_id
    where y.member_id = any(${memberIds}::bigint[]) and ${visibleTo(actor)} group by y.member_id`);
}

/** The replies of a member that stand where the viewer may read, the newest first. */
export async function listReplies(
  reader: Reader,
  actor: Actor | null,
  authorId: number,
  page: PageArgs,
): Promise<Page<PostRow>> {
  const size = pageSize(page.first);
  const after = page.after ? decodeCursor(page.after, ['time', 'number']) : null;
  const behind = after
    ? sql`and (p.created_at, p.id) < (${after[0]}::timestamptz, ${after[1]}::bigint)`
    : empty;
  // The time as text, since one in JavaScript has no microseconds.
  type Row = PostRow & { written: string };
  const rows = await reader.rows<Row>(sql`
    select ${POST_COLUMNS}, p.created_at::text as written from post p
    join thread t on t.id = p.thread_id join category c on c.id = t.category_id
    where p.author_id = ${authorId} and p.number > 1 and p.deleted_at is null and ${listed(actor)} ${behind}
    order by p.created_at desc, p.id desc limit ${size + 1}`);
  return pageOf<Row, PostRow>(rows, size, (row) => [row.written, row.id], { hasOtherSide: after !== null });
}

/** One version of a post; `before` is the text it replaced, and null for the first one. */
export type RevisionRow = {
  postId: number;
  number: number;
  body: string;
  title: string | null;
  editorId: number;
  createdAt: Date;
  reason: string | null;
  before: string | null;
};

export const MAX_REVISIONS = 50;

/** The newest versions of each post, newest first; the current one stands on the post itself. */
export function findRevisions(
  reader: Reader,
  actor: Actor | null,
  postIds: readonly number[],
): Promise<RevisionRow[]> {
  const versions = join(
    [
      sql`select p.revision_count number, p.body, case when p.number = 1 then t.title end title,
        coalesce(p.edited_by_id, p.author_id) editor_id, coalesce(p.edited_at, p.created_at) created_at,
        p.edit_reason reason`,
      sql`select r.number, r.body, r.title, r.editor_id, r.created_at, r.reason
        from post_revision r where r.post_id = p.id`,
    ],
    ' union all ',
  );
  return reader.rows<RevisionRow>(sql`
    select p.id post_id, v.* from post p
    join thread t on t.id = p.thread_id join category c on c.id = t.category_id
    cross join lateral (
      select number, body, title, editor_id, created_at, reason, lead(body) over (order by number desc) before
      from (${versions}) version order by number desc limit ${MAX_REVISIONS}
    ) v
    where p.id = any(${postIds}::bigint[]) and ${readable(actor)} order by p.id, v.number desc`);
}
