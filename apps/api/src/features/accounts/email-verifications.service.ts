import type { ChangeEmailInput } from '@conch/shared/inputs';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { hashToken } from '../../platform/auth/token.js';
import { isTaken } from '../../platform/database/constraint.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { badInput, DomainError } from '../../platform/graphql/errors.js';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';
import { findMembersByIds, lockMember, type MemberRow } from '../members/members.queries.js';
import { CommunityMailService } from '../settings/community-mail.service.js';
import { EMAIL_LINKS } from './accounts.limits.js';
import { emailChangedMail, emailChangeRequestedMail } from './accounts.mails.js';
import { EmailVerificationLinksService } from './email-verification-links.service.js';
import { PasswordsService } from './passwords.service.js';

/** What a link would prove: `isChange` when the address is not yet the member's. */
export type OpenVerification = { email: string; isChange: boolean };

@Injectable()
export class EmailVerificationsService {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
    private readonly limits: RateLimits,
    private readonly mail: CommunityMailService,
    private readonly links: EmailVerificationLinksService,
    private readonly passwords: PasswordsService,
  ) {}

  /** The address a member wants and has not proven yet. */
  async pendingEmail(memberId: number): Promise<string | null> {
    const pending = await this.database.row<{ email: string }>(sql`
      select v.email from email_verification v join member m on m.id = v.member_id
      where v.member_id = ${memberId} and v.email <> m.email and v.expires_at > now()`);
    return pending?.email ?? null;
  }

  /** Mails a link to the new address and a warning to the old one; nothing changes until the link is opened. */
  async change(actor: Actor, input: ChangeEmailInput): Promise<void> {
    const { memberId } = actor;
    await this.passwords.check(memberId, input.currentPassword);
    const [member] = await findMembersByIds(this.database, [memberId]);
    if (member!.email === input.email) throw badInput({ email: 'This is your address already.' });
    await this.limits.take(EMAIL_LINKS, String(memberId));
    await this.database.transaction(async (tx) => {
      await this.links.request(tx, memberId, input.email);
      await this.activity.record(tx, { type: 'member.emailChangeRequested', actorId: memberId, memberId });
      const head = { to: member!.email, memberId, kind: 'email.changeRequested' };
      await this.mail.send(tx, head, (setting) => emailChangeRequestedMail(setting, input.email));
    });
  }

  /** A new link to the address that waits to be proven: the wanted one, or else the present one. */
  async resend(actor: Actor): Promise<void> {
    const { memberId } = actor;
    await this.limits.take(EMAIL_LINKS, String(memberId));
    const pending = await this.pendingEmail(memberId);
    const [member] = await findMembersByIds(this.database, [memberId]);
    if (!pending && member!.emailVerifiedAt)
      throw new DomainError('CONFLICT', 'Your address is confirmed already.');
    await this.database.transaction((tx) => this.links.request(tx, memberId, pending ?? member!.email));
  }

  find(token: string): Promise<OpenVerification | undefined> {
    return this.database.row<OpenVerification>(sql`
      select v.email, v.email <> m.email as is_change
      from email_verification v join member m on m.id = v.member_id
      where v.token_hash = ${hashToken(token)} and v.expires_at > now()`);
  }

  /** Whoever opens the link reads the mails of its address. Null where there is no such link. */
  async verify(token: string): Promise<OpenVerification | null> {
    try {
      return await this.database.transaction(async (tx) => {
        const spent = await tx.row<{ memberId: number; email: string }>(sql`
          delete from email_verification
          where token_hash = ${hashToken(token)} and expires_at > now() returning member_id, email`);
        if (!spent) return null;
        const member = (await lockMember(tx, spent.memberId))!;
        const isChange = member.email !== spent.email;
        await (isChange ? this.replace(tx, member, spent.email) : this.confirm(tx, member.id));
        return { email: spent.email, isChange };
      });
    } catch (error) {
      throw isTaken(error, 'member_email_key')
        ? new DomainError(
            'CONFLICT',
            'This address belongs to another account by now. Yours stays as it was.',
          )
        : error;
    }
  }

  /** Whoever calls it has seen that the member reads the mails of the present address. */
  async confirm(tx: Transaction, memberId: number): Promise<void> {
    const confirmed = await tx.row(sql`
      update member set email_verified_at = now() where id = ${memberId} and email_verified_at is null
      returning id`);
    if (!confirmed) return;
    await this.activity.record(tx, { type: 'member.emailVerified', actorId: memberId, memberId });
  }

  /** Links that were mailed to the old address let nobody in any more. */
  private async replace(tx: Transaction, member: MemberRow, email: string): Promise<void> {
    const { id } = member;
    await tx.rows(sql`update member set email = ${email}, email_verified_at = now() where id = ${id}`);
    await tx.rows(sql`delete from password_reset where member_id = ${id}`);
    const details = { from: member.email, to: email };
    await this.activity.record(tx, { type: 'member.emailChanged', actorId: id, memberId: id, details });
    const head = { to: member.email, memberId: id, kind: 'email.changed' };
    await this.mail.send(tx, head, (setting) => emailChangedMail(setting, email));
  }
}
