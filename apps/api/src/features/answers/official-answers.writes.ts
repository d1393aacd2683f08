import sql from 'sql-template-tag';
import type { Transaction } from '../../platform/database/transaction.js';
import type { OfficialAnswerChange } from './official-answer-revision.entity.js';

/** Who speaks, for what, and until when. */
export type Validity = { team: string; appliesTo: string | null; reviewBy: string | null };

/** Each of these keeps the history, so that no change of an official answer goes without its revision. */
export async function insertOfficial(
  tx: Transaction,
  actorId: number,
  post: { id: number; threadId: number },
  { team, appliesTo, reviewBy }: Validity,
): Promise<number> {
  const row = await tx.row<{ id: number }>(sql`
    insert into official_answer (thread_id, post_id, marked_by_id, team, applies_to, review_by)
    values (${post.threadId}, ${post.id}, ${actorId}, ${team}, ${appliesTo}, ${reviewBy})
    returning id`);
  await keepRevision(tx, actorId, row!.id, 'marked', null);
  return row!.id;
}

/** Sets the validity without a revision: `reviseOfficial` follows in the same transaction. */
export async function setValidity(
  tx: Transaction,
  id: number,
  { team, appliesTo, reviewBy }: Validity,
): Promise<void> {
  await tx.rows(sql`
    update official_answer set team = ${team}, applies_to = ${appliesTo}, review_by = ${reviewBy},
      review_told_at = case when review_by is not distinct from ${reviewBy}::date then review_told_at end
    where id = ${id}`);
}

export async function reviseOfficial(
  tx: Transaction,
  actorId: number,
  id: number,
  reason: string | null,
): Promise<void> {
  await tx.rows(sql`update official_answer set revision = revision + 1 where id = ${id}`);
  await keepRevision(tx, actorId, id, 'updated', reason);
}

export async function endOfficial(
  tx: Transaction,
  actorId: number,
  id: number,
  change: 'replaced' | 'withdrawn',
  reason: string | null = null,
): Promise<void> {
  await tx.rows(sql`update official_answer set ended_at = now(), revision = revision + 1 where id = ${id}`);
  await keepRevision(tx, actorId, id, change, reason);
}

/** Copies what the answer and its post say now into the history. */
async function keepRevision(
  tx: Transaction,
  actorId: number,
  id: number,
  change: OfficialAnswerChange,
  reason: string | null,
): Promise<void> {
  await tx.rows(sql`
    insert into official_answer_revision
      (official_answer_id, revision, change, post_id, body, html, team, applies_to, review_by, reason, changed_by_id)
    select oa.id, oa.revision, ${change}, oa.post_id, p.body, p.html, oa.team, oa.applies_to, oa.review_by,
           ${reason}, ${actorId}
    from official_answer oa join post p on p.id = oa.post_id where oa.id = ${id}`);
}
