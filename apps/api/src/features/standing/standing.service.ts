import type { SetTrustLevelInput } from '@conch/shared/inputs';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { forbidden, notFound } from '../../platform/graphql/errors.js';
import { toId } from '../../platform/graphql/ids.js';
import { canSetTrustLevel } from '../members/members.policy.js';
import { lockMember } from '../members/members.queries.js';

@Injectable()
export class StandingService {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
  ) {}

  /** Sets the level for good, or without one hands it back to the rules. Takes effect with their next request. */
  async setTrustLevel(actor: Actor, input: SetTrustLevelInput): Promise<number> {
    if (!canSetTrustLevel(actor)) throw forbidden('Only staff set the level of a member.');
    const id = toId(input.memberId, 'member');
    await this.database.transaction(async (tx) => {
      const member = await lockMember(tx, id);
      if (!member) throw notFound('member');
      const { trustLevel: from, trustLocked } = member;
      const byHand = input.level !== undefined;
      const to = input.level ?? from;
      if (to === from && byHand === trustLocked) return;
      await tx.rows(sql`
        update member set trust_level = ${to}, trust_locked = ${byHand},
          trust_level_at = case when trust_level = ${to} then trust_level_at else now() end
        where id = ${id}`);
      await this.activity.record(tx, {
        type: 'member.trustLevelChanged',
        actorId: actor.memberId,
        memberId: id,
        details: { from, to, byHand },
      });
    });
    return id;
  }
}
