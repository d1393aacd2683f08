import sql, { empty, join } from 'sql-template-tag';
import type { Reader } from '../../platform/database/reader.js';
import { decodeCursor, pageOf, pageSize, type Page, type PageArgs } from '../../platform/graphql/page.js';

export type ActivityRow = {
  id: number;
  type: string;
  actorId: number | null;
  at: Date;
  threadId: number | null;
  postId: number | null;
  memberId: number | null;
  details: Record<string, unknown>;
};

export type ActivityConditions = { type?: string | undefined; actorId?: number | undefined };

/** The newest first. */
export async function listActivities(
  reader: Reader,
  { type, actorId }: ActivityConditions,
  page: PageArgs,
): Promise<Page<ActivityRow>> {
  const size = pageSize(page.first);
  const after = page.after ? decodeCursor(page.after, ['number']) : null;
  const conditions = [
    ...(type ? [sql`type = ${type}`] : []),
    ...(actorId === undefined ? [] : [sql`actor_id = ${actorId}`]),
    ...(after ? [sql`id < ${after[0]}::bigint`] : []),
  ];
  const rows = await reader.rows<ActivityRow>(sql`
    select id, type, actor_id, at, thread_id, post_id, member_id, details from activity
    ${conditions.length > 0 ? sql`where ${join(conditions, ' and ')}` : empty}
    order by id desc limit ${size + 1}`);
  return pageOf<ActivityRow>(rows, size, (row) => [row.id], { hasOtherSide: after !== null });
}
