import sql, { type Sql } from 'sql-template-tag';
import type { Transaction } from '../../platform/database/transaction.js';
import { visibleToMember } from '../categories/categories.visibility.js';
import { INVITER_AND_BUDDY, IS_INTRODUCTION } from '../onboarding/onboarding.queries.js';

/** Whose bell rings. */
export type Told = { memberId: number };

/** Of post `p`: only members `m` who may read it now are told of it. */
const TOLD = sql`t.deleted_at is null and p.deleted_at is null and ${visibleToMember('m')}`;
const PLACE = sql`join thread t on t.id = p.thread_id join category c on c.id = t.category_id`;
const IS_OFFICIAL = sql`exists (select from official_answer o where o.post_id = p.id and o.ended_at is null)`;

/** Tells each member `m` that `found` names of its post `p`, except `actor`; whoever was told already is not. */
function add(tx: Transaction, kind: string, actor: Sql, found: Sql): Promise<Told[]> {
  return tx.rows<Told>(sql`
    insert into notification (member_id, kind, thread_id, post_id, actor_id)
    select m.id, ${kind}, t.id, p.id, ${actor} from ${found} and m.id <> ${actor} and ${TOLD}
    on conflict do nothing returning member_id`);
}

const NOT_TOLD = sql`not exists (select from notification told
  where told.member_id = m.id and told.post_id = p.id and told.kind in ('reply', 'mention'))`;

export function addMentions(tx: Transaction, postId: number, handles: readonly string[]): Promise<Told[]> {
  const mentioned = sql`post p ${PLACE} join member m on m.id in (
      select member_id from member_handle where handle = any(${handles}::citext[]))
    where p.id = ${postId} and ${NOT_TOLD}`;
  return add(tx, 'mention', sql`p.author_id`, mentioned);
}

/** Tells who began the thread, and who wrote the post that was replied to. An official answer the asker hears as such. */
export function addReplies(tx: Transaction, postId: number): Promise<Told[]> {
  const concerned = sql`post p ${PLACE} left join post r on r.id = p.reply_to_id
      join member m on m.id in (t.author_id, r.author_id)
    where p.id = ${postId} and p.number > 1 and ${NOT_TOLD} and not (m.id = t.author_id and ${IS_OFFICIAL})`;
  return add(tx, 'reply', sql`p.author_id`, concerned);
}

export function addAccepted(tx: Transaction, postId: number): Promise<Told[]> {
  const author = sql`accepted_answer a join post p on p.id = a.post_id ${PLACE} join member m on m.id = p.author_id
    where a.post_id = ${postId}`;
  return add(tx, 'accepted', sql`a.accepted_by_id`, author);
}

export function addOfficial(tx: Transaction, officialAnswerId: number): Promise<Told[]> {
  const concerned = sql`official_answer o join post p on p.id = o.post_id ${PLACE}
      join member m on m.id in (t.author_id, p.author_id)
    where o.id = ${officialAnswerId} and o.ended_at is null`;
  return add(tx, 'official', sql`o.marked_by_id`, concerned);
}

/** Tells inviter and buddy of a newcomer's first thread in the category for introductions. */
export function addIntroduction(tx: Transaction, postId: number): Promise<Told[]> {
  const concerned = sql`post p ${PLACE} ${INVITER_AND_BUDDY}
    where p.id = ${postId} and p.number = 1 and ${IS_INTRODUCTION}`;
  return add(tx, 'introduction', sql`p.author_id`, concerned);
}

/** The one notification of all reactions to a post: as old as the newest of them, which makes it unread again. */
export function renewReaction(tx: Transaction, postId: number): Promise<Told[]> {
  return tx.rows<Told>(sql`
    insert into notification as n (member_id, kind, thread_id, post_id, actor_id, created_at)
    select m.id, 'reaction', t.id, p.id, newest.member_id, newest.created_at
    from post p ${PLACE} join member m on m.id = p.author_id
    cross join lateral (
      select r.member_id, r.created_at from reaction r where r.post_id = p.id and r.member_id <> p.author_id
      order by r.created_at desc, r.member_id limit 1
    ) newest
    where p.id = ${postId} and ${TOLD}
    on conflict (member_id, post_id, kind) do update
      set actor_id = excluded.actor_id, created_at = excluded.created_at,
          read_at = case when excluded.created_at > n.created_at then null else n.read_at end
      where (n.actor_id, n.created_at) is distinct from (excluded.actor_id, excluded.created_at)
    returning member_id`);
}

/** Forgets the reactions to a post once all have been taken back. */
export function dropReaction(tx: Transaction, postId: number): Promise<Told[]> {
  return tx.rows<Told>(sql`
    delete from notification n where n.post_id = ${postId} and n.kind = 'reaction'
      and not exists (select from reaction r where r.post_id = n.post_id and r.member_id <> n.member_id)
    returning member_id`);
}
