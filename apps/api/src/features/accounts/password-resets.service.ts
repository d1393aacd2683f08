import { paths } from '@conch/shared/paths';
import type { RequestPasswordResetInput, ResetPasswordInput } from '@conch/shared/inputs';
import { Inject, Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Env } from '../../platform/env/env.js';
import { ENV } from '../../platform/env/env.token.js';
import { DomainError } from '../../platform/graphql/errors.js';
import { JobsService } from '../../platform/jobs/jobs.service.js';
import { MailService } from '../../platform/mail/mail.service.js';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';
import { findMemberByEmail } from '../members/members.queries.js';
import { SettingsService } from '../settings/settings.service.js';
import { RESET_REQUESTS, RESET_REQUESTS_BY_ADDRESS, RESETS } from './accounts.limits.js';
import { AccountsService, type Device } from './accounts.service.js';
import { passwordChangedMail, passwordResetMail } from './accounts.mails.js';
import { hashPassword } from './password.js';
import { SessionsService } from './sessions.service.js';
import { hashToken, makeToken } from '../../platform/auth/token.js';

const SEND = 'accounts.sendPasswordReset';

@Injectable()
export class PasswordResetsService {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
    private readonly jobs: JobsService,
    private readonly mail: MailService,
    private readonly limits: RateLimits,
    private readonly settings: SettingsService,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    @Inject(ENV) private readonly env: Env,
  ) {
    jobs.define<{ email: string }>(SEND, ({ email }) => this.sendLink(email));
  }

  /** Does and says the very same for an unknown address: whether there is an account is found out in the job. */
  async request(input: RequestPasswordResetInput, device: Device): Promise<void> {
    await this.limits.take(RESET_REQUESTS_BY_ADDRESS, device.address);
    await this.limits.take(RESET_REQUESTS, input.email);
    await this.database.transaction((tx) => this.jobs.send(tx, SEND, { email: input.email }));
  }

  /** Sets the password, ends every session and starts one. Returns its token. */
  async reset(input: ResetPasswordInput, device: Device): Promise<string> {
    await this.limits.take(RESETS, device.address);
    const community = await this.settings.community();
    const passwordHash = await hashPassword(input.password);
    const token = await this.database.transaction(async (tx) => {
      const { memberId, email } = await this.use(tx, input.token);
      await this.accounts.setPassword(tx, memberId, passwordHash);
      await this.sessions.endOthers(tx, memberId, null);
      await this.activity.record(tx, { type: 'password.changed', actorId: memberId, memberId });
      const told = passwordChangedMail(community, this.env.publicUrl + paths.forgotPassword());
      await this.mail.send(tx, { to: email, memberId, kind: 'password.changed', ...told });
      return this.sessions.start(tx, memberId, device);
    });
    await this.limits.giveBack(RESETS, device.address);
    return token;
  }

  /** Older links of the member die with the new one. */
  private async sendLink(email: string): Promise<void> {
    const community = await this.settings.community();
    await this.database.transaction(async (tx) => {
      const member = await findMemberByEmail(tx, email);
      if (!member) return;
      const token = makeToken();
      await tx.rows(sql`delete from password_reset where member_id = ${member.id}`);
      await tx.rows(sql`
        insert into password_reset (member_id, token_hash, expires_at)
        values (${member.id}, ${hashToken(token)}, now() + interval '1 hour')`);
      const link = this.env.publicUrl + paths.resetPassword(token);
      const body = passwordResetMail(community, { name: member.name, link });
      const { id: memberId, email: to } = member;
      await this.mail.send(tx, { to, memberId, kind: 'password.resetRequested', secret: true, ...body });
      await this.activity.record(tx, { type: 'password.resetRequested', actorId: null, memberId });
    });
  }

  /** Two at once: the second waits for the first and then finds the link used. */
  private async use(tx: Transaction, token: string): Promise<{ memberId: number; email: string }> {
    const used = await tx.row<{ memberId: number; email: string }>(sql`
      update password_reset r set used_at = now() from member m
      where r.token_hash = ${hashToken(token)} and r.used_at is null and r.expires_at > now() and m.id = r.member_id
      returning r.member_id, m.email`);
    if (!used)
      throw new DomainError(
        'EXPIRED',
        'This link has been used, has expired or was replaced by a newer one. Ask for a new link.',
      );
    return used;
  }
}
