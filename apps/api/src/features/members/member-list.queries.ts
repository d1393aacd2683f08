import type { Role } from '@conch/shared/words';
import sql, { empty, join, type Sql } from 'sql-template-tag';
import type { Reader } from '../../platform/database/reader.js';
import { decodeCursor, pageOf, pageSize, type Page, type PageArgs } from '../../platform/graphql/page.js';
import { MEMBER_COLUMNS, type MemberRow } from './members.queries.js';

export type MemberConditions = {
  query?: string | undefined;
  role?: Role | undefined;
  groupId?: number | undefined;
  ids?: number[] | undefined;
  advocates?: boolean | undefined;
};

/** Newest first; when searching, those whose name or handle begins with the words first, then by name. */
export function listMembers(
  reader: Reader,
  conditions: MemberConditions,
  page: PageArgs,
): Promise<Page<MemberRow>> {
  const where = conditionsOf(conditions);
  return conditions.query
    ? listByMatch(reader, conditions.query, where, page)
    : listByJoining(reader, where, page);
}

async function listByJoining(reader: Reader, where: Sql[], page: PageArgs): Promise<Page<MemberRow>> {
  const size = pageSize(page.first);
  // As text, since a time in JavaScript has no microseconds and the page would begin at the wrong member.
  const after = page.after ? decodeCursor(page.after, ['time', 'number']) : null;
  const conditions = after
    ? [...where, sql`(m.joined_at, m.id) < (${after[0]}::timestamptz, ${after[1]}::bigint)`]
    : where;
  const rows = await reader.rows<MemberRow & { joined: string }>(sql`
    select ${MEMBER_COLUMNS}, m.joined_at::text as joined from member m ${whereOf(conditions)}
    order by m.joined_at desc, m.id desc limit ${size + 1}`);
  return pageOf<MemberRow & { joined: string }, MemberRow>(rows, size, (row) => [row.joined, row.id], {
    hasOtherSide: after !== null,
  });
}

async function listByMatch(
  reader: Reader,
  query: string,
  where: Sql[],
  page: PageArgs,
): Promise<Page<MemberRow>> {
  const size = pageSize(page.first);
  const after = page.after ? decodeCursor(page.after, ['number', 'string', 'number']) : null;
  const prefix = `${escapeLike(query)}%`;
  const rank = sql`case when m.handle::text ilike ${prefix} or m.name ilike ${prefix} then 0 else 1 end`;
  const conditions = after
    ? [
        ...where,
        sql`(${rank}, lower(m.name), m.id) > (${after[0]}::bigint, ${after[1]}, ${after[2]}::bigint)`,
      ]
    : where;
  type Match = MemberRow & { rank: number; sortName: string };
  const rows = await reader.rows<Match>(sql`
    select ${MEMBER_COLUMNS}, ${rank} as rank, lower(m.name) as sort_name from member m ${whereOf(conditions)}
    order by rank, sort_name, m.id limit ${size + 1}`);
  return pageOf<Match, MemberRow>(rows, size, (row) => [row.rank, row.sortName, row.id], {
    hasOtherSide: after !== null,
  });
}

function conditionsOf({ query, role, groupId, ids, advocates }: MemberConditions): Sql[] {
  const conditions: Sql[] = [];
  // The very expression of the trigram index.
  if (query) conditions.push(sql`(m.name || ' ' || m.handle::text) ilike ${`%${escapeLike(query)}%`}`);
  if (role) conditions.push(sql`m.role = ${role}`);
  if (ids) conditions.push(sql`m.id = any(${ids})`);
  if (advocates !== undefined) conditions.push(sql`m.is_advocate = ${advocates}`);
  if (groupId !== undefined)
    conditions.push(sql`exists (
      select from member_group_membership g where g.member_id = m.id and g.group_id = ${groupId})`);
  return conditions;
}

const whereOf = (conditions: Sql[]): Sql =>
  conditions.length > 0 ? sql`where ${join(conditions, ' and ')}` : empty;

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
