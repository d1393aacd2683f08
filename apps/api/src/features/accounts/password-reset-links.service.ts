import { paths } from '@conch/shared/paths';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import { hashToken, makeToken } from '../../platform/auth/token.js';
import { Database } from '../../platform/database/database.js';
import { JobsService } from '../../platform/jobs/jobs.service.js';
import { findMemberByEmail } from '../members/members.queries.js';
import { CommunityMailService } from '../settings/community-mail.service.js';
import { passwordResetMail } from './accounts.mails.js';

const SEND = 'accounts.sendPasswordReset';

@Injectable()
export class PasswordResetLinksService {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
    private readonly jobs: JobsService,
    private readonly mail: CommunityMailService,
  ) {
    jobs.define<{ email: string }>(SEND, ({ email }) => this.send(email));
  }

  /** Does the very same for an unknown address: whether there is an account is found out in the job. */
  async request(email: string): Promise<void> {
    await this.database.transaction((tx) => this.jobs.send(tx, SEND, { email }));
  }

  /** Older links of the member die with the new one. */
  private async send(email: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const member = await findMemberByEmail(tx, email);
      if (!member) return;
      const { id: memberId, name } = member;
      const token = makeToken();
      await tx.rows(sql`delete from password_reset where member_id = ${memberId}`);
      await tx.rows(sql`
        insert into password_reset (member_id, token_hash, expires_at)
        values (${memberId}, ${hashToken(token)}, now() + interval '1 hour')`);
      const head = { to: member.email, memberId, kind: 'password.resetRequested', secret: true };
      await this.mail.send(tx, head, ({ community, address }) =>
        passwordResetMail(community.name, { name, link: address(paths.resetPassword(token)) }),
      );
      await this.activity.record(tx, { type: 'password.resetRequested', actorId: null, memberId });
    });
  }
}
