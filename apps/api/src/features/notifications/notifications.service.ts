import type { MarkNotificationsReadInput } from '@conch/shared/inputs';
import { LIMITS } from '@conch/shared/limits';
import { rooms, type LiveEvent } from '@conch/shared/realtime';
import { Injectable } from '@nestjs/common';
import sql, { empty } from 'sql-template-tag';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { toId } from '../../platform/graphql/ids.js';
import type { Page, PageArgs } from '../../platform/graphql/page.js';
import { RealtimeService } from '../../platform/realtime/realtime.service.js';
import { EVERYBODY } from '../../platform/realtime/rooms.js';
import type { NotificationType } from './notification.type.js';
import { countUnread, listNotifications } from './notifications.queries.js';
import type { Told } from './notifications.writes.js';

@Injectable()
export class NotificationsService {
  constructor(
    private readonly database: Database,
    private readonly realtime: RealtimeService,
  ) {}

  list(actor: Actor, unreadOnly: boolean, page: PageArgs): Promise<Page<NotificationType>> {
    return listNotifications(this.database, actor, unreadOnly, page);
  }

  unreadCount(actor: Actor): Promise<number> {
    return countUnread(this.database, actor, LIMITS.unreadCounted);
  }

  /** Marks the viewer's own; ids of others name nothing here. */
  async markRead(actor: Actor, input: MarkNotificationsReadInput): Promise<void> {
    const ids = input.ids?.map((id) => toId(id, 'notification'));
    const threadId = input.threadId === undefined ? undefined : toId(input.threadId, 'thread');
    await this.database.transaction(async (tx) => {
      const read = await tx.rows(sql`
        update notification n set read_at = now() where n.member_id = ${actor.memberId} and n.read_at is null
          ${ids ? sql`and n.id = any(${ids}::bigint[])` : empty}
          ${threadId === undefined ? empty : sql`and n.thread_id = ${threadId}`}
        returning n.id`);
      if (read.length > 0) this.tell(tx, 'notification.read', [{ memberId: actor.memberId }]);
    });
  }

  /** Lets the open pages of these members know, each once. No fact of the forum, so nothing is recorded. */
  tell(
    tx: Transaction,
    type: Extract<LiveEvent['type'], `notification.${string}`>,
    told: readonly Told[],
  ): void {
    const ids = new Set(told.map(({ memberId }) => memberId));
    const entries = [...ids].map((id) => ({
      room: rooms.member(id),
      part: EVERYBODY,
      event: { type, memberId: String(id) } satisfies LiveEvent,
    }));
    this.realtime.append(tx, entries);
  }
}
