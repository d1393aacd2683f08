import sql, { type Sql } from 'sql-template-tag';
import type { Reader } from '../../platform/database/reader.js';
import { visibleToMember } from '../categories/categories.visibility.js';
import { mayEnter } from '../members/actors.queries.js';

/** Whom a mail goes to. */
export type Recipient = { memberId: number; email: string; name: string };
const RECIPIENT: Sql = sql`m.id as member_id, m.email, m.name`;

/** What a mail about an answer tells. */
export type AnswerNews = {
  threadId: number;
  slug: string;
  title: string;
  postNumber: number;
  body: string;
  authorName: string;
};
const NEWS: Sql = sql`t.id as thread_id, t.slug, t.title, p.number as post_number, p.body, a.name as author_name`;

export type OfficialNews = AnswerNews & {
  id: number;
  askerId: number;
  markedById: number;
  team: string;
  appliesTo: string | null;
  reviewBy: string | null;
};

/** An answer that is still official, in a thread that still stands. */
export function findOfficialNews(
  reader: Reader,
  officialAnswerId: number,
): Promise<OfficialNews | undefined> {
  return reader.row<OfficialNews>(sql`
    select oa.id, t.author_id as asker_id, oa.marked_by_id, oa.team, oa.applies_to, oa.review_by, ${NEWS}
    from official_answer oa join thread t on t.id = oa.thread_id join post p on p.id = oa.post_id
      join member a on a.id = p.author_id
    where oa.id = ${officialAnswerId} and oa.ended_at is null and t.deleted_at is null`);
}

/** The asker, if they may still read what they asked. */
export function findAsker(reader: Reader, threadId: number): Promise<Recipient | undefined> {
  return reader.row<Recipient>(sql`
    select ${RECIPIENT} from thread t join category c on c.id = t.category_id join member m on m.id = t.author_id
    where t.id = ${threadId} and ${visibleToMember('m')}`);
}

export type Follower = Recipient & { unfollowToken: string };

/** Those who follow official answers and may read this thread, in the order of their ids from behind `afterId`. */
export function findFollowers(
  reader: Reader,
  threadId: number,
  afterId: number,
  limit: number,
): Promise<Follower[]> {
  return reader.rows<Follower>(sql`
    select ${RECIPIENT}, f.unfollow_token
    from official_feed f join member m on m.id = f.member_id
      join thread t on t.id = ${threadId} join category c on c.id = t.category_id
    where f.followed_at is not null and m.id > ${afterId} and ${visibleToMember('m')}
    order by m.id limit ${limit}`);
}

export type AcceptedNews = AnswerNews & Recipient & { acceptedById: number };

/** The reply if it is still accepted, and its author if they may still read it. */
export function findAcceptedNews(reader: Reader, postId: number): Promise<AcceptedNews | undefined> {
  return reader.row<AcceptedNews>(sql`
    select ${NEWS}, ${RECIPIENT}, aa.accepted_by_id
    from accepted_answer aa join thread t on t.id = aa.thread_id join category c on c.id = t.category_id
      join post p on p.id = aa.post_id join member m on m.id = p.author_id join member a on a.id = p.author_id
    where aa.post_id = ${postId} and t.deleted_at is null and ${visibleToMember('m')}`);
}

/** Who looks after an official answer: who marked it while they are staff, else the owner. */
export function findReviewer(reader: Reader, officialAnswerId: number): Promise<Recipient | undefined> {
  return reader.row<Recipient>(sql`
    select ${RECIPIENT} from official_answer oa
      join member m on (m.id = oa.marked_by_id and m.role in ('staff', 'admin') and ${mayEnter('m')}) or m.is_owner
    where oa.id = ${officialAnswerId} order by m.id = oa.marked_by_id desc limit 1`);
}

export type NudgeNews = Recipient & { threadId: number; slug: string; title: string; postNumber: number };

const NUDGE = 'acceptNudge:';
export const nudgeKey = (threadId: number): string => NUDGE + threadId;

/** Questions whose last reply by somebody else is three days old, still unsolved, whose asker was never asked. */
export function findNudges(reader: Reader, limit: number): Promise<NudgeNews[]> {
  return reader.rows<NudgeNews>(sql`
    select ${RECIPIENT}, t.id as thread_id, t.slug, t.title, last.number as post_number
    from thread t join category c on c.id = t.category_id join member m on m.id = t.author_id
      cross join lateral (
        select p.number, p.created_at from post p
        where p.thread_id = t.id and p.author_id <> t.author_id and p.deleted_at is null
        order by p.number desc limit 1) last
    where t.kind = 'question' and t.answer_state = 'none' and t.deleted_at is null
      and t.last_post_at > now() - interval '30 days'
      and last.created_at between now() - interval '30 days' and now() - interval '3 days'
      and ${visibleToMember('m')}
      and not exists (select from mail where dedupe_key = ${NUDGE}::text || t.id)
    order by t.id limit ${limit}`);
}
