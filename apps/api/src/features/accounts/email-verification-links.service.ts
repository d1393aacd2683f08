import { paths } from '@conch/shared/paths';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import { hashToken, makeToken } from '../../platform/auth/token.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { JobsService } from '../../platform/jobs/jobs.service.js';
import { findMemberByEmail, findMembersByIds, type MemberRow } from '../members/members.queries.js';
import { CommunityMailService } from '../settings/community-mail.service.js';
import { addressInUseMail, emailChangeMail, emailVerificationMail } from './accounts.mails.js';

const SEND = 'accounts.sendEmailVerification';

/** Links that prove an address: the one a member has, or the one they want. */
@Injectable()
export class EmailVerificationLinksService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
    private readonly jobs: JobsService,
    private readonly mail: CommunityMailService,
  ) {}

  /** The owner is the one member who did not come by a mailed link. */
  onModuleInit(): void {
    this.jobs.define<{ memberId: number }>(SEND, ({ memberId }) => this.send(memberId));
    this.activity.onRecord(async (tx, { type, actorId }) => {
      if (type !== 'community.setUp') return;
      const [owner] = await findMembersByIds(tx, [actorId!]);
      await this.request(tx, owner!.id, owner!.email);
    });
  }

  /** Older links of the member die. Does the very same for an address of somebody else: the job finds that out. */
  async request(tx: Transaction, memberId: number, email: string): Promise<void> {
    await tx.rows(sql`
      insert into email_verification (member_id, email, expires_at)
      values (${memberId}, ${email}, now() + interval '1 day')
      on conflict (member_id) do update set email = excluded.email, token_hash = null, created_at = now(),
        expires_at = excluded.expires_at`);
    await this.jobs.send(tx, SEND, { memberId });
  }

  private async send(memberId: number): Promise<void> {
    const token = makeToken();
    await this.database.transaction(async (tx) => {
      const wanted = await tx.row<{ email: string }>(sql`
        update email_verification set token_hash = ${hashToken(token)}
        where member_id = ${memberId} and token_hash is null returning email`);
      if (!wanted) return;
      const [member] = await findMembersByIds(tx, [memberId]);
      const holder = await findMemberByEmail(tx, wanted.email);
      if (holder && holder.id !== memberId) await this.tellHolder(tx, holder);
      else await this.mailLink(tx, member!, wanted.email, token);
    });
  }

  /** Neither of the two learns of the other, and the link that was made is sent to nobody. */
  private tellHolder(tx: Transaction, { email, id: memberId }: MemberRow): Promise<void> {
    return this.mail.send(tx, { to: email, memberId, kind: 'email.memberFound' }, addressInUseMail);
  }

  private mailLink(tx: Transaction, member: MemberRow, to: string, token: string): Promise<void> {
    const write = member.email === to ? emailVerificationMail : emailChangeMail;
    const head = { to, memberId: member.id, kind: 'email.verificationRequested', secret: true };
    return this.mail.send(tx, head, ({ community, address }) =>
      write(community.name, address(paths.verifyEmail(token))),
    );
  }
}
