import sql, { empty, type Sql } from 'sql-template-tag';
import type { Actor } from '../../platform/auth/actor.js';
import type { Reader } from '../../platform/database/reader.js';
import { decodeCursor, pageOf, pageSize, type Page, type PageArgs } from '../../platform/graphql/page.js';
import { listed } from '../threads/threads.visibility.js';
import { NotificationKindEnum, type NotificationType } from './notification.type.js';

/** In the order of `sortedAt`, in microseconds since 1970: a `Date` would lose some. */
type NotificationRow = NotificationType & { sortedAt: number };

/** A newer version beside this one may tell of more; one kind that is not known here must not fail the whole list. */
const KNOWN_KINDS = Object.values(NotificationKindEnum);

/** Those of the actor about posts that stand where the actor may read now. */
const own = (actor: Actor): Sql => sql`notification n join post p on p.id = n.post_id
    join thread t on t.id = n.thread_id join category c on c.id = t.category_id
  where n.member_id = ${actor.memberId} and n.kind = any(${KNOWN_KINDS}::text[])
    and p.deleted_at is null and ${listed(actor)}`;

/** The newest first. */
export async function listNotifications(
  reader: Reader,
  actor: Actor,
  unreadOnly: boolean,
  page: PageArgs,
): Promise<Page<NotificationType>> {
  const size = pageSize(page.first);
  const after = page.after ? decodeCursor(page.after, ['number', 'number']) : null;
  const behind = after
    ? sql`and (n.created_at, n.id) <
        (timestamptz 'epoch' + ${after[0]}::float8 * interval '1 microsecond', ${after[1]}::bigint)`
    : empty;
  const rows = await reader.rows<NotificationRow>(sql`
    select n.id, n.kind, n.created_at, n.read_at, n.actor_id, n.thread_id, n.post_id,
      case when n.kind = 'reaction' then (
        select greatest(count(distinct r.member_id) - 1, 0) from reaction r
        where r.post_id = n.post_id and r.member_id <> n.member_id) else 0 end as other_count,
      (extract(epoch from n.created_at) * 1000000)::bigint as sorted_at
    from ${own(actor)} ${unreadOnly ? sql`and n.read_at is null` : empty} ${behind}
    order by n.created_at desc, n.id desc limit ${size + 1}`);
  return pageOf(rows, size, (row) => [row.sortedAt, row.id], { hasOtherSide: after !== null });
}

/** How many are unread, counted up to `most`. */
export async function countUnread(reader: Reader, actor: Actor, most: number): Promise<number> {
  const row = await reader.row<{ count: number }>(sql`
    select count(*) from (select from ${own(actor)} and n.read_at is null limit ${most}) unread`);
  return row!.count;
}
