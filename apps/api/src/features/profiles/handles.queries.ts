import { LIMITS } from '@conch/shared/limits';
import sql, { raw } from 'sql-template-tag';
import type { Reader } from '../../platform/database/reader.js';
import type { Transaction } from '../../platform/database/transaction.js';

const RECENT = raw(`(now() - interval '${LIMITS.handleChanges.days} days')`);

/** How often a member has changed their handle of late, and the seconds until the first of it no longer counts. */
export async function findHandleChanges(
  reader: Reader,
  memberId: number,
): Promise<{ count: number; wait: number }> {
  const row = await reader.row<{ count: number; wait: number | null }>(sql`
    select count(*), ceil(extract(epoch from min(at) - ${RECENT}))::int as wait
    from member m, unnest(m.handle_changed_at) at where m.id = ${memberId} and at > ${RECENT}`);
  return { count: row!.count, wait: row!.wait ?? 0 };
}

export async function countHandleChange(tx: Transaction, memberId: number): Promise<void> {
  await tx.rows(sql`
    update member set handle_changed_at = now() || array(select at from unnest(handle_changed_at) at where at > ${RECENT})
    where id = ${memberId}`);
}
