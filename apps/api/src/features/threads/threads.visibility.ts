import sql, { type Sql } from 'sql-template-tag';
import { isModerator, type Actor } from '../../platform/auth/actor.js';
import { visibleTo } from '../categories/categories.visibility.js';

/** The condition that thread `t` in category `c` may be read by address: a deleted one by whoever may restore it. */
export function readable(actor: Actor | null): Sql {
  if (isModerator(actor)) return visibleTo(actor);
  return sql`${visibleTo(actor)} and (t.deleted_at is null or t.deleted_by_id = ${actor?.memberId ?? null}::bigint)`;
}

/** The condition that thread `t` in category `c` is in lists and counts of the viewer. */
export const listed = (actor: Actor | null): Sql => sql`${visibleTo(actor)} and t.deleted_at is null`;
