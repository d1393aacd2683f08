import sql, { empty, type Sql } from 'sql-template-tag';
import { isModerator, type Actor } from '../../platform/auth/actor.js';
import type { Reader } from '../../platform/database/reader.js';
import { decodeCursor, pageOf, pageSize, type Page, type PageArgs } from '../../platform/graphql/page.js';
import { listed, readable } from '../threads/threads.visibility.js';
import { TODAY, type AcceptedRow } from './answers.queries.js';
import type { OfficialAnswerChange } from './official-answer-revision.entity.js';
import type { LastChange } from './official-conflict.js';

export type OfficialAnswerRow = {
  id: number;
  threadId: number;
  postId: number;
  markedById: number;
  markedAt: Date;
  team: string;
  appliesTo: string | null;
  reviewBy: string | null;
  needsReview: boolean;
  revision: number;
  endedAt: Date | null;
};

const FIELDS = sql`oa.id, oa.thread_id, oa.post_id, oa.marked_by_id, oa.marked_at, oa.team, oa.applies_to,
  oa.review_by, oa.ended_at is null and coalesce(oa.review_by < ${TODAY}, false) as needs_review, oa.revision,
  oa.ended_at`;
const TABLES = sql`official_answer oa join thread t on t.id = oa.thread_id
  join category c on c.id = t.category_id cross join community cm`;

/** What is official now in these threads; whoever asks may read the threads. */
export function findOfficial(reader: Reader, threadIds: readonly number[]): Promise<OfficialAnswerRow[]> {
  return reader.rows<OfficialAnswerRow>(sql`
    select ${FIELDS} from official_answer oa cross join community cm
    where oa.thread_id = any(${threadIds}::bigint[]) and oa.ended_at is null`);
}

export type ThreadAnswers = { accepted: AcceptedRow | null; official: OfficialAnswerRow | null };

/** What is accepted and what is official in these threads, read at once so that what hangs on it is as well. */
export async function findThreadAnswers(
  reader: Reader,
  threadIds: readonly number[],
): Promise<Map<number, ThreadAnswers>> {
  type Row = OfficialAnswerRow & AcceptedRow & { acceptedPostId: number | null };
  const rows = await reader.rows<Row>(sql`
    select ${FIELDS}, wanted.thread_id, aa.post_id as accepted_post_id, aa.accepted_by_id, aa.accepted_at
    from unnest(${threadIds}::bigint[]) as wanted (thread_id) cross join community cm
      left join accepted_answer aa on aa.thread_id = wanted.thread_id
      left join official_answer oa on oa.thread_id = wanted.thread_id and oa.ended_at is null`);
  return new Map(
    rows.map(({ acceptedPostId, acceptedById, acceptedAt, ...official }) => {
      const { threadId } = official;
      const accepted =
        acceptedPostId === null ? null : { threadId, postId: acceptedPostId, acceptedById, acceptedAt };
      return [threadId, { accepted, official: official.id === null ? null : official }];
    }),
  );
}

export function findOfficialById(
  reader: Reader,
  actor: Actor,
  id: number,
): Promise<OfficialAnswerRow | undefined> {
  return reader.row<OfficialAnswerRow>(sql`
    select ${FIELDS} from ${TABLES} where oa.id = ${id} and ${readable(actor)}`);
}

export type OfficialAnswerFilter = { categoryId?: number | undefined; needsReview?: boolean | undefined };

/** Every official word the viewer may read: the newest first, or of those to review the longest overdue first. */
export async function findOfficialAnswers(
  reader: Reader,
  actor: Actor | null,
  filter: OfficialAnswerFilter,
  page: PageArgs,
): Promise<Page<OfficialAnswerRow>> {
  const size = pageSize(page.first);
  const order = filter.needsReview ? OVERDUE_FIRST : NEWEST_FIRST;
  const rows = await reader.rows<OfficialAnswerRow & { place: string }>(sql`
    select ${FIELDS}, ${order.place} as place from ${TABLES}
    where oa.ended_at is null and ${listed(actor)}
      ${filter.categoryId === undefined ? empty : sql`and t.category_id = ${filter.categoryId}`}
      ${reviewed(filter.needsReview)}
      ${page.after == null ? empty : order.after(page.after)}
    order by ${order.by} limit ${size + 1}`);
  return pageOf(rows, size, (row) => [row.place, row.id], { hasOtherSide: page.after != null });
}

type Order = { place: Sql; by: Sql; after: (cursor: string) => Sql };

// Times go through the cursor as text: a JavaScript date would lose the microseconds.
const NEWEST_FIRST: Order = {
  place: sql`oa.marked_at::text`,
  by: sql`oa.marked_at desc, oa.id desc`,
  after: (cursor) => {
    const [at, id] = decodeCursor(cursor, ['time', 'number']);
    return sql`and (oa.marked_at, oa.id) < (${at}::timestamptz, ${id})`;
  },
};
const OVERDUE_FIRST: Order = {
  place: sql`oa.review_by::text`,
  by: sql`oa.review_by, oa.id`,
  after: (cursor) => {
    const [day, id] = decodeCursor(cursor, ['time', 'number']);
    return sql`and (oa.review_by, oa.id) > (${day}::date, ${id})`;
  },
};

function reviewed(needsReview: boolean | undefined): Sql {
  if (needsReview === undefined) return empty;
  return needsReview
    ? sql`and oa.review_by < ${TODAY}`
    : sql`and (oa.review_by is null or oa.review_by >= ${TODAY})`;
}

export type OfficialRevisionRow = {
  threadId: number;
  officialAnswerId: number;
  revision: number;
  change: OfficialAnswerChange;
  postId: number;
  body: string;
  html: string;
  team: string;
  appliesTo: string | null;
  reviewBy: string | null;
  reason: string | null;
  changedById: number;
  changedAt: Date;
};

const HISTORY_LIMIT = 200;

/** Everything that was ever official in these threads, the newest first. A deleted post takes its texts with it. */
export function findOfficialHistory(
  reader: Reader,
  actor: Actor | null,
  threadIds: readonly number[],
): Promise<OfficialRevisionRow[]> {
  const open = isModerator(actor) ? sql`true` : sql`p.deleted_at is null`;
  return reader.rows<OfficialRevisionRow>(sql`
    select h.* from unnest(${threadIds}::bigint[]) as wanted (id) cross join lateral (
      select p.thread_id, r.official_answer_id, r.revision, r.change, r.post_id,
             case when ${open} then r.body else '' end as body,
             case when ${open} then r.html else '' end as html,
             r.team, r.applies_to, r.review_by, r.reason, r.changed_by_id, r.changed_at
      from official_answer oa join official_answer_revision r on r.official_answer_id = oa.id
        join post p on p.id = r.post_id
      where oa.thread_id = wanted.id
      order by r.changed_at desc, r.official_answer_id desc, r.revision desc limit ${HISTORY_LIMIT}) h`);
}

/** Who did what to an official answer of this thread, for the message to whoever comes second. */
export function findLastChange(
  reader: Reader,
  threadId: number,
  officialAnswerId: number,
): Promise<LastChange | undefined> {
  return reader.row<LastChange>(sql`
    select r.change, changer.name as changed_by, marker.name as marked_by, p.number as post_number
    from official_answer_revision r join official_answer oa on oa.id = r.official_answer_id
      join member changer on changer.id = r.changed_by_id join member marker on marker.id = oa.marked_by_id
      join post p on p.id = r.post_id
    where r.official_answer_id = ${officialAnswerId} and oa.thread_id = ${threadId} order by r.revision desc limit 1`);
}

/** The last official answer that was made of this post, whether or not it has ended. */
export function findOfficialOfPost(reader: Reader, postId: number): Promise<OfficialAnswerRow | undefined> {
  return reader.row<OfficialAnswerRow>(sql`
    select ${FIELDS} from official_answer oa cross join community cm
    where oa.post_id = ${postId} order by oa.id desc limit 1`);
}

/** Which of these posts are official now, and whether staff wrote them. */
export function findOfficialAuthors(
  reader: Reader,
  postIds: readonly number[],
): Promise<{ postId: number; authorIsStaff: boolean }[]> {
  return reader.rows(sql`
    select oa.post_id, m.role in ('staff', 'admin') as author_is_staff
    from official_answer oa join post p on p.id = oa.post_id join member m on m.id = p.author_id
    where oa.post_id = any(${postIds}::bigint[]) and oa.ended_at is null`);
}

export type DueAnswer = {
  id: number;
  threadId: number;
  postId: number;
  categoryId: number;
  authorId: number;
  reviewBy: string;
};

/** Answers whose review date has passed and of which nobody was told yet. They stay locked for the caller. */
export function lockDueAnswers(reader: Reader, limit: number): Promise<DueAnswer[]> {
  return reader.rows<DueAnswer>(sql`
    select oa.id, oa.thread_id, oa.post_id, t.category_id, p.author_id, oa.review_by
    from official_answer oa join thread t on t.id = oa.thread_id join post p on p.id = oa.post_id
      cross join community cm
    where oa.ended_at is null and oa.review_told_at is null and oa.review_by < ${TODAY} and t.deleted_at is null
    order by oa.review_by, oa.id limit ${limit} for update of oa skip locked`);
}
