import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { ActivityType } from '../../activity.js';
import { ActivityService } from '../../platform/activity/activity.service.js';
import { hashToken } from '../../platform/auth/token.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { badInput, type DomainError } from '../../platform/graphql/errors.js';
import type { MailContent } from '../../platform/mail/layout.js';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';
import { findMembersByIds, type MemberRow } from '../members/members.queries.js';
import { CommunityMailService, type MailSetting } from '../settings/community-mail.service.js';
import { SECOND_STEPS } from './accounts.limits.js';
import { makeRecoveryCodes, plainCode } from './recovery-codes.js';
import { recoveryCodeUsedMail } from './second-factor.mails.js';
import { totpStep } from './totp.js';

export const wrongCode = (): DomainError =>
  badInput({ code: 'This code is not right, or was used before. Wait for the next one and type that.' });

/** Codes of a second factor, each of which counts once, and what its member is told of it. */
@Injectable()
export class SecondFactorCodesService {
  constructor(
    private readonly activity: ActivityService,
    private readonly mail: CommunityMailService,
    private readonly limits: RateLimits,
  ) {}

  /** Lets a member try few codes, however many requests they send; a good one is given back. */
  async limited<T>(memberId: number, work: () => Promise<T>): Promise<T> {
    await this.limits.take(SECOND_STEPS, String(memberId));
    const done = await work();
    await this.limits.giveBack(SECOND_STEPS, String(memberId));
    return done;
  }

  /** Whether a code of the app, or a recovery code, is right; it is used up with that. Two at once wait for each other. */
  async spend(tx: Transaction, memberId: number, typed: string): Promise<boolean> {
    return (
      (await this.spendTotp(tx, memberId, typed)) ||
      (await this.spendRecoveryCode(tx, memberId, plainCode(typed)))
    );
  }

  /** A code of the app, of a step that none was used of yet. */
  async spendTotp(tx: Transaction, memberId: number, typed: string): Promise<boolean> {
    const factor = await tx.row<{ secret: Buffer; lastStep: number }>(sql`
      select secret, last_step from second_factor where member_id = ${memberId} for update`);
    const step = factor ? totpStep(factor.secret, plainCode(typed)) : null;
    if (step === null || step <= factor!.lastStep) return false;
    await tx.rows(sql`update second_factor set last_step = ${step} where member_id = ${memberId}`);
    return true;
  }

  /** Makes ten new ones in place of those there were; they are kept nowhere but with the member. */
  async renew(tx: Transaction, memberId: number): Promise<string[]> {
    const codes = makeRecoveryCodes();
    const hashes = codes.map((code) => hashToken(plainCode(code)));
    await tx.rows(sql`delete from recovery_code where member_id = ${memberId}`);
    await tx.rows(sql`
      insert into recovery_code (member_id, code_hash) select ${memberId}, unnest(${hashes}::bytea[])`);
    return codes;
  }

  /** Records what has become of a second factor, and writes it to its member. */
  async tell(
    tx: Transaction,
    { id: memberId, email }: MemberRow,
    type: ActivityType,
    write: (setting: MailSetting) => MailContent,
    actorId: number | null = memberId,
  ): Promise<void> {
    await this.activity.record(tx, { type, actorId, memberId });
    await this.mail.send(tx, { to: email, memberId, kind: type }, write);
  }

  private async spendRecoveryCode(tx: Transaction, memberId: number, code: string): Promise<boolean> {
    const used = await tx.row(sql`
      update recovery_code set used_at = now()
      where member_id = ${memberId} and code_hash = ${hashToken(code)} and used_at is null returning id`);
    if (!used) return false;
    const { left } = (await tx.row<{ left: number }>(sql`
      select count(*) as left from recovery_code where member_id = ${memberId} and used_at is null`))!;
    await this.activity.record(tx, {
      type: 'recoveryCode.used',
      actorId: memberId,
      memberId,
      details: { left },
    });
    const [member] = await findMembersByIds(tx, [memberId]);
    const head = { to: member!.email, memberId, kind: 'recoveryCode.used' };
    await this.mail.send(tx, head, (setting) => recoveryCodeUsedMail(setting, left));
    return true;
  }
}
