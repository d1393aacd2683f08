import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { DomainError, forbidden } from '../../platform/graphql/errors.js';
import { readRules } from '../standing/standing-rules.queries.js';
import { isLimited } from '../standing/standing.policy.js';
import { canInvite } from './invites.policy.js';

/** How many people a member may invite, by the rules for their level. */
@Injectable()
export class InviteAllowanceService {
  constructor(private readonly database: Database) {}

  async mayInvite(actor: Actor): Promise<boolean> {
    return canInvite(actor, await this.perDay(actor));
  }

  async requireRight(actor: Actor): Promise<void> {
    if (!(await this.mayInvite(actor))) throw forbidden('You may not invite people.');
  }

  /**
   * New invites and those sent again count alike; one member's are counted one after the other. Their facts are read
   * back to the first one of the day before, and no further.
   */
  async requireRoom(tx: Transaction, actor: Actor): Promise<void> {
    const perDay = await this.perDay(actor);
    if (perDay === null) return;
    await tx.rows(sql`select id from member where id = ${actor.memberId} for update`);
    const sent = await tx.row<{ count: number; seconds: number }>(sql`
      select count(*) as count,
        ceil(extract(epoch from min(at) + interval '24 hours' - now()))::int as seconds
      from (select at from activity
        where actor_id = ${actor.memberId} and type in ('invite.sent', 'invite.resent')
          and at > now() - interval '24 hours'
          and id > coalesce((select max(id) from activity
            where actor_id = ${actor.memberId} and at <= now() - interval '24 hours'), 0)
        order by id desc limit ${perDay}) latest`);
    if (sent!.count < perDay) return;
    const why = `You may send ${perDay === 1 ? 'one invite' : `${perDay} invites`} a day. Try again tomorrow.`;
    throw new DomainError('RATE_LIMITED', why, { retryAfter: Math.max(1, sent!.seconds) });
  }

  private async perDay(actor: Actor): Promise<number | null> {
    if (!isLimited(actor)) return null;
    return (await readRules(this.database)).limits[actor.trustLevel]!.invitesPerDay;
  }
}
