import type { AcceptInviteInput } from '@conch/shared/inputs';
import { Injectable } from '@nestjs/common';
import { hashToken } from '../../platform/auth/token.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/graphql/errors.js';
import { UNKNOWN_TOKENS } from '../../platform/rate-limits/doors.js';
import { RateLimits, type RateLimit } from '../../platform/rate-limits/rate-limits.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { SessionsService, type Device, type Entry } from '../accounts/sessions.service.js';
import { GroupsService } from '../groups/groups.service.js';
import { findMemberByEmail } from '../members/members.queries.js';
import { isInviteOpen } from './invites.policy.js';
import {
  findGroupIdsOfInvites,
  findInviteByToken,
  lockInviteByToken,
  type OpenedInvite,
} from './invites.queries.js';
import { InvitesService } from './invites.service.js';

/** Tokens cannot be guessed, so this only keeps strangers from having passwords hashed all day. */
const ACCEPTANCES: RateLimit = { name: 'acceptInvite', points: 30, seconds: 15 * 60, backOff: true };

/** What the invited do, who have no account yet. */
@Injectable()
export class InviteAcceptanceService {
  constructor(
    private readonly database: Database,
    private readonly limits: RateLimits,
    private readonly invites: InvitesService,
    private readonly groups: GroupsService,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
  ) {}

  /** What a link says to whoever opens it. Only links that do not work count. */
  async open(token: string, { address }: Device): Promise<OpenedInvite> {
    await this.limits.take(UNKNOWN_TOKENS, address);
    const invite = await this.preview(token);
    await this.limits.giveBack(UNKNOWN_TOKENS, address);
    return invite;
  }

  private async preview(token: string): Promise<OpenedInvite> {
    return requireOpen(await findInviteByToken(this.database, hashToken(token)));
  }

  /** Makes the account, lets it into its groups and signs it in. */
  async accept(input: AcceptInviteInput, device: Device): Promise<Entry> {
    const { handle, name } = input;
    await this.limits.take(ACCEPTANCES, device.address);
    await this.preview(input.token);
    const passwordHash = await this.accounts.hashPassword(input.password);
    const entry = await this.database.transaction(async (tx) => {
      const invite = requireOpen(await lockInviteByToken(tx, hashToken(input.token)));
      const { email, role } = invite;
      if (await findMemberByEmail(tx, email))
        throw new DomainError('CONFLICT', 'There is an account with this address already. Sign in instead.');
      const memberId = await this.accounts.open(tx, { email, role, handle, name }, passwordHash);
      const groupIds = (await findGroupIdsOfInvites(tx, [invite.id])).map((row) => row.groupId);
      await this.groups.join(tx, invite.invitedById, memberId, groupIds);
      await this.invites.settle(tx, invite, { memberId, name, handle });
      return this.sessions.start(tx, memberId, device);
    });
    await this.limits.giveBack(ACCEPTANCES, device.address);
    return entry;
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
