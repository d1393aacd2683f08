import { paths } from '@conch/shared/paths';
import type { Role } from '@conch/shared/words';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import { hashToken, makeToken } from '../../platform/auth/token.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { notFound } from '../../platform/graphql/errors.js';
import { findGroupsByIds } from '../groups/groups.queries.js';
import { findMemberByEmail, findMembersByIds } from '../members/members.queries.js';
import { CommunityMailService } from '../settings/community-mail.service.js';
import { alreadyMemberMail, inviteMail } from './invites.mails.js';
import { lockInvite, type InviteRow } from './invites.queries.js';

export type InviteOrder = {
  senderId: number;
  email: string;
  name: string | null;
  note: string | null;
  role: Role;
  buddyId: number | null;
  groupIds: readonly number[];
  validDays: number;
  /** The sender may not learn who is a member: whoever is one gets a friendly mail, and the invite looks like any. */
  quietly: boolean;
};

/** The link stands in the mail and here, and nowhere else; null for who may not have it. */
export type SentInvite = { invite: InviteRow; link: string | null };

/** `member`: the person is one already; `invited`: they have an open invite. Nothing was sent then. */
export type Issued = SentInvite | 'member' | 'invited';

/** An invite is for what is there: its buddy and its groups. */
export async function requireKnown(
  tx: Transaction,
  buddyId: number | null,
  groupIds: readonly number[],
): Promise<void> {
  if (buddyId !== null && (await findMembersByIds(tx, [buddyId])).length === 0) throw notFound('member');
  if ((await findGroupsByIds(tx, groupIds)).length < groupIds.length) throw notFound('group');
}

/** Writes invites and mails them, within the caller's transaction and without asking who may. */
@Injectable()
export class InviteSendingService {
  constructor(
    private readonly activity: ActivityService,
    private readonly mail: CommunityMailService,
  ) {}

  async issue(tx: Transaction, order: InviteOrder): Promise<Issued> {
    const { senderId, email, role, groupIds, validDays } = order;
    if (!order.quietly && (await findMemberByEmail(tx, email))) return 'member';
    // One that has run out makes room. Where somebody sends it again in this moment, it has not.
    await tx.rows(sql`
      update invite set replaced_at = now() where email = ${email} and revoked_at is null
        and accepted_at is null and replaced_at is null and expires_at <= now()`);
    const token = makeToken();
    const made = await tx.row<{ id: number }>(sql`
      insert into invite (email, token_hash, name, note, role, buddy_id, invited_by_id, valid_days, expires_at)
      values (${email}, ${hashToken(token)}, ${order.name}, ${order.note}, ${role}, ${order.buddyId}, ${senderId},
              ${validDays}, now() + ${validDays}::int * interval '1 day')
      on conflict (email) where revoked_at is null and accepted_at is null and replaced_at is null do nothing
      returning id`);
    if (!made) return 'invited';
    await tx.rows(sql`
      insert into invite_group (invite_id, group_id) select ${made.id}, unnest(${groupIds}::bigint[])`);
    const details = { inviteId: made.id, email, role };
    await this.activity.record(tx, { type: 'invite.sent', actorId: senderId, details });
    return this.send(tx, senderId, (await lockInvite(tx, made.id))!, token);
  }

  /** A new link that works for as many days as the first one did; the old one dies. */
  async renew(tx: Transaction, senderId: number, { id, email, role }: InviteRow): Promise<SentInvite> {
    const token = makeToken();
    await tx.rows(sql`
      update invite set token_hash = ${hashToken(token)}, last_sent_at = now(),
        expires_at = now() + valid_days * interval '1 day'
      where id = ${id}`);
    const details = { inviteId: id, email, role };
    await this.activity.record(tx, { type: 'invite.resent', actorId: senderId, details });
    return this.send(tx, senderId, (await lockInvite(tx, id))!, token);
  }

  private async send(
    tx: Transaction,
    senderId: number,
    invite: InviteRow,
    token: string,
  ): Promise<SentInvite> {
    const link = this.mail.address(paths.invite(token));
    const [sender] = await findMembersByIds(tx, [senderId]);
    const member = await findMemberByEmail(tx, invite.email);
    const head = { to: invite.email, kind: 'invite.sent', secret: true };
    await this.mail.send(tx, head, (setting) =>
      member
        ? alreadyMemberMail(setting, sender!.name)
        : inviteMail(setting, { ...invite, invitedByName: sender!.name, link }),
    );
    return { invite, link };
  }
}
