import type { MarkReadInput } from '@conch/shared/inputs';
import { LIMITS } from '@conch/shared/limits';
import sql, { raw } from 'sql-template-tag';
import type { Actor } from '../../platform/auth/actor.js';
import type { Reader } from '../../platform/database/reader.js';
import { readable } from '../threads/threads.visibility.js';

export type ReadingRow = { threadId: number; firstReadAt: Date; lastReadAt: Date; lastNumber: number };

type NewReading = { threadId: number } & Omit<MarkReadInput, 'threadId'>;

/**
 * Adds what the actor has read to the thread and to the day; undefined where the thread is not open to them. Only as
 * many seconds count as have passed since they last told, only posts that are there, and no more of them than one
 * reads in that time: nobody comes to trust by telling.
 */
export function addReading(
  database: Reader,
  actor: Actor,
  { threadId, lastNumber, postCount, seconds }: NewReading,
): Promise<ReadingRow | undefined> {
  const { seconds: most, postsPerSecond } = LIMITS.beacon;
  return database.row<ReadingRow>(sql`
    with told as (
      select t.id, least(${lastNumber}::int, t.last_number) as last_number, least(${seconds}::int, ${most}) as seconds,
        greatest(0, least(${postCount}::int, t.last_number - coalesce(r.post_count, 0))) as post_count
      from thread t join category c on c.id = t.category_id
      left join thread_reading r on r.thread_id = t.id and r.member_id = ${actor.memberId}
      where t.id = ${threadId} and ${readable(actor)}
    ), counted as (
      insert into member_day as d (member_id, day, posts_read, seconds)
      select ${actor.memberId}, (now() at time zone 'UTC')::date,
        least(post_count, seconds * ${postsPerSecond}), seconds from told
      on conflict (member_id, day) do update set last_at = greatest(d.last_at, excluded.last_at),
        seconds = d.seconds + ${passedSince('d.last_at')},
        posts_read = d.posts_read + least(excluded.posts_read, ${passedSince('d.last_at')} * ${postsPerSecond})
    )
    insert into thread_reading as r (member_id, thread_id, last_number, post_count, seconds)
    select ${actor.memberId}, id, last_number, post_count, seconds from told
    on conflict (member_id, thread_id) do update set last_read_at = greatest(r.last_read_at, excluded.last_read_at),
      last_number = greatest(r.last_number, excluded.last_number),
      post_count = r.post_count + excluded.post_count,
      seconds = r.seconds + ${passedSince('r.last_read_at')}
    returning thread_id, first_read_at, last_read_at, last_number`);
}

/** The seconds told, or those that have passed, whichever is less; none where a later beacon was faster. */
const passedSince = (at: 'd.last_at' | 'r.last_read_at') =>
  sql`greatest(0, least(excluded.seconds, floor(extract(epoch from now() - ${raw(at)}))::int))`;

/** What the actor has read of these threads. */
export function findReadings(
  reader: Reader,
  actor: Actor,
  threadIds: readonly number[],
): Promise<ReadingRow[]> {
  return reader.rows<ReadingRow>(sql`
    select thread_id, first_read_at, last_read_at, last_number from thread_reading
    where member_id = ${actor.memberId} and thread_id = any(${threadIds}::bigint[])`);
}
