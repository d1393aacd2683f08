import type { InviteInput, InviteMemberInput } from '@conch/shared/inputs';
import { paths } from '@conch/shared/paths';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import type { Actor, Role } from '../../platform/auth/actor.js';
import { hashToken, makeToken } from '../../platform/auth/token.js';
import { isTaken } from '../../platform/database/constraint.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { DomainError, forbidden, notFound } from '../../platform/graphql/errors.js';
import { toId } from '../../platform/graphql/ids.js';
import type { Page, PageArgs } from '../../platform/graphql/page.js';
import { findGroupsByIds } from '../groups/groups.queries.js';
import { findMemberByEmail, findMembersByIds } from '../members/members.queries.js';
import { CommunityMailService } from '../settings/community-mail.service.js';
import { buddyMail, inviteAcceptedMail, inviteMail } from './invites.mails.js';
import { canInviteAs, canListInvites } from './invites.policy.js';
import {
  listInvites,
  lockInvite,
  lockInviteOf,
  type InviteRow,
  type InviteState,
  type OpenedInvite,
} from './invites.queries.js';

/** The link stands in the mail and here, and nowhere else. */
export type SentInvite = { invite: InviteRow; link: string };

const OPEN_ALREADY = new DomainError(
  'CONFLICT',
  'This person has an open invite already. Resend that one, or revoke it first.',
);

@Injectable()
export class InvitesService {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
    private readonly mail: CommunityMailService,
  ) {}

  async invites(actor: Actor, state: InviteState | undefined, page: PageArgs): Promise<Page<InviteRow>> {
    if (!canListInvites(actor)) throw forbidden('Only staff see the invites.');
    return listInvites(this.database, state, page);
  }

  async invite(actor: Actor, input: InviteMemberInput): Promise<SentInvite> {
    const { email, note = null, role = 'member' } = input;
    requireRight(actor, role);
    const buddyId = input.buddyId === undefined ? null : toId(input.buddyId, 'member');
    const groupIds = (input.groupIds ?? []).map((id) => toId(id, 'group'));
    const token = makeToken();
    try {
      return await this.database.transaction(async (tx) => {
        await this.requireInvitable(tx, email);
        await requireKnown(tx, buddyId, groupIds);
        const { id } = (await tx.row<{ id: number }>(sql`
          insert into invite (email, token_hash, note, role, buddy_id, invited_by_id, expires_at)
          values (${email}, ${hashToken(token)}, ${note}, ${role}, ${buddyId}, ${actor.memberId},
                  now() + interval '14 days') returning id`))!;
        await tx.rows(sql`
          insert into invite_group (invite_id, group_id) select ${id}, unnest(${groupIds}::bigint[])`);
        const details = { inviteId: id, email, role };
        await this.activity.record(tx, { type: 'invite.sent', actorId: actor.memberId, details });
        return this.send(tx, actor, (await lockInvite(tx, id))!, token);
      });
    } catch (error) {
      throw isTaken(error, 'invite_one_open') ? OPEN_ALREADY : error;
    }
  }

  /** Sends a new link for another 14 days; the old one dies. */
  async resend(actor: Actor, input: InviteInput): Promise<SentInvite> {
    const id = toId(input.id, 'invite');
    const token = makeToken();
    return this.database.transaction(async (tx) => {
      const { email, role } = await this.lockUnsettled(tx, actor, id);
      await tx.rows(sql`
        update invite set token_hash = ${hashToken(token)}, last_sent_at = now(),
          expires_at = now() + interval '14 days'
        where id = ${id}`);
      const details = { inviteId: id, email, role };
      await this.activity.record(tx, { type: 'invite.resent', actorId: actor.memberId, details });
      return this.send(tx, actor, (await lockInvite(tx, id))!, token);
    });
  }

  async revoke(actor: Actor, input: InviteInput): Promise<InviteRow> {
    const id = toId(input.id, 'invite');
    return this.database.transaction(async (tx) => {
      const { email } = await this.lockUnsettled(tx, actor, id);
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

  private async send(tx: Transaction, actor: Actor, invite: InviteRow, token: string): Promise<SentInvite> {
    const link = this.mail.address(paths.invite(token));
    const [sender] = await findMembersByIds(tx, [actor.memberId]);
    const head = { to: invite.email, kind: 'invite.sent', secret: true };
    await this.mail.send(tx, head, (setting) =>
      inviteMail(setting, { ...invite, invitedByName: sender!.name, link }),
    );
    return { invite, link };
  }

  /** An invite that has run out makes room for the new one. */
  private async requireInvitable(tx: Transaction, email: string): Promise<void> {
    if (await findMemberByEmail(tx, email))
      throw new DomainError('CONFLICT', 'This person is a member already.');
    const open = await lockInviteOf(tx, email);
    if (open?.state === 'pending') throw OPEN_ALREADY;
    if (open) await tx.rows(sql`update invite set revoked_at = now() where id = ${open.id}`);
  }

  private async lockUnsettled(tx: Transaction, actor: Actor, id: number): Promise<InviteRow> {
    if (!canListInvites(actor)) throw forbidden('Only staff invite people.');
    const invite = await lockInvite(tx, id);
    if (!invite) throw notFound('invite');
    requireRight(actor, invite.role);
    if (invite.state === 'accepted')
      throw new DomainError('CONFLICT', 'This invite has been accepted already.');
    if (invite.state === 'revoked')
      throw new DomainError('CONFLICT', 'This invite was revoked. Invite the person anew.');
    return invite;
  }
}

function requireRight(actor: Actor, role: Role): void {
  if (canInviteAs(actor, role)) return;
  throw forbidden(
    canListInvites(actor) ? 'Only admins invite people as more than members.' : 'Only staff invite people.',
  );
}

async function requireKnown(tx: Transaction, buddyId: number | null, groupIds: number[]): Promise<void> {
  if (buddyId !== null && (await findMembersByIds(tx, [buddyId])).length === 0) throw notFound('member');
  if ((await findGroupsByIds(tx, groupIds)).length < groupIds.length) throw notFound('group');
}
