import type { InviteInput, InviteMemberInput } from '@conch/shared/inputs';
import { LIMITS } from '@conch/shared/limits';
import type { Role } from '@conch/shared/words';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { DomainError, forbidden, notFound } from '../../platform/graphql/errors.js';
import { toId } from '../../platform/graphql/ids.js';
import type { Page, PageArgs } from '../../platform/graphql/page.js';
import { findMemberByEmail, findMembersByIds } from '../members/members.queries.js';
import { CommunityMailService } from '../settings/community-mail.service.js';
import { InviteAllowanceService } from './invite-allowance.service.js';
import {
  InviteSendingService,
  requireKnown,
  type Issued,
  type SentInvite,
} from './invite-sending.service.js';
import { buddyMail, inviteAcceptedMail } from './invites.mails.js';
import { canInviteAs, canInviteIntoGroups, canManageInvite, canSeeAllInvites } from './invites.policy.js';
import {
  listInvites,
  lockInvite,
  type InviteRow,
  type InviteState,
  type OpenedInvite,
} from './invites.queries.js';

@Injectable()
export class InvitesService {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
    private readonly mail: CommunityMailService,
    private readonly sending: InviteSendingService,
    private readonly allowance: InviteAllowanceService,
  ) {}

  /** All of them for staff; one's own for whoever else may invite. */
  async invites(actor: Actor, state: InviteState | undefined, page: PageArgs): Promise<Page<InviteRow>> {
    await this.allowance.requireRight(actor);
    return listInvites(
      this.database,
      { state, invitedById: canSeeAllInvites(actor) ? undefined : actor.memberId },
      page,
    );
  }

  async invite(actor: Actor, input: InviteMemberInput): Promise<SentInvite> {
    const { email, note = null, role = 'member', validDays = LIMITS.inviteDays.usual } = input;
    await this.allowance.requireRight(actor);
    requireRole(actor, role);
    const buddyId = input.buddyId === undefined ? null : toId(input.buddyId, 'member');
    const groupIds = (input.groupIds ?? []).map((id) => toId(id, 'group'));
    if (groupIds.length > 0 && !canInviteIntoGroups(actor))
      throw forbidden('Only staff decide which groups the invited will be in.');
    const order = {
      email,
      name: null,
      note,
      role,
      buddyId,
      groupIds,
      validDays,
      quietly: !canSeeAllInvites(actor),
    };
    return this.database.transaction(async (tx) => {
      await requireKnown(tx, buddyId, groupIds);
      await this.allowance.requireRoom(tx, actor);
      const issued = await this.sending.issue(tx, { ...order, senderId: actor.memberId });
      return asShownTo(actor, requireSent(issued));
    });
  }

  async resend(actor: Actor, input: InviteInput): Promise<SentInvite> {
    const id = toId(input.id, 'invite');
    await this.allowance.requireRight(actor);
    return this.database.transaction(async (tx) => {
      const invite = await lockUnsettled(tx, actor, id);
      await this.allowance.requireRoom(tx, actor);
      if (canSeeAllInvites(actor) && (await findMemberByEmail(tx, invite.email)))
        return requireSent('member');
      return asShownTo(actor, await this.sending.renew(tx, actor.memberId, invite));
    });
  }

  async revoke(actor: Actor, input: InviteInput): Promise<InviteRow> {
    const id = toId(input.id, 'invite');
    await this.allowance.requireRight(actor);
    return this.database.transaction(async (tx) => {
      const { email } = await lockUnsettled(tx, actor, id);
      await tx.rows(sql`update invite set revoked_at = now() where id = ${id}`);
      const details = { inviteId: id, email };
      await this.activity.record(tx, { type: 'invite.revoked', actorId: actor.memberId, details });
      return (await lockInvite(tx, id))!;
    });
  }

  /** Marks an invite as accepted; the inviter and the buddy hear of it. */
  async settle(
    tx: Transaction,
    invite: OpenedInvite,
    newcomer: { memberId: number; name: string; handle: string },
  ): Promise<void> {
    const { id: inviteId, role, invitedById, email } = invite;
    const { memberId } = newcomer;
    await tx.rows(sql`
      update invite set accepted_at = now(), accepted_by_id = ${memberId} where id = ${inviteId}`);
    const details = { inviteId, invitedById, role };
    await this.activity.record(tx, { type: 'invite.accepted', actorId: memberId, memberId, details });
    const who = { ...newcomer, email };
    const toInviter = { to: invite.invitedByEmail, memberId: invitedById, kind: 'invite.accepted' };
    await this.mail.send(tx, toInviter, (setting) => inviteAcceptedMail(setting, who));
    const [buddy] = invite.buddyId === null ? [] : await findMembersByIds(tx, [invite.buddyId]);
    if (!buddy || buddy.id === invitedById) return;
    const toBuddy = { to: buddy.email, memberId: buddy.id, kind: 'invite.buddy' };
    await this.mail.send(tx, toBuddy, (setting) => buddyMail(setting, who));
  }
}

async function lockUnsettled(tx: Transaction, actor: Actor, id: number): Promise<InviteRow> {
  const invite = await lockInvite(tx, id);
  if (!invite || !canManageInvite(actor, invite)) throw notFound('invite');
  requireRole(actor, invite.role);
  if (invite.state === 'accepted')
    throw new DomainError('CONFLICT', 'This invite has been accepted already.');
  if (invite.state === 'revoked')
    throw new DomainError('CONFLICT', 'This invite was revoked. Invite the person anew.');
  if (invite.isReplaced)
    throw new DomainError('CONFLICT', 'This invite ran out, and a newer one was sent since.');
  return invite;
}

function requireRole(actor: Actor, role: Role): void {
  if (!canInviteAs(actor, role)) throw forbidden('Only admins invite people as more than members.');
}

/** With the link alone anybody could join under the address of the invited. */
const asShownTo = (actor: Actor, sent: SentInvite): SentInvite =>
  canSeeAllInvites(actor) ? sent : { ...sent, link: null };

function requireSent(issued: Issued): SentInvite {
  if (issued === 'member') throw new DomainError('CONFLICT', 'This person is a member already.');
  if (issued === 'invited')
    throw new DomainError(
      'CONFLICT',
      'This person has an open invite already. Resend that one, or revoke it first.',
    );
  return issued;
}
