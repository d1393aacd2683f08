import sql, { empty, type Sql } from 'sql-template-tag';
import type { Reader } from '../../platform/database/reader.js';
import { decodeCursor, pageOf, pageSize, type Page, type PageArgs } from '../../platform/graphql/page.js';
import { MEMBER_COLUMNS, type MemberRow } from '../members/members.queries.js';

export type GroupRow = { id: number; name: string; description: string | null };

const COLUMNS: Sql = sql`g.id, g.name, g.description`;

export function listGroups(reader: Reader): Promise<GroupRow[]> {
  return reader.rows<GroupRow>(sql`select ${COLUMNS} from member_group g order by g.name, g.id`);
}

export function findGroupsByIds(reader: Reader, ids: readonly number[]): Promise<GroupRow[]> {
  return reader.rows<GroupRow>(sql`
    select ${COLUMNS} from member_group g where g.id = any(${ids}) order by g.name, g.id`);
}

/** Holds the group until the transaction ends. */
export function lockGroup(tx: Reader, id: number): Promise<GroupRow | undefined> {
  return tx.row<GroupRow>(sql`select ${COLUMNS} from member_group g where g.id = ${id} for update`);
}

export function findGroupsOfMembers(
  reader: Reader,
  memberIds: readonly number[],
): Promise<(GroupRow & { memberId: number })[]> {
  return reader.rows(sql`
    select x.member_id, ${COLUMNS} from member_group_membership x join member_group g on g.id = x.group_id
    where x.member_id = any(${memberIds}) order by g.name, g.id`);
}

export function countGroupMembers(
  reader: Reader,
  groupIds: readonly number[],
): Promise<{ groupId: number; count: number }[]> {
  return reader.rows(sql`
    select group_id, count(*) as count from member_group_membership
    where group_id = any(${groupIds}) group by group_id`);
}

/** By name. */
export async function listGroupMembers(
  reader: Reader,
  groupId: number,
  page: PageArgs,
): Promise<Page<MemberRow>> {
  type Row = MemberRow & { sortName: string };
  const size = pageSize(page.first);
  const after = page.after ? decodeCursor(page.after, ['string', 'number']) : null;
  const rows = await reader.rows<Row>(sql`
    select ${MEMBER_COLUMNS}, lower(m.name) as sort_name
    from member_group_membership x join member m on m.id = x.member_id
    where x.group_id = ${groupId}
      ${after ? sql`and (lower(m.name), m.id) > (${after[0]}, ${after[1]}::bigint)` : empty}
    order by sort_name, m.id limit ${size + 1}`);
  return pageOf<Row, MemberRow>(rows, size, (row) => [row.sortName, row.id], {
    hasOtherSide: after !== null,
  });
}
