import type { InviteListInput, InviteMembersInput } from '@conch/shared/inputs';
import { LIMITS } from '@conch/shared/limits';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { DomainError, forbidden, notFound } from '../../platform/graphql/errors.js';
import { toId } from '../../platform/graphql/ids.js';
import type { Page, PageArgs } from '../../platform/graphql/page.js';
import { listGroups } from '../groups/groups.queries.js';
import { readInviteFile, writeResults, type FileRow } from './invite-file.js';
import { InviteListSendingService } from './invite-list-sending.service.js';
import { requireKnown } from './invite-sending.service.js';
import {
  findAllEntries,
  findInviteList,
  findStandingOf,
  listEntries,
  listInviteLists,
  lockInviteList,
  type InviteListEntry,
  type InviteListRow,
  type InviteRowResult,
} from './invite-lists.queries.js';
import { canInviteMany } from './invites.policy.js';

type CheckedRow = FileRow & { groupIds: number[]; result: InviteRowResult };

/** Many invites out of one file: looked at first, then started, and sent by a job. */
@Injectable()
export class InviteListsService {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
    private readonly sending: InviteListSendingService,
  ) {}

  async lists(actor: Actor, page: PageArgs): Promise<Page<InviteListRow>> {
    requireRight(actor);
    return listInviteLists(this.database, page);
  }

  async get(actor: Actor, id: number): Promise<InviteListRow> {
    requireRight(actor);
    const list = await findInviteList(this.database, id);
    if (!list) throw notFound('invite list');
    return list;
  }

  entries(
    list: InviteListRow,
    result: InviteRowResult | undefined,
    page: PageArgs,
  ): Promise<Page<InviteListEntry>> {
    return listEntries(this.database, list.id, result, page);
  }

  async results(list: InviteListRow): Promise<string> {
    return writeResults(await findAllEntries(this.database, list.id));
  }

  /** Keeps the file with what is wrong in it. Nothing is sent yet. */
  async check(actor: Actor, input: InviteMembersInput): Promise<InviteListRow> {
    requireRight(actor);
    const people = readInviteFile(input.csv);
    const buddyId = input.buddyId === undefined ? null : toId(input.buddyId, 'member');
    const groupIds = (input.groupIds ?? []).map((id) => toId(id, 'group'));
    const { fileName = 'List', note = null, validDays = LIMITS.inviteDays.usual } = input;
    return this.database.transaction(async (tx) => {
      await requireKnown(tx, buddyId, groupIds);
      const rows = await checkRows(tx, people);
      const { id } = (await tx.row<{ id: number }>(sql`
        insert into invite_list (made_by_id, file_name, note, buddy_id, valid_days, row_count)
        values (${actor.memberId}, ${fileName}, ${note}, ${buddyId}, ${validDays}, ${rows.length}) returning id`))!;
      await tx.rows(sql`
        insert into invite_list_group (list_id, group_id) select ${id}, unnest(${groupIds}::bigint[])`);
      await writeRows(tx, id, rows);
      return this.recorded(tx, 'inviteList.checked', actor, id);
    });
  }

  async start(actor: Actor, input: InviteListInput): Promise<InviteListRow> {
    return this.change(actor, input, async (tx, list) => {
      if (list.state !== 'checked')
        throw new DomainError('CONFLICT', 'This list was started or cancelled already.');
      await tx.rows(sql`update invite_list set started_at = now() where id = ${list.id}`);
      await this.sending.goOn(tx);
      return this.recorded(tx, 'inviteList.started', actor, list.id);
    });
  }

  /** What was sent stays sent; the rest is not. */
  async cancel(actor: Actor, input: InviteListInput): Promise<InviteListRow> {
    return this.change(actor, input, async (tx, list) => {
      if (list.state === 'finished' || list.state === 'cancelled')
        throw new DomainError('CONFLICT', 'This list has come to its end already.');
      await tx.rows(sql`
        update invite_list_row set result = 'cancelled' where list_id = ${list.id} and result = 'waiting'`);
      await tx.rows(sql`
        update invite_list set cancelled_at = now(), finished_at = now() where id = ${list.id}`);
      return this.recorded(tx, 'inviteList.cancelled', actor, list.id);
    });
  }

  private change(
    actor: Actor,
    input: InviteListInput,
    work: (tx: Transaction, list: InviteListRow) => Promise<InviteListRow>,
  ): Promise<InviteListRow> {
    requireRight(actor);
    const id = toId(input.id, 'invite list');
    return this.database.transaction(async (tx) => {
      const list = await lockInviteList(tx, id);
      if (!list) throw notFound('invite list');
      return work(tx, list);
    });
  }

  private async recorded(
    tx: Transaction,
    type: 'inviteList.checked' | 'inviteList.started' | 'inviteList.cancelled',
    actor: Actor,
    id: number,
  ): Promise<InviteListRow> {
    const list = (await findInviteList(tx, id))!;
    const details = { inviteListId: id, fileName: list.fileName, rows: list.rowCount };
    await this.activity.record(tx, { type, actorId: actor.memberId, details });
    return list;
  }
}

function requireRight(actor: Actor): void {
  if (!canInviteMany(actor)) throw forbidden('Only staff invite many people at once.');
}

/** What would come of each row now: what is not `waiting` will not be sent. */
async function checkRows(tx: Transaction, people: FileRow[]): Promise<CheckedRow[]> {
  const groups = new Map((await listGroups(tx)).map(({ id, name }) => [name.toLowerCase(), id]));
  const emails = people.filter(({ problem }) => problem === null).map(({ email }) => email);
  const standing = new Map((await findStandingOf(tx, emails)).map(({ email, result }) => [email, result]));
  const seen = new Map<string, number>();
  return people.map((row) => {
    const unknown = row.groups.find((name) => !groups.has(name.toLowerCase()));
    const groupIds = [...new Set(row.groups.flatMap((name) => groups.get(name.toLowerCase()) ?? []))];
    if (row.problem !== null) return { ...row, groupIds: [], result: 'invalid' };
    const first = seen.get(row.email);
    if (first !== undefined) return { ...row, groupIds, result: 'duplicate', problem: `As in row ${first}.` };
    seen.set(row.email, row.number);
    if (unknown !== undefined)
      return { ...row, groupIds, result: 'invalid', problem: `There is no group “${unknown}”.` };
    return { ...row, groupIds, result: standing.get(row.email) ?? 'waiting' };
  });
}

/** As one document: five thousand rows have more values than a statement may have parameters. */
async function writeRows(tx: Transaction, listId: number, rows: CheckedRow[]): Promise<void> {
  const document = JSON.stringify(
    rows.map(({ number, email, name, note, groupIds, result, problem }) => ({
      number,
      email,
      name,
      note,
      group_ids: groupIds,
      result,
      problem,
    })),
  );
  await tx.rows(sql`
    insert into invite_list_row (list_id, number, email, name, note, group_ids, result, problem)
    select ${listId}, number, email, name, note, group_ids, result, problem
    from jsonb_to_recordset(${document}::jsonb) as row (number int, email text, name text, note text,
      group_ids bigint[], result text, problem text)`);
}
