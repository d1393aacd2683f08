import { timingSafeEqual } from 'node:crypto';
import type { ChangePasswordInput, SetupInput, SignInInput } from '@conch/shared/inputs';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../platform/auth/actor.js';
import { ActivityService } from '../../platform/activity/activity.service.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { badInput, DomainError } from '../../platform/graphql/errors.js';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';
import { MembersService } from '../members/members.service.js';
import { SettingsService } from '../settings/settings.service.js';
import {
  PASSWORD_CHECKS,
  SETUPS,
  SIGN_INS,
  SIGN_INS_BY_ACCOUNT,
  SIGN_INS_BY_ADDRESS,
} from './accounts.limits.js';
import { hashPassword, verifyPassword } from './password.js';
import { SessionsService } from './sessions.service.js';
import { hashToken, makeToken } from '../../platform/auth/token.js';

export type Device = { address: string; userAgent: string | null };

@Injectable()
export class AccountsService {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
    private readonly settings: SettingsService,
    private readonly members: MembersService,
    private readonly sessions: SessionsService,
    private readonly limits: RateLimits,
  ) {}

  /** The code that opens the setup page, made on the first start; null once somebody owns the community. */
  async setupCode(): Promise<string | null> {
    return this.database.transaction(async (tx) => {
      const community = await this.settings.lockCommunity(tx);
      if (community.setUpAt) return null;
      if (community.setupCode) return community.setupCode;
      const code = makeToken().slice(0, 24);
      await tx.rows(sql`update community set setup_code = ${code}`);
      return code;
    });
  }

  /** Makes the first account, the owner, and names the community. Returns the session token. */
  async setup(input: SetupInput, device: Device): Promise<string> {
    await this.limits.take(SETUPS, device.address);
    const passwordHash = await hashPassword(input.password);
    return this.database.transaction(async (tx) => {
      const community = await this.settings.lockCommunity(tx);
      if (community.setUpAt)
        throw new DomainError('CONFLICT', 'This community is set up already. Sign in instead.');
      if (!community.setupCode || !sameCode(input.code, community.setupCode))
        throw badInput({
          code: 'This is not the setup code. Use the link that the server printed when it started.',
        });
      const { email, handle, name } = input;
      const ownerId = await this.members.join(tx, { email, handle, name, role: 'admin', isOwner: true });
      await this.setPassword(tx, ownerId, passwordHash);
      await tx.rows(sql`
        update community set name = ${input.communityName}, set_up_at = now(), setup_code = null`);
      await this.activity.record(tx, { type: 'community.setUp', actorId: ownerId });
      return this.sessions.start(tx, ownerId, device);
    });
  }

  /** Returns the session token. Takes the same time, and says the same, whether the account exists or not. */
  async signIn(input: SignInInput, device: Device): Promise<string> {
    const attempt = await this.takeSignIn(input.email, device.address);
    const account = await this.database.row<{ id: number; passwordHash: string }>(sql`
      select m.id, c.password_hash from member m join credential c on c.member_id = m.id
      where m.email = ${input.email}`);
    const known = await verifyPassword(input.password, account?.passwordHash ?? null);
    if (!account || !known) {
      await this.recordFailure(account?.id ?? null, device);
      throw new DomainError('BAD_INPUT', 'The e-mail address or the password is not right. Try again.');
    }
    const token = await this.database.transaction((tx) => this.sessions.start(tx, account.id, device));
    await attempt.giveBack();
    return token;
  }

  async signOut(actor: Actor): Promise<void> {
    await this.database.transaction((tx) => this.sessions.end(tx, actor.memberId, actor.sessionId));
  }

  async revokeSession(actor: Actor, sessionId: number): Promise<void> {
    await this.database.transaction((tx) => this.sessions.end(tx, actor.memberId, sessionId));
  }

  /** Ends every other session: whoever knew the old password is out. */
  async changePassword(actor: Actor, input: ChangePasswordInput): Promise<void> {
    await this.limits.take(PASSWORD_CHECKS, String(actor.memberId));
    const account = await this.database.row<{ passwordHash: string }>(
      sql`select password_hash from credential where member_id = ${actor.memberId}`,
    );
    if (!(await verifyPassword(input.currentPassword, account?.passwordHash ?? null)))
      throw badInput({ currentPassword: 'This is not your current password.' });
    await this.limits.giveBack(PASSWORD_CHECKS, String(actor.memberId));
    const passwordHash = await hashPassword(input.newPassword);
    await this.database.transaction(async (tx) => {
      await this.setPassword(tx, actor.memberId, passwordHash);
      await tx.rows(sql`delete from password_reset where member_id = ${actor.memberId}`);
      await this.sessions.endOthers(tx, actor.memberId, actor.sessionId);
      await this.activity.record(tx, {
        type: 'password.changed',
        actorId: actor.memberId,
        memberId: actor.memberId,
      });
    });
  }

  /** Takes a while on purpose, so it is done before the transaction in which `setPassword` keeps the result. */
  hashPassword(password: string): Promise<string> {
    return hashPassword(password);
  }

  async setPassword(tx: Transaction, memberId: number, passwordHash: string): Promise<void> {
    await tx.rows(sql`
      insert into credential (member_id, password_hash) values (${memberId}, ${passwordHash})
      on conflict (member_id) do update set password_hash = excluded.password_hash, changed_at = now()`);
  }

  /** Counts before the password is looked at, so that many attempts at once count too; a good one is given back. */
  private async takeSignIn(email: string, address: string): Promise<{ giveBack(): Promise<void> }> {
    await this.limits.take(SIGN_INS_BY_ADDRESS, address);
    await this.limits.take(SIGN_INS_BY_ACCOUNT, email);
    await this.limits.take(SIGN_INS, email, address);
    return {
      giveBack: async () => {
        await this.limits.giveBack(SIGN_INS_BY_ADDRESS, address);
        await this.limits.giveBack(SIGN_INS_BY_ACCOUNT, email);
        await this.limits.giveBack(SIGN_INS, email, address);
      },
    };
  }

  /** What was typed is not kept: some people type their password where the address belongs. */
  private async recordFailure(memberId: number | null, device: Device): Promise<void> {
    const details = { address: device.address };
    await this.database.transaction((tx) =>
      this.activity.record(tx, { type: 'session.failed', actorId: null, memberId, details }),
    );
  }
}

const sameCode = (given: string, expected: string) => timingSafeEqual(hashToken(given), hashToken(expected));
