import { REGULAR_DAYS, type Requirements, type TrustLevel } from '@conch/shared/standing';
import sql, { type Sql } from 'sql-template-tag';
import type { Reader } from '../../platform/database/reader.js';

/** What a member did, named as the requirements are, and where they stand. */
export type Figures = Requirements & {
  memberId: number;
  trustLevel: TrustLevel;
  isLocked: boolean;
  /** Days since they came to their level. */
  daysAtLevel: number;
  /** How many threads were begun lately where all members read. */
  recentThreads: number;
};

/** Which members, in the order of their ids: those at these levels, all of them or only whom one saw lately. */
export type Candidates = {
  levels: readonly TrustLevel[];
  afterId: number;
  seenWithin?: string;
  limit: number;
};

/** The ids of those whose level may change by itself. */
export async function findCandidates(
  reader: Reader,
  { levels, afterId, seenWithin, limit }: Candidates,
): Promise<number[]> {
  const seen = seenWithin ? sql`and m.last_seen_at > now() - ${seenWithin}::interval` : sql``;
  const rows = await reader.rows<{ id: number }>(sql`
    select m.id from member m
    where m.id > ${afterId} and not m.trust_locked and m.trust_level = any(${levels}::int[]) ${seen}
    order by m.id limit ${limit}`);
  return rows.map(({ id }) => id);
}

/** What these members did since they joined, or only in the last days. */
export function readFigures(reader: Reader, ids: readonly number[], days: number | null): Promise<Figures[]> {
  const since = (column: Sql) =>
    days === null ? sql`true` : sql`${column} > now() - ${days} * interval '1 day'`;
  return reader.rows<Figures>(sql`
    with recent as (
      select count(*)::int as threads from thread t join category c on c.id = t.category_id
      where t.deleted_at is null and c.read_audience in ('public', 'members')
        and t.created_at > now() - ${REGULAR_DAYS} * interval '1 day'
    )
    select m.id as member_id, m.trust_level, m.trust_locked as is_locked, recent.threads as recent_threads,
      extract(epoch from now() - m.trust_level_at)::float8 / 86400 as days_at_level,
      reading.threads as threads_read,
      100 * reading.threads / greatest(recent.threads, 1) as threads_read_percent,
      days.posts as posts_read, days.seconds / 60 as minutes_read, days.count as days_visited,
      given.count as reactions_given, received.count as reactions_received, replied.count as threads_replied_in
    from member m cross join recent
    cross join lateral (
      select count(*)::int as threads from thread_reading r
      where r.member_id = m.id and ${since(sql`r.last_read_at`)}) reading
    cross join lateral (
      select count(*)::int, coalesce(sum(d.posts_read), 0)::int as posts, coalesce(sum(d.seconds), 0)::int as seconds
      from member_day d where d.member_id = m.id and ${since(sql`d.day`)}) days
    cross join lateral (
      select count(*)::int from reaction r join post p on p.id = r.post_id
      where r.member_id = m.id and p.author_id <> m.id and ${since(sql`r.created_at`)}) given
    cross join lateral (
      select count(*)::int from post p join reaction r on r.post_id = p.id
      where p.author_id = m.id and p.deleted_at is null and r.member_id <> m.id
        and ${since(sql`r.created_at`)}) received
    cross join lateral (
      select count(distinct p.thread_id)::int from post p join thread t on t.id = p.thread_id
      where p.author_id = m.id and p.number > 1 and p.deleted_at is null and t.author_id <> m.id
        and ${since(sql`p.created_at`)}) replied
    where m.id = any(${ids}::bigint[])`);
}
