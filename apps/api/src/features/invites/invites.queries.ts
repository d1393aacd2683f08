import type { Role } from '@conch/shared/words';
import sql, { empty, join, type Sql } from 'sql-template-tag';
import type { Reader } from '../../platform/database/reader.js';
import { decodeCursor, pageOf, pageSize, type Page, type PageArgs } from '../../platform/graphql/page.js';
import { mayEnter } from '../members/actors.queries.js';

export type InviteState = 'pending' | 'accepted' | 'revoked' | 'expired';

export type InviteRow = {
  id: number;
  email: string;
  name: string | null;
  note: string | null;
  role: Role;
  state: InviteState;
  createdAt: Date;
  expiresAt: Date;
  lastSentAt: Date;
  validDays: number;
  /** It ran out, and another one was sent to the same address since. */
  isReplaced: boolean;
  buddyId: number | null;
  invitedById: number;
  acceptedById: number | null;
};

/** With what the invited read: who invited them. */
export type OpenedInvite = InviteRow & {
  invitedByName: string;
  invitedByEmail: string;
  invitedByRole: Role;
  inviterMayEnter: boolean;
};

const STATE: Sql = sql`case
  when i.accepted_at is not null then 'accepted'
  when i.revoked_at is not null then 'revoked'
  when i.replaced_at is not null or i.expires_at <= now() then 'expired'
  else 'pending' end`;

const COLUMNS: Sql = sql`i.id, i.email, i.name, i.note, i.role, ${STATE} as state, i.created_at, i.expires_at,
  i.last_sent_at, i.valid_days, i.replaced_at is not null as is_replaced, i.buddy_id, i.invited_by_id, i.accepted_by_id`;

/** The newest first. */
export async function listInvites(
  reader: Reader,
  { state, invitedById }: { state?: InviteState | undefined; invitedById?: number | undefined },
  page: PageArgs,
): Promise<Page<InviteRow>> {
  const size = pageSize(page.first);
  const after = page.after ? decodeCursor(page.after, ['number']) : null;
  const conditions = [
    ...(state ? [sql`${STATE} = ${state}`] : []),
    ...(invitedById === undefined ? [] : [sql`i.invited_by_id = ${invitedById}`]),
    ...(after ? [sql`i.id < ${after[0]}::bigint`] : []),
  ];
  const rows = await reader.rows<InviteRow>(sql`
    select ${COLUMNS} from invite i
    ${conditions.length > 0 ? sql`where ${join(conditions, ' and ')}` : empty}
    order by i.id desc limit ${size + 1}`);
  return pageOf<InviteRow>(rows, size, (row) => [row.id], { hasOtherSide: after !== null });
}

/** Holds the invite until the transaction ends. */
export function lockInvite(tx: Reader, id: number): Promise<InviteRow | undefined> {
  return tx.row<InviteRow>(sql`select ${COLUMNS} from invite i where i.id = ${id} for update`);
}

const OPENED: Sql = sql`
  select ${COLUMNS}, m.name as invited_by_name, m.email as invited_by_email, m.role as invited_by_role,
    ${mayEnter('m')} as inviter_may_enter
  from invite i join member m on m.id = i.invited_by_id`;

export function findInviteByToken(reader: Reader, tokenHash: Buffer): Promise<OpenedInvite | undefined> {
  return reader.row<OpenedInvite>(sql`${OPENED} where i.token_hash = ${tokenHash}`);
}

/** The one invite of an address that is not settled, in the words of the index `invite_one_open`; it is not locked. */
export function findUnsettledInviteOf(reader: Reader, email: string): Promise<OpenedInvite | undefined> {
  return reader.row<OpenedInvite>(sql`
    ${OPENED} where i.email = ${email} and i.revoked_at is null and i.accepted_at is null and i.replaced_at is null`);
}

/** Two who accept at once: the second waits here, and then finds the invite accepted. */
export function lockInviteByToken(tx: Reader, tokenHash: Buffer): Promise<OpenedInvite | undefined> {
  return tx.row<OpenedInvite>(sql`${OPENED} where i.token_hash = ${tokenHash} for update of i`);
}

export function findGroupIdsOfInvites(
  reader: Reader,
  inviteIds: readonly number[],
): Promise<{ inviteId: number; groupId: number }[]> {
  return reader.rows(sql`select invite_id, group_id from invite_group where invite_id = any(${inviteIds})`);
}
