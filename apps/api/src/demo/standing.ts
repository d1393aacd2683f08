import sql from 'sql-template-tag';
import type { Transaction } from '../platform/database/transaction.js';

/** Further back nobody asks any more what was read. */
const LATELY = sql`now() - interval '120 days'`;

/** Who wrote has read: what the plan says of posts makes plausible levels and readings, in three statements. */
export async function writeStanding(tx: Transaction): Promise<void> {
  await tx.rows(sql`
    insert into thread_reading
      (member_id, thread_id, first_read_at, last_read_at, last_number, post_count, seconds)
    select w.member_id, t.id, t.created_at, greatest(t.created_at, least(t.last_post_at, now())), t.last_number,
      least(t.last_number, 40), 20 + 10 * least(t.last_number, 40)
    from thread_participant w join thread t on t.id = w.thread_id
    where t.last_post_at > ${LATELY}`);
  await tx.rows(sql`
    insert into member_day (member_id, day, last_at, posts_read, seconds)
    select author_id, (created_at at time zone 'UTC')::date, max(created_at), 4 + 6 * count(*), 120 + 240 * count(*)
    from post where created_at > ${LATELY} group by 1, 2`);
  await tx.rows(sql`
    update member m set trust_level = case
        when m.is_advocate and written.count >= 20 then 4
        when m.is_advocate or written.count >= 40 then 3
        when written.count >= 4 then 2
        when written.count >= 1 or m.joined_at < now() - interval '60 days' then 1
        else 0 end,
      trust_locked = m.is_advocate and written.count >= 20, trust_level_at = greatest(m.joined_at, ${LATELY})
    from (select m.id, coalesce(sum(t.reply_count), 0) as count
          from member m left join member_tally t on t.member_id = m.id group by m.id) written
    where written.id = m.id`);
}
