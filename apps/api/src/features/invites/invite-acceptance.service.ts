import type { AcceptInviteInput } from '@conch/shared/inputs';
import { paths } from '@conch/shared/paths';
import { Inject, Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import { hashToken } from '../../platform/auth/token.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Env } from '../../platform/env/env.js';
import { ENV } from '../../platform/env/env.token.js';
import { DomainError } from '../../platform/graphql/errors.js';
import { MailService } from '../../platform/mail/mail.service.js';
import { RateLimits, type RateLimit } from '../../platform/rate-limits/rate-limits.js';
import { AccountsService, type Device } from '../accounts/accounts.service.js';
import { SessionsService } from '../accounts/sessions.service.js';
import { GroupsService } from '../groups/groups.service.js';
import { findMemberByEmail, findMembersByIds } from '../members/members.queries.js';
import { MembersService } from '../members/members.service.js';
import { SettingsService, type CommunityRow } from '../settings/settings.service.js';
import { buddyMail, inviteAcceptedMail } from './invites.mails.js';
import { isInviteOpen } from './invites.policy.js';
import {
  findGroupIdsOfInvites,
  findInviteByToken,
  lockInviteByToken,
  type OpenedInvite,
} from './invites.queries.js';

/** Tokens cannot be guessed, so this only keeps strangers from having passwords hashed all day. */
const ACCEPTANCES: RateLimit = { name: 'acceptInvite', points: 30, seconds: 15 * 60 };

/** What the invited do, who have no account yet. */
@Injectable()
export class InviteAcceptanceService {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
    private readonly limits: RateLimits,
    private readonly mail: MailService,
    private readonly settings: SettingsService,
    private readonly members: MembersService,
    private readonly groups: GroupsService,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    @Inject(ENV) private readonly env: Env,
  ) {}

  async preview(token: string): Promise<OpenedInvite> {
    return requireOpen(await findInviteByToken(this.database, hashToken(token)));
  }

  /** Makes the account, lets it into its groups and signs it in. Returns the session token. */
  async accept(input: AcceptInviteInput, device: Device): Promise<string> {
    await this.limits.take(ACCEPTANCES, device.address);
    await this.preview(input.token);
    const community = await this.settings.community();
    const passwordHash = await this.accounts.hashPassword(input.password);
    const token = await this.database.transaction(async (tx) => {
      const invite = requireOpen(await lockInviteByToken(tx, hashToken(input.token)));
      const { email, role, invitedById } = invite;
      if (await findMemberByEmail(tx, email))
        throw new DomainError('CONFLICT', 'There is an account with this address already. Sign in instead.');
      const memberId = await this.members.join(tx, { email, role, handle: input.handle, name: input.name });
      await tx.rows(sql`
        update invite set accepted_at = now(), accepted_by_id = ${memberId} where id = ${invite.id}`);
      await this.accounts.setPassword(tx, memberId, passwordHash);
      const groupIds = (await findGroupIdsOfInvites(tx, [invite.id])).map((row) => row.groupId);
      await this.groups.join(tx, invitedById, memberId, groupIds);
      const details = { inviteId: invite.id, invitedById, role };
      await this.activity.record(tx, { type: 'invite.accepted', actorId: memberId, memberId, details });
      await this.tell(tx, community, invite, input);
      return this.sessions.start(tx, memberId, device);
    });
    await this.limits.giveBack(ACCEPTANCES, device.address);
    return token;
  }

  /** The inviter and the buddy hear of it. */
  private async tell(
    tx: Transaction,
    community: CommunityRow,
    invite: OpenedInvite,
    { name, handle }: AcceptInviteInput,
  ): Promise<void> {
    const newcomer = { name, email: invite.email, profile: this.env.publicUrl + paths.member(handle) };
    await this.mail.send(tx, {
      to: invite.invitedByEmail,
      memberId: invite.invitedById,
      kind: 'invite.accepted',
      ...inviteAcceptedMail(community, newcomer),
    });
    const [buddy] = invite.buddyId === null ? [] : await findMembersByIds(tx, [invite.buddyId]);
    if (!buddy || buddy.id === invite.invitedById) return;
    const body = buddyMail(community, newcomer);
    await this.mail.send(tx, { to: buddy.email, memberId: buddy.id, kind: 'invite.buddy', ...body });
  }
}

const WHY_NOT = {
  accepted: 'This invitation has been used. Sign in with the account you made, or ask for a new password.',
  revoked: 'This invitation was withdrawn. Ask whoever invited you for a new one.',
  expired: 'This invitation has expired. Ask whoever invited you to send it again.',
  pending: 'This invitation is no longer valid. Ask the community team for a new one.',
  unknown:
    'This link does not work. Use the newest mail you have got, or ask whoever invited you to send it again.',
};

function requireOpen(invite: OpenedInvite | undefined): OpenedInvite {
  if (!invite || !isInviteOpen(invite)) throw new DomainError('EXPIRED', WHY_NOT[invite?.state ?? 'unknown']);
  return invite;
}
