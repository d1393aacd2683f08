import { Injectable, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import type { Transaction } from '../../platform/database/transaction.js';

/** Keeps invites true when addresses of members change. */
@Injectable()
export class InviteAddressesService implements OnModuleInit {
  constructor(private readonly activity: ActivityService) {}

  onModuleInit(): void {
    this.activity.onRecord(async (tx, { type, actorId, details }) => {
      if (type === 'member.emailChanged') await this.revoke(tx, actorId, [details!['from'], details!['to']]);
    });
  }

  /** An invite to the address they left would let somebody else in, one to the new address nobody. */
  private async revoke(tx: Transaction, actorId: number | null, emails: unknown[]): Promise<void> {
    const revoked = await tx.rows<{ id: number; email: string }>(sql`
      update invite set revoked_at = now()
      where email = any(${emails}::citext[]) and revoked_at is null and accepted_at is null returning id, email`);
    for (const { id, email } of revoked) {
      const details = { inviteId: id, email };
      await this.activity.record(tx, { type: 'invite.revoked', actorId, details });
    }
  }
}
