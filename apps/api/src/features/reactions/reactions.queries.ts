import sql from 'sql-template-tag';
import type { Actor } from '../../platform/auth/actor.js';
import type { Reader } from '../../platform/database/reader.js';
import { readable } from '../threads/threads.visibility.js';

export type ReactionRow = { postId: number; kind: string; count: number; viewerReacted: boolean };

/** Reactions to posts that stand, in the community's order; kinds it offers no longer come last. */
export function findReactions(
  reader: Reader,
  actor: Actor | null,
  postIds: readonly number[],
): Promise<ReactionRow[]> {
  return reader.rows<ReactionRow>(sql`
    select r.post_id, r.kind, count(*) count,
      bool_or(r.member_id is not distinct from ${actor?.memberId ?? null}::bigint) viewer_reacted
    from reaction r join post p on p.id = r.post_id
    join thread t on t.id = p.thread_id join category c on c.id = t.category_id
    where r.post_id = any(${postIds}::bigint[]) and p.deleted_at is null and ${readable(actor)}
    group by r.post_id, r.kind
    order by array_position((select reaction_kinds from community), r.kind), min(r.created_at)`);
}
