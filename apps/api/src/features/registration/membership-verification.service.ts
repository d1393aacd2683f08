import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import { hashToken } from '../../platform/auth/token.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { DomainError } from '../../platform/graphql/errors.js';
import { SessionsService, type Device, type Entry } from '../accounts/sessions.service.js';
import { SettingsService } from '../settings/settings.service.js';
import { AdmissionsService } from './admissions.service.js';
import { findUnverified, lockUnverified, type UnverifiedRequest } from './membership-requests.queries.js';
import { wayIn } from './registration.policy.js';

export type OpenedRequest = { email: string; name: string; handle: string; effect: 'join' | 'ask' };
/** `entry`: of whoever is a member now. */
export type VerifiedRequest = OpenedRequest & { entry: Entry | null };

/** What the link in the mail to somebody who asked to join does. */
@Injectable()
export class MembershipVerificationService {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
    private readonly settings: SettingsService,
    private readonly admissions: AdmissionsService,
    private readonly sessions: SessionsService,
  ) {}

  async find(token: string): Promise<OpenedRequest | null> {
    const request = await findUnverified(this.database, hashToken(token));
    if (!request) return null;
    const { email, name, handle } = request;
    return { email, name, handle, effect: requireWayIn(await this.settings.community(), email) };
  }

  /** As the community is now, and not as it was when the person asked. Null where there is no such link. */
  verify(token: string, device: Device): Promise<VerifiedRequest | null> {
    return this.database.transaction(async (tx) => {
      const request = await lockUnverified(tx, hashToken(token));
      if (!request) return null;
      const { email, name, handle } = request;
      const effect = requireWayIn(await this.settings.community(tx), email);
      const opened = { email, name, handle, effect };
      if (effect === 'join') return { ...opened, entry: await this.join(tx, request, device) };
      await this.wait(tx, request);
      return { ...opened, entry: null };
    });
  }

  /** The request goes with the others of its address, as soon as there is a member. */
  private async join(tx: Transaction, request: UnverifiedRequest, device: Device): Promise<Entry> {
    const { memberId } = await this.admissions.admit(tx, request, request.passwordHash);
    return this.sessions.start(tx, memberId, device);
  }

  /** Of several requests with the same address, the one whose link was opened counts. */
  private async wait(tx: Transaction, { id, email }: UnverifiedRequest): Promise<void> {
    const waiting = await tx.row(sql`
      select id from membership_request where email = ${email} and state = 'waiting'`);
    if (waiting) throw new DomainError('CONFLICT', 'A request with this address is waiting already.');
    await tx.rows(sql`
      update membership_request set state = 'waiting', verified_at = now(), token_hash = null where id = ${id}`);
    await tx.rows(sql`
      delete from membership_request where email = ${email} and state = 'unverified'`);
    const details = { requestId: id, email };
    await this.activity.record(tx, { type: 'membership.requested', actorId: null, details });
  }
}

function requireWayIn(community: Parameters<typeof wayIn>[0], email: string): 'join' | 'ask' {
  const way = wayIn(community, email);
  if (!way)
    throw new DomainError(
      'FORBIDDEN',
      'This community no longer takes new members this way. Ask somebody in it to invite you.',
    );
  return way;
}
