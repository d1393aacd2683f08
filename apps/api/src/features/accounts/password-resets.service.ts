import type { RequestPasswordResetInput, ResetPasswordInput } from '@conch/shared/inputs';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { hashToken } from '../../platform/auth/token.js';
import { Database } from '../../platform/database/database.js';
import type { Reader } from '../../platform/database/reader.js';
import { DomainError } from '../../platform/graphql/errors.js';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';
import { RESET_REQUESTS, RESET_REQUESTS_BY_ADDRESS, RESETS } from './accounts.limits.js';
import { EmailVerificationsService } from './email-verifications.service.js';
import { hashPassword } from './password.js';
import { PasswordResetLinksService } from './password-reset-links.service.js';
import { PasswordsService } from './passwords.service.js';
import { SessionsService, type Device, type Entry } from './sessions.service.js';

@Injectable()
export class PasswordResetsService {
  constructor(
    private readonly database: Database,
    private readonly limits: RateLimits,
    private readonly links: PasswordResetLinksService,
    private readonly verifications: EmailVerificationsService,
    private readonly passwords: PasswordsService,
    private readonly sessions: SessionsService,
  ) {}

  /** Says the same, after the same time, whether the address is known or not. */
  async request(input: RequestPasswordResetInput, device: Device): Promise<void> {
    await this.limits.take(RESET_REQUESTS_BY_ADDRESS, device.address);
    await this.limits.take(RESET_REQUESTS, input.email);
    await this.links.request(input.email);
  }

  /** Sets the password, ends every session and starts one, if the gate lets them in. */
  async reset(input: ResetPasswordInput, device: Device): Promise<Entry> {
    await this.limits.take(RESETS, device.address);
    const passwordHash = await hashPassword(input.password);
    const entry = await this.database.transaction(async (tx) => {
      const memberId = await spend(tx, input.token);
      await this.verifications.confirm(tx, memberId);
      await this.passwords.replace(tx, memberId, passwordHash, null);
      return this.sessions.start(tx, memberId, device);
    });
    await this.limits.giveBack(RESETS, device.address);
    return entry;
  }
}

/** Two at once: the second waits for the first, and then finds no link. */
async function spend(tx: Reader, token: string): Promise<number> {
  const used = await tx.row<{ memberId: number }>(sql`
    delete from password_reset
    where token_hash = ${hashToken(token)} and expires_at > now() returning member_id`);
  if (!used)
    throw new DomainError(
      'EXPIRED',
      'This link has been used, has expired or was replaced by a newer one. Ask for a new link.',
    );
  return used.memberId;
}
