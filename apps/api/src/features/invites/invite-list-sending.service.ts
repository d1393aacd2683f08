import { rooms, type LiveEvent } from '@conch/shared/realtime';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { JobsService, type Attempt } from '../../platform/jobs/jobs.service.js';
import { RealtimeService } from '../../platform/realtime/realtime.service.js';
import { EVERYBODY } from '../../platform/realtime/rooms.js';
import { InviteSendingService } from './invite-sending.service.js';
import {
  findGroupIdsOfLists,
  findInviteList,
  findListsUnderWay,
  lockWaitingEntries,
  type InviteListEntry,
  type InviteListRow,
  type InviteRowResult,
} from './invite-lists.queries.js';

const SEND = 'invites.sendLists';
const AT_ONCE = 20;
/** Then the job hands over to the next one, so that a process that stops need not wait for the whole list. */
const TURN_MS = 5_000;

type Outcome = { result: InviteRowResult; inviteId: number | null; problem: string | null };

/**
 * Sends the lists that were started, in small transactions: a row and its invite are one of them, so each row is
 * invited once, whatever ends in between. Asked every minute, which picks up what an ended process left behind.
 */
@Injectable()
export class InviteListSendingService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
    private readonly jobs: JobsService,
    private readonly realtime: RealtimeService,
    private readonly sending: InviteSendingService,
  ) {}

  onModuleInit(): void {
    this.jobs.define(SEND, (_data, attempt) => this.send(attempt), { cron: '* * * * *' });
  }

  goOn(tx: Transaction): Promise<void> {
    return this.jobs.send(tx, SEND, {});
  }

  async send(attempt: Attempt): Promise<void> {
    const end = performance.now() + TURN_MS;
    for (const listId of await findListsUnderWay(this.database)) {
      while (await this.sendSome(listId, attempt)) {
        if (performance.now() < end) continue;
        return this.database.transaction((tx) => this.goOn(tx));
      }
    }
  }

  /** Whether there may be more. */
  private sendSome(listId: number, attempt: Attempt): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const entries = await lockWaitingEntries(tx, listId, AT_ONCE);
      if (entries.length === 0) {
        await this.finish(tx, listId);
        return false;
      }
      const list = (await findInviteList(tx, listId))!;
      const groupIds = (await findGroupIdsOfLists(tx, [listId])).map(({ groupId }) => groupId);
      for (const entry of entries) {
        const { result, inviteId, problem } = await this.sendOne(tx, list, groupIds, entry, attempt);
        await tx.rows(sql`
          update invite_list_row set result = ${result}, invite_id = ${inviteId}, problem = ${problem}
          where list_id = ${listId} and number = ${entry.number}`);
      }
      this.tell(tx, listId);
      return true;
    });
  }

  /** A row that cannot be sent, such as for a group that is gone, must not hold up the others. */
  private async sendOne(
    tx: Transaction,
    list: InviteListRow,
    groupIds: readonly number[],
    entry: InviteListEntry,
    attempt: Attempt,
  ): Promise<Outcome> {
    await tx.rows(sql`savepoint entry`);
    try {
      const issued = await this.sending.issue(tx, {
        senderId: list.madeById,
        email: entry.email,
        name: entry.name,
        note: entry.note ?? list.note,
        role: 'member',
        buddyId: list.buddyId,
        groupIds: [...new Set([...groupIds, ...entry.groupIds])],
        validDays: list.validDays,
        quietly: false,
      });
      await tx.rows(sql`release savepoint entry`);
      if (typeof issued === 'string') return { result: issued, inviteId: null, problem: null };
      return { result: 'sent', inviteId: issued.invite.id, problem: null };
    } catch (error) {
      if (!isOfTheRow(error) && !attempt.isLast) throw error;
      await tx.rows(sql`rollback to savepoint entry`);
      return {
        result: 'failed',
        inviteId: null,
        problem: 'It could not be sent. Invite this person by themselves.',
      };
    }
  }

  /** Rows that another worker holds now are its to finish. */
  private async finish(tx: Transaction, listId: number): Promise<void> {
    const finished = await tx.row<{ fileName: string; rowCount: number }>(sql`
      update invite_list l set finished_at = now()
      where l.id = ${listId} and l.finished_at is null and not exists (
        select from invite_list_row r where r.list_id = l.id and r.result = 'waiting')
      returning l.file_name, l.row_count`);
    if (!finished) return;
    const details = { inviteListId: listId, fileName: finished.fileName, rows: finished.rowCount };
    await this.activity.record(tx, { type: 'inviteList.finished', actorId: null, details });
  }

  /** Progress is no fact of its own: nothing is recorded. */
  private tell(tx: Transaction, listId: number): void {
    const event: LiveEvent = { type: 'inviteList.changed', inviteListId: String(listId) };
    this.realtime.append(tx, [{ room: rooms.staff(), part: EVERYBODY, event }]);
  }
}

/** Data that the database does not take (SQLSTATE classes 22 and 23), which it will not take the next time either. */
const isOfTheRow = (error: unknown): boolean =>
  /^2[23]/.test(String((error as { code?: string }).code ?? ''));
