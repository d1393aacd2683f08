import sql, { type Sql } from 'sql-template-tag';
import type { Reader } from '../../platform/database/reader.js';
import { decodeCursor, pageOf, pageSize, type Page, type PageArgs } from '../../platform/graphql/page.js';

/** What staff see of a request. One whose address is not proven yet is nobody's business. */
export type SeenRequestState = 'waiting' | 'approved' | 'declined';

export type RequestRow = {
  id: number;
  email: string;
  name: string;
  handle: string;
  message: string | null;
  state: SeenRequestState;
  createdAt: Date;
  verifiedAt: Date;
  decidedAt: Date | null;
  decidedById: number | null;
  reason: string | null;
  memberId: number | null;
};

/** One whose link has not been opened yet, and still can be. */
export type UnverifiedRequest = Pick<RequestRow, 'id' | 'email' | 'name' | 'handle'> & {
  passwordHash: string;
};

const COLUMNS: Sql = sql`r.id, r.email, r.name, r.handle, r.message, r.state, r.created_at, r.verified_at,
  r.decided_at, r.decided_by_id, r.reason, r.member_id`;
const UNVERIFIED: Sql = sql`r.state = 'unverified' and r.created_at > now() - interval '7 days'`;

/** Who has waited longest comes first; of those decided, the newest. */
export async function listRequests(
  reader: Reader,
  state: SeenRequestState,
  page: PageArgs,
): Promise<Page<RequestRow>> {
  const size = pageSize(page.first);
  const after = page.after ? decodeCursor(page.after, ['number']) : null;
  const [beyond, order] = state === 'waiting' ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`];
  const rows = await reader.rows<RequestRow>(sql`
    select ${COLUMNS} from membership_request r
    where r.state = ${state} and (${after?.[0] ?? null}::bigint is null or r.id ${beyond} ${after?.[0] ?? null}::bigint)
    order by r.id ${order} limit ${size + 1}`);
  return pageOf<RequestRow>(rows, size, (row) => [row.id], { hasOtherSide: after !== null });
}

export async function countWaiting(reader: Reader): Promise<number> {
  const row = await reader.row<{ count: number }>(sql`
    select count(*) as count from membership_request where state = 'waiting'`);
  return row!.count;
}

/** Holds the request until the transaction ends. Undefined while its address is not proven. */
export function lockRequest(tx: Reader, id: number): Promise<RequestRow | undefined> {
  return tx.row<RequestRow>(sql`
    select ${COLUMNS} from membership_request r where r.id = ${id} and r.state <> 'unverified' for update`);
}

export function findUnverified(reader: Reader, tokenHash: Buffer): Promise<UnverifiedRequest | undefined> {
  return reader.row<UnverifiedRequest>(sql`
    select r.id, r.email, r.name, r.handle, r.password_hash from membership_request r
    where r.token_hash = ${tokenHash} and ${UNVERIFIED}`);
}

/** Two links of one address at once: both take its requests in the same order, so that the second waits. */
export async function lockUnverified(tx: Reader, tokenHash: Buffer): Promise<UnverifiedRequest | undefined> {
  await tx.rows(sql`
    select id from membership_request
    where email = (select email from membership_request where token_hash = ${tokenHash})
    order by id for update`);
  return findUnverified(tx, tokenHash);
}

/**
 * Somebody who chose a password here, has proven the address, and waits for staff. Not whoever only typed the
 * address: they could find out by the password they chose whether it is a member's.
 */
export function findApplicant(reader: Reader, email: string): Promise<{ passwordHash: string } | undefined> {
  return reader.row(sql`
    select r.password_hash from membership_request r where r.email = ${email} and r.state = 'waiting'`);
}
