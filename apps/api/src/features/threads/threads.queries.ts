import type { ThreadKind } from '@conch/shared';
import sql, { join, type Sql } from 'sql-template-tag';
import type { Actor } from '../../platform/auth/actor.js';
import { among } from '../../platform/database/among.js';
import type { Reader } from '../../platform/database/reader.js';
import { visibleTo } from '../categories/categories.visibility.js';
import { listed, readable } from './threads.visibility.js';

export type ThreadRow = {
  id: number;
  categoryId: number;
  authorId: number;
  kind: ThreadKind;
  title: string;
  slug: string;
  excerpt: string;
  createdAt: Date;
  lastPostAt: Date;
  lastPostAuthorId: number;
  lastNumber: number;
  replyCount: number;
  firstResponseAt: Date | null;
  answerState: 'none' | 'accepted' | 'official';
  deletedAt: Date | null;
  deletedById: number | null;
};

/** Of thread `t`. */
const THREAD_COLUMNS: Sql = sql`t.id, t.category_id, t.author_id, t.kind, t.title, t.slug, t.excerpt,
  t.created_at, t.last_post_at, t.last_post_author_id, t.last_number, t.reply_count, t.first_response_at,
  t.answer_state, t.deleted_at, t.deleted_by_id`;

/** Those of the named threads that the viewer may read. */
export function findThreadsByIds(
  reader: Reader,
  actor: Actor | null,
  ids: readonly number[],
): Promise<ThreadRow[]> {
  return reader.rows<ThreadRow>(sql`
    select ${THREAD_COLUMNS} from thread t join category c on c.id = t.category_id
    where ${among(sql`t.id`, ids)} and ${readable(actor)}`);
}

/** The thread, held until the transaction ends: whoever changes its posts or answers goes through here. */
export function lockThread(reader: Reader, actor: Actor | null, id: number): Promise<ThreadRow | undefined> {
  return reader.row<ThreadRow>(sql`
    select ${THREAD_COLUMNS} from thread t join category c on c.id = t.category_id
    where t.id = ${id} and ${readable(actor)} for update of t`);
}

export type ThreadList = {
  order: 'latest' | 'newest';
  categoryId?: number | undefined;
  kind?: ThreadKind | undefined;
  authorId?: number | undefined;
  answer?: 'none' | 'accepted' | 'official' | 'needs_review' | undefined;
  unanswered?: boolean | undefined;
  /** Time in microseconds and id of the last thread before the page. */
  after?: readonly [number, number] | undefined;
};

/** `sortedAt` is the time the list is sorted by, in microseconds since 1970: a `Date` would lose some. */
export type ListedThreadRow = ThreadRow & { sortedAt: number };

/** A question that nobody else has replied to; the words of the index `thread_unanswered`. */
const UNANSWERED = sql`t.kind = 'question' and t.first_response_at is null and t.answer_state = 'none'`;

const NEEDS_REVIEW = sql`t.answer_state = 'official' and exists (
  select from official_answer o where o.thread_id = t.id and o.ended_at is null
    and o.review_by < (now() at time zone (select time_zone from community))::date)`;

/** Asks first whether the category is visible at all: else all its threads would be read to find none. */
const inCategory = (actor: Actor | null, id: number): Sql => sql`t.category_id = ${id}
  and (select ${visibleTo(actor, 'wanted')} from category wanted where wanted.id = ${id})`;

/** The threads of a list in its order, from behind `after`. */
export function findThreads(
  reader: Reader,
  actor: Actor | null,
  list: ThreadList,
  limit: number,
): Promise<ListedThreadRow[]> {
  const time = list.order === 'newest' ? sql`t.created_at` : sql`t.last_post_at`;
  const conditions = [listed(actor)];
  if (list.categoryId !== undefined) conditions.push(inCategory(actor, list.categoryId));
  if (list.kind) conditions.push(sql`t.kind = ${list.kind}`);
  if (list.authorId !== undefined) conditions.push(sql`t.author_id = ${list.authorId}`);
  if (list.unanswered) conditions.push(UNANSWERED);
  if (list.answer === 'needs_review') conditions.push(NEEDS_REVIEW);
  else if (list.answer) conditions.push(sql`t.kind = 'question' and t.answer_state = ${list.answer}`);
  if (list.after) {
    const [at, id] = list.after;
    conditions.push(
      sql`(${time}, t.id) < (timestamptz 'epoch' + ${at}::float8 * interval '1 microsecond', ${id})`,
    );
  }
  return reader.rows<ListedThreadRow>(sql`
    select ${THREAD_COLUMNS}, (extract(epoch from ${time}) * 1000000)::bigint sorted_at
    from thread t join category c on c.id = t.category_id
    where ${join(conditions, ' and ')} order by ${time} desc, t.id desc limit ${limit}`);
}

/** How many threads each member began, as far as the viewer may read them. */
export function countThreadsByAuthor(
  reader: Reader,
  actor: Actor | null,
  memberIds: readonly number[],
): Promise<{ authorId: number; count: number }[]> {
  return reader.rows(sql`
    select t.author_id, count(*) count from thread t join category c on c.id = t.category_id
    where t.author_id = any(${memberIds}::bigint[]) and ${listed(actor)} group by t.author_id`);
}
