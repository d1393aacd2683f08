import type { LiftSuspensionInput, SuspendMemberInput } from '@conch/shared/inputs';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { DomainError, forbidden, notFound } from '../../platform/graphql/errors.js';
import { toId } from '../../platform/graphql/ids.js';
import { canSeeSuspensions, canSuspend } from '../members/members.policy.js';
import { lockMember, type MemberRow } from '../members/members.queries.js';
import { CommunityMailService } from '../settings/community-mail.service.js';
import { SessionsService } from './sessions.service.js';
import { suspendedMail, suspensionLiftedMail } from './suspensions.mails.js';
import { findShutOut } from './suspensions.queries.js';

/** Who may not enter for a while, or for good. The gate itself stands in `SessionsService`. */
@Injectable()
export class SuspensionsService {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
    private readonly mail: CommunityMailService,
    private readonly sessions: SessionsService,
  ) {}

  /** Returns the id of the member, who is out from the commit on. */
  async suspend(actor: Actor, { memberId, reason, days }: SuspendMemberInput): Promise<number> {
    const id = toId(memberId, 'member');
    await this.database.transaction(async (tx) => {
      const member = await this.lock(tx, actor, id);
      if (await findShutOut(tx, id))
        throw new DomainError('CONFLICT', 'This member is suspended already. Lift that suspension first.');
      await tx.rows(sql`
        with made as (
          insert into suspension (member_id, suspended_by_id, reason, until)
          values (${id}, ${actor.memberId}, ${reason}, now() + make_interval(days => ${days ?? null}::int))
          returning until)
        update member set suspended_until = coalesce((select until from made), 'infinity') where id = ${id}`);
      await tx.rows(sql`delete from email_verification where member_id = ${id} and email <> ${member.email}`);
      await this.sessions.endAll(tx, id, actor.memberId);
      const shutOut = (await findShutOut(tx, id))!;
      const details = { reason, until: shutOut.until };
      const fact = { actorId: actor.memberId, memberId: id, details };
      await this.activity.record(tx, { type: 'member.suspended', ...fact });
      const head = { to: member.email, memberId: id, kind: 'member.suspended' };
      await this.mail.send(tx, head, (setting) => suspendedMail(setting, shutOut));
    });
    return id;
  }

  /** Returns the id of the member, who may sign in again. */
  async lift(actor: Actor, { memberId }: LiftSuspensionInput): Promise<number> {
    const id = toId(memberId, 'member');
    await this.database.transaction(async (tx) => {
      const member = await this.lock(tx, actor, id);
      const shutOut = await findShutOut(tx, id);
      if (!shutOut) throw new DomainError('CONFLICT', 'This member is not suspended any more.');
      await tx.rows(sql`
        update suspension set lifted_at = now(), lifted_by_id = ${actor.memberId} where id = ${shutOut.id}`);
      await tx.rows(sql`update member set suspended_until = null where id = ${id}`);
      await this.activity.record(tx, {
        type: 'member.suspensionLifted',
        actorId: actor.memberId,
        memberId: id,
      });
      const head = { to: member.email, memberId: id, kind: 'member.suspensionLifted' };
      await this.mail.send(tx, head, suspensionLiftedMail);
    });
    return id;
  }

  private async lock(tx: Transaction, actor: Actor, id: number): Promise<MemberRow> {
    const member = await lockMember(tx, id);
    if (!member) throw notFound('member');
    if (!canSuspend(actor, member)) throw forbidden(whyNot(actor, member));
    return member;
  }
}

function whyNot(actor: Actor, member: MemberRow): string {
  if (!canSeeSuspensions(actor)) return 'Only staff decide who may enter.';
  if (member.id === actor.memberId) return 'You cannot suspend yourself.';
  return member.isOwner ? 'The owner cannot be suspended.' : 'Only admins suspend staff and admins.';
}
