import type { ChangePasswordInput } from '@conch/shared/inputs';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { badInput } from '../../platform/graphql/errors.js';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';
import { findMembersByIds } from '../members/members.queries.js';
import { CommunityMailService } from '../settings/community-mail.service.js';
import { PASSWORD_CHECKS } from './accounts.limits.js';
import { passwordChangedMail } from './accounts.mails.js';
import { hashPassword, verifyPassword } from './password.js';
import { SessionsService } from './sessions.service.js';

@Injectable()
export class PasswordsService {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
    private readonly limits: RateLimits,
    private readonly mail: CommunityMailService,
    private readonly sessions: SessionsService,
  ) {}

  async change(actor: Actor, input: ChangePasswordInput): Promise<void> {
    const { memberId, sessionId } = actor;
    await this.check(memberId, input.currentPassword);
    const passwordHash = await hashPassword(input.newPassword);
    await this.database.transaction((tx) => this.replace(tx, memberId, passwordHash, sessionId));
  }

  /** Whoever sits at an open session is not always the member; `field` is the input that a refusal names. */
  async check(memberId: number, password: string, field = 'currentPassword'): Promise<void> {
    await this.limits.take(PASSWORD_CHECKS, String(memberId));
    const account = await this.database.row<{ passwordHash: string }>(
      sql`select password_hash from credential where member_id = ${memberId}`,
    );
    if (!(await verifyPassword(password, account?.passwordHash ?? null)))
      throw badInput({ [field]: 'This is not your current password.' });
    await this.limits.giveBack(PASSWORD_CHECKS, String(memberId));
  }

  async set(tx: Transaction, memberId: number, passwordHash: string): Promise<void> {
    await tx.rows(sql`
      insert into credential (member_id, password_hash) values (${memberId}, ${passwordHash})
      on conflict (member_id) do update set password_hash = excluded.password_hash, changed_at = now()`);
  }

  /** Whoever knew the old password, or holds a link that came of it, is out; the member is told. */
  async replace(
    tx: Transaction,
    memberId: number,
    passwordHash: string,
    keepSessionId: number | null,
  ): Promise<void> {
    await this.set(tx, memberId, passwordHash);
    await tx.rows(sql`delete from password_reset where member_id = ${memberId}`);
    await tx.rows(sql`delete from sign_in_challenge where member_id = ${memberId}`);
    await tx.rows(sql`
      delete from email_verification v using member m
      where v.member_id = ${memberId} and m.id = v.member_id and v.email <> m.email`);
    await this.sessions.endOthers(tx, memberId, keepSessionId);
    await this.activity.record(tx, { type: 'password.changed', actorId: memberId, memberId });
    const [member] = await findMembersByIds(tx, [memberId]);
    await this.mail.send(tx, { to: member!.email, memberId, kind: 'password.changed' }, passwordChangedMail);
  }
}
