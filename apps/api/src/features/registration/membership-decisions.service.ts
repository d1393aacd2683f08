import type { ApproveMembershipInput, DeclineMembershipInput } from '@conch/shared/inputs';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { DomainError, forbidden, notFound } from '../../platform/graphql/errors.js';
import { toId } from '../../platform/graphql/ids.js';
import type { Page, PageArgs } from '../../platform/graphql/page.js';
import { CommunityMailService } from '../settings/community-mail.service.js';
import { AdmissionsService } from './admissions.service.js';
import {
  countWaiting,
  listRequests,
  lockRequest,
  type RequestRow,
  type SeenRequestState,
} from './membership-requests.queries.js';
import { approvedMail, declinedMail } from './registration.mails.js';
import { canDecideMembership } from './registration.policy.js';

/** What staff do with requests to join. Of two who decide at once, the second finds it decided. */
@Injectable()
export class MembershipDecisionsService {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
    private readonly mail: CommunityMailService,
    private readonly admissions: AdmissionsService,
  ) {}

  async requests(actor: Actor, state: SeenRequestState, page: PageArgs): Promise<Page<RequestRow>> {
    if (!canDecideMembership(actor)) throw forbidden('Only staff see who asks to join.');
    return listRequests(this.database, state, page);
  }

  /** Null for whoever may not know. */
  async waitingCount(actor: Actor): Promise<number | null> {
    return canDecideMembership(actor) ? countWaiting(this.database) : null;
  }

  async approve(actor: Actor, input: ApproveMembershipInput): Promise<RequestRow> {
    return this.database.transaction(async (tx) => {
      const request = await lockWaiting(tx, actor, input.id);
      const { id, email, name } = request;
      const decided = await tx.row<{ passwordHash: string }>(sql`
        with before as (select password_hash from membership_request where id = ${id})
        update membership_request set state = 'approved', decided_at = now(), decided_by_id = ${actor.memberId},
          password_hash = null
        where id = ${id} returning (select password_hash from before) as password_hash`);
      const { memberId, handle } = await this.admissions.admit(tx, request, decided!.passwordHash);
      await tx.rows(sql`update membership_request set member_id = ${memberId} where id = ${id}`);
      const details = { requestId: id, email };
      await this.activity.record(tx, {
        type: 'membership.approved',
        actorId: actor.memberId,
        memberId,
        details,
      });
      const head = { to: email, memberId, kind: 'membership.approved' };
      await this.mail.send(tx, head, (setting) => approvedMail(setting, { name, handle }));
      return (await lockRequest(tx, id))!;
    });
  }

  async decline(actor: Actor, input: DeclineMembershipInput): Promise<RequestRow> {
    const { reason } = input;
    return this.database.transaction(async (tx) => {
      const { id, email, name } = await lockWaiting(tx, actor, input.id);
      await tx.rows(sql`
        update membership_request set state = 'declined', decided_at = now(), decided_by_id = ${actor.memberId},
          password_hash = null, reason = ${reason}
        where id = ${id}`);
      const details = { requestId: id, email, reason };
      await this.activity.record(tx, { type: 'membership.declined', actorId: actor.memberId, details });
      const head = { to: email, kind: 'membership.declined' };
      await this.mail.send(tx, head, (setting) => declinedMail(setting, { name, reason }));
      return (await lockRequest(tx, id))!;
    });
  }
}

async function lockWaiting(tx: Transaction, actor: Actor, id: string): Promise<RequestRow> {
  if (!canDecideMembership(actor)) throw forbidden('Only staff decide who may join.');
  const request = await lockRequest(tx, toId(id, 'membership request'));
  if (!request) throw notFound('membership request');
  if (request.state === 'waiting') return request;
  throw new DomainError('CONFLICT', `Somebody has ${request.state} this request already.`);
}
