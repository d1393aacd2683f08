import type { RequestMembershipInput } from '@conch/shared/inputs';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import { hashToken, makeToken } from '../../platform/auth/token.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { badInput, DomainError } from '../../platform/graphql/errors.js';
import { JobsService } from '../../platform/jobs/jobs.service.js';
import type { MailContent } from '../../platform/mail/layout.js';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';
import { AccountsService } from '../accounts/accounts.service.js';
import type { Device } from '../accounts/sessions.service.js';
import { isInviteOpen } from '../invites/invites.policy.js';
import { findUnsettledInviteOf } from '../invites/invites.queries.js';
import { findMemberByEmail } from '../members/members.queries.js';
import { CommunityMailService, type MailSetting } from '../settings/community-mail.service.js';
import { SettingsService } from '../settings/settings.service.js';
import { findApplicant } from './membership-requests.queries.js';
import { REQUESTS, REQUESTS_BY_ADDRESS } from './registration.limits.js';
import {
  invitedAlreadyMail,
  joinLinkMail,
  memberAlreadyMail,
  waitingAlreadyMail,
} from './registration.mails.js';
import { wayIn } from './registration.policy.js';

const ANSWER = 'registration.answer';
const FORGET = 'registration.forget';

const INVITE_ONLY = 'This community takes new members by invitation. Ask somebody in it to invite you.';
const OTHER_DOMAIN =
  'Only addresses of certain organisations can join by themselves. Use your work address, or ask for an invite.';
const TOLD_AT_SIGN_IN =
  'Your request to join is with the community team. We write to you when they have decided.';

/** Asking to become a member, as far as strangers come. */
@Injectable()
export class MembershipRequestsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly settings: SettingsService,
    private readonly accounts: AccountsService,
    private readonly jobs: JobsService,
    private readonly mail: CommunityMailService,
    private readonly limits: RateLimits,
  ) {}

  onModuleInit(): void {
    this.jobs.define<{ requestId: number }>(ANSWER, ({ requestId }) => this.answer(requestId));
    this.jobs.define(FORGET, () => this.forgetOld(), { cron: '23 * * * *' });
    this.accounts.knowApplicants(async (email) => {
      const found = await findApplicant(this.database, email);
      return found && { passwordHash: found.passwordHash, answer: TOLD_AT_SIGN_IN };
    });
  }

  /**
   * Does and says the very same, after the same time, whoever the address belongs to: that is found out in the job.
   * Nothing is recorded before somebody has shown that the address is theirs.
   */
  async request(input: RequestMembershipInput, device: Device): Promise<void> {
    await this.limits.take(REQUESTS_BY_ADDRESS, device.address);
    const { email, name, handle, message = null } = input;
    const community = await this.settings.community();
    if (community.registration === 'closed') throw new DomainError('FORBIDDEN', INVITE_ONLY);
    if (!wayIn(community, email)) throw badInput({ email: OTHER_DOMAIN });
    await this.limits.take(REQUESTS, email);
    const passwordHash = await this.accounts.hashPassword(input.password);
    await this.database.transaction(async (tx) => {
      const { id: requestId } = (await tx.row<{ id: number }>(sql`
        insert into membership_request (email, name, handle, password_hash, message)
        values (${email}, ${name}, ${handle}, ${passwordHash}, ${message}) returning id`))!;
      await this.jobs.send(tx, ANSWER, { requestId });
    });
  }

  /** Links that nobody opened, and what was typed with them, are not kept. */
  async forgetOld(): Promise<void> {
    await this.database.rows(sql`
      delete from membership_request where state = 'unverified' and created_at < now() - interval '7 days'`);
  }

  /** A request that leads nowhere is forgotten with the mail that says so; the second run finds nothing to do. */
  private async answer(requestId: number): Promise<void> {
    const token = makeToken();
    await this.database.transaction(async (tx) => {
      const request = await tx.row<{ email: string }>(sql`
        update membership_request set token_hash = ${hashToken(token)}
        where id = ${requestId} and state = 'unverified' and token_hash is null returning email`);
      if (!request) return;
      const other = await this.otherAnswer(tx, request.email);
      if (other) {
        await tx.rows(sql`delete from membership_request where id = ${requestId}`);
        const { kind, memberId = null } = other;
        return this.mail.send(tx, { to: request.email, memberId, kind }, other.write);
      }
      const head = { to: request.email, kind: 'membership.requested', secret: true };
      await this.mail.send(tx, head, (setting) => {
        const asks = wayIn(setting.community, request.email) === 'ask';
        return joinLinkMail(setting, { token, asks });
      });
    });
  }

  /** What to say where a new account is not what the person needs. */
  private async otherAnswer(tx: Transaction, email: string): Promise<OtherAnswer | null> {
    const member = await findMemberByEmail(tx, email);
    if (member) return { kind: 'membership.memberFound', memberId: member.id, write: memberAlreadyMail };
    const invite = await findUnsettledInviteOf(tx, email);
    if (invite && isInviteOpen(invite))
      return { kind: 'membership.inviteFound', write: (setting) => invitedAlreadyMail(setting, invite) };
    const applicant = await findApplicant(tx, email);
    return applicant ? { kind: 'membership.requestFound', write: waitingAlreadyMail } : null;
  }
}

type OtherAnswer = { kind: string; memberId?: number; write: (setting: MailSetting) => MailContent };
