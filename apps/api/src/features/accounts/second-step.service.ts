import type { FinishSignInInput } from '@conch/shared/inputs';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { hashToken } from '../../platform/auth/token.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { DomainError } from '../../platform/graphql/errors.js';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';
import { SECOND_STEPS, SECOND_STEPS_BY_ADDRESS } from './accounts.limits.js';
import { SecondFactorCodesService, wrongCode } from './second-factor-codes.service.js';
import { SessionsService, type Device, type Entry } from './sessions.service.js';

const MAX_FAILURES = 5;
const isOver = () => new DomainError('EXPIRED', 'This took too long, or was tried too often. Sign in again.');

/** What follows the password, however it was proved. */
@Injectable()
export class SecondStepService {
  constructor(
    private readonly database: Database,
    private readonly limits: RateLimits,
    private readonly codes: SecondFactorCodesService,
    private readonly sessions: SessionsService,
  ) {}

  /** Starts the session that the challenge stands for, once. */
  async finish({ challenge, code }: FinishSignInInput, device: Device): Promise<Entry> {
    await this.limits.take(SECOND_STEPS_BY_ADDRESS, device.address);
    const memberId = await this.memberOf(challenge);
    await this.limits.take(SECOND_STEPS, String(memberId));
    const entry = await this.database.transaction((tx) => this.try(tx, challenge, code, device));
    if (!entry) {
      await this.sessions.recordFailure(memberId, device);
      throw wrongCode();
    }
    await this.limits.giveBack(SECOND_STEPS, String(memberId));
    await this.limits.giveBack(SECOND_STEPS_BY_ADDRESS, device.address);
    return entry;
  }

  /** Counts a wrong code, which is why it does not throw: the count has to stay. */
  private async try(tx: Transaction, challenge: string, code: string, device: Device): Promise<Entry | null> {
    const open = await tx.row<{ id: number; memberId: number; failures: number }>(sql`
      select id, member_id, failures from sign_in_challenge
      where token_hash = ${hashToken(challenge)} and expires_at > now() for update`);
    if (!open || open.failures >= MAX_FAILURES) throw isOver();
    if (!(await this.codes.spend(tx, open.memberId, code))) {
      await tx.rows(sql`update sign_in_challenge set failures = failures + 1 where id = ${open.id}`);
      return null;
    }
    await tx.rows(sql`delete from sign_in_challenge where id = ${open.id}`);
    return this.sessions.start(tx, open.memberId, device, { secondFactorPassed: true });
  }

  private async memberOf(challenge: string): Promise<number> {
    const open = await this.database.row<{ memberId: number }>(sql`
      select member_id from sign_in_challenge
      where token_hash = ${hashToken(challenge)} and expires_at > now()`);
    if (!open) throw isOver();
    return open.memberId;
  }
}
