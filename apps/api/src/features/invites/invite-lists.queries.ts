import sql, { empty, type Sql } from 'sql-template-tag';
import type { Reader } from '../../platform/database/reader.js';
import { decodeCursor, pageOf, pageSize, type Page, type PageArgs } from '../../platform/graphql/page.js';

export type InviteListState = 'checked' | 'sending' | 'finished' | 'cancelled';
export type InviteRowResult =
  'waiting' | 'sent' | 'member' | 'invited' | 'duplicate' | 'invalid' | 'failed' | 'cancelled';

export type InviteListRow = {
  id: number;
  fileName: string;
  state: InviteListState;
  note: string | null;
  validDays: number;
  rowCount: number;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  madeById: number;
  buddyId: number | null;
};

export type InviteListEntry = {
  listId: number;
  number: number;
  email: string;
  name: string | null;
  note: string | null;
  groupIds: number[];
  result: InviteRowResult;
  problem: string | null;
  inviteId: number | null;
};

const COLUMNS: Sql = sql`l.id, l.file_name, case
    when l.cancelled_at is not null then 'cancelled'
    when l.finished_at is not null then 'finished'
    when l.started_at is not null then 'sending'
    else 'checked' end as state,
  l.note, l.valid_days, l.row_count, l.created_at, l.started_at, l.finished_at, l.made_by_id, l.buddy_id`;
const ENTRY_COLUMNS: Sql = sql`r.list_id, r.number, r.email, r.name, r.note, r.group_ids, r.result, r.problem,
  r.invite_id`;

export function findInviteList(reader: Reader, id: number): Promise<InviteListRow | undefined> {
  return reader.row<InviteListRow>(sql`select ${COLUMNS} from invite_list l where l.id = ${id}`);
}

/** Holds the list until the transaction ends. */
export function lockInviteList(tx: Reader, id: number): Promise<InviteListRow | undefined> {
  return tx.row<InviteListRow>(sql`select ${COLUMNS} from invite_list l where l.id = ${id} for update`);
}

/** The newest first. */
export async function listInviteLists(reader: Reader, page: PageArgs): Promise<Page<InviteListRow>> {
  const size = pageSize(page.first);
  const after = page.after ? decodeCursor(page.after, ['number']) : null;
  const rows = await reader.rows<InviteListRow>(sql`
    select ${COLUMNS} from invite_list l ${after ? sql`where l.id < ${after[0]}::bigint` : empty}
    order by l.id desc limit ${size + 1}`);
  return pageOf<InviteListRow>(rows, size, (row) => [row.id], { hasOtherSide: after !== null });
}

/** In the order of the file. */
export async function listEntries(
  reader: Reader,
  listId: number,
  result: InviteRowResult | undefined,
  page: PageArgs,
): Promise<Page<InviteListEntry>> {
  const size = pageSize(page.first);
  const after = page.after ? decodeCursor(page.after, ['number']) : null;
  const rows = await reader.rows<InviteListEntry>(sql`
    select ${ENTRY_COLUMNS} from invite_list_row r where r.list_id = ${listId}
      ${result ? sql`and r.result = ${result}` : empty}
      ${after ? sql`and r.number > ${after[0]}::int` : empty}
    order by r.number limit ${size + 1}`);
  return pageOf<InviteListEntry>(rows, size, (row) => [row.number], { hasOtherSide: after !== null });
}

export function findAllEntries(reader: Reader, listId: number): Promise<InviteListEntry[]> {
  return reader.rows<InviteListEntry>(sql`
    select ${ENTRY_COLUMNS} from invite_list_row r where r.list_id = ${listId} order by r.number`);
}

export function countResults(
  reader: Reader,
  listIds: readonly number[],
): Promise<{ listId: number; result: InviteRowResult; count: number }[]> {
  return reader.rows(sql`
    select list_id, result, count(*) as count from invite_list_row where list_id = any(${listIds}::bigint[])
    group by list_id, result`);
}

export function findGroupIdsOfLists(
  reader: Reader,
  listIds: readonly number[],
): Promise<{ listId: number; groupId: number }[]> {
  return reader.rows(
    sql`select list_id, group_id from invite_list_group where list_id = any(${listIds}::bigint[])`,
  );
}

/** Lists that were started and have rows left to send, the oldest first. */
export async function findListsUnderWay(reader: Reader): Promise<number[]> {
  const rows = await reader.rows<{ id: number }>(sql`
    select id from invite_list where started_at is not null and finished_at is null order by id`);
  return rows.map(({ id }) => id);
}

/** The next rows to send, held until the transaction ends; those that somebody else holds are theirs to send. */
export function lockWaitingEntries(tx: Reader, listId: number, count: number): Promise<InviteListEntry[]> {
  return tx.rows<InviteListEntry>(sql`
    select ${ENTRY_COLUMNS} from invite_list_row r
    where r.list_id = ${listId} and r.result = 'waiting'
    order by r.number limit ${count} for update skip locked`);
}

/** Which of these addresses belong to members, and which have an open invite. */
export function findStandingOf(
  reader: Reader,
  emails: readonly string[],
): Promise<{ email: string; result: 'member' | 'invited' }[]> {
  return reader.rows(sql`
    select lower(m.email::text) as email, 'member' as result from member m where m.email = any(${emails}::citext[])
    union all
    select lower(i.email::text), 'invited' from invite i
    where i.email = any(${emails}::citext[]) and i.revoked_at is null and i.accepted_at is null
      and i.replaced_at is null and i.expires_at > now()`);
}
