import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../platform/auth/actor.js';
import type { Reader } from '../../platform/database/reader.js';
import { listed } from '../threads/threads.visibility.js';

/** Today where the community is. Needs `community` as `cm`. */
export const TODAY: Sql = sql`(now() at time zone cm.time_zone)::date`;

export type AcceptedRow = { threadId: number; postId: number; acceptedById: number; acceptedAt: Date };

export function findAccepted(reader: Reader, threadIds: readonly number[]): Promise<AcceptedRow[]> {
  return reader.rows<AcceptedRow>(sql`
    select thread_id, post_id, accepted_by_id, accepted_at from accepted_answer
    where thread_id = any(${threadIds}::bigint[])`);
}

export type VerificationRow = { postId: number; memberId: number; note: string | null; verifiedAt: Date };

export function findVerifications(reader: Reader, postIds: readonly number[]): Promise<VerificationRow[]> {
  return reader.rows<VerificationRow>(sql`
    select post_id, member_id, note, verified_at from answer_verification
    where post_id = any(${postIds}::bigint[]) order by verified_at, member_id`);
}

/**
 * Of these threads those that ask the viewer whether a reply solved it: replies look done when a day went by
 * without another one, or when the asker has reacted to one.
 */
export function findAskingToAccept(
  reader: Reader,
  memberId: number,
  threadIds: readonly number[],
): Promise<{ threadId: number }[]> {
  return reader.rows(sql`
    select t.id as thread_id from thread t
    where t.id = any(${threadIds}::bigint[]) and t.author_id = ${memberId} and t.kind = 'question'
      and t.answer_state = 'none' and t.deleted_at is null and t.first_response_at is not null
      and (t.last_post_at < now() - interval '24 hours'
        or exists (select from reaction r join post p on p.id = r.post_id
                   where r.member_id = ${memberId} and p.thread_id = t.id and p.author_id <> t.author_id
                     and p.deleted_at is null))`);
}

export type AnswerCounts = { memberId: number; accepted: number; official: number };

/** How often these members solved it for somebody else, and gave the company's word, where the viewer may read it. */
export function countAnswersBy(
  reader: Reader,
  actor: Actor | null,
  memberIds: readonly number[],
): Promise<AnswerCounts[]> {
  return reader.rows<AnswerCounts>(sql`
    select p.author_id as member_id,
           count(aa.post_id) filter (where p.author_id <> t.author_id) as accepted,
           count(oa.post_id) as official
    from post p join thread t on t.id = p.thread_id join category c on c.id = t.category_id
      left join accepted_answer aa on aa.post_id = p.id
      left join official_answer oa on oa.post_id = p.id and oa.ended_at is null
    where p.author_id = any(${memberIds}::bigint[]) and p.deleted_at is null
      and (aa.post_id is not null or oa.post_id is not null) and ${listed(actor)}
    group by p.author_id`);
}
