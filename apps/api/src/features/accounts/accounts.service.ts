import { timingSafeEqual } from 'node:crypto';
import type { SetupInput, SignInInput } from '@conch/shared/inputs';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { badInput, DomainError } from '../../platform/graphql/errors.js';
import { neighbourhood, RateLimits, type RateLimit } from '../../platform/rate-limits/rate-limits.js';
import { MembersService, type NewMember } from '../members/members.service.js';
import { SettingsService } from '../settings/settings.service.js';
import { SETUPS, SIGN_INS, SIGN_INS_BY_ACCOUNT, SIGN_INS_BY_ADDRESS } from './accounts.limits.js';
import { hashPassword, verifyPassword } from './password.js';
import { PasswordsService } from './passwords.service.js';
import { SessionsService, type Device, type Entry } from './sessions.service.js';
import { hashToken, makeToken } from '../../platform/auth/token.js';

/** Somebody with a password who is no member yet, and what they are told instead of being let in. */
export type Applicant = { passwordHash: string; answer: string };
type FindApplicant = (email: string) => Promise<Applicant | undefined>;

@Injectable()
export class AccountsService {
  private findApplicant: FindApplicant = () => Promise.resolve(undefined);

  constructor(
    private readonly database: Database,
    private readonly settings: SettingsService,
    private readonly members: MembersService,
    private readonly sessions: SessionsService,
    private readonly passwords: PasswordsService,
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

  /** Makes the first account, the owner, and names the community. */
  async setup(input: SetupInput, device: Device): Promise<Entry> {
    await this.limits.take(SETUPS, device.address);
    const passwordHash = await this.hashPassword(input.password);
    return this.database.transaction(async (tx) => {
      const community = await this.settings.lockCommunity(tx);
      if (community.setUpAt)
        throw new DomainError('CONFLICT', 'This community is set up already. Sign in instead.');
      if (!community.setupCode || !sameCode(input.code, community.setupCode))
        throw badInput({
          code: 'This is not the setup code. Use the link that the server printed when it started.',
        });
      const { email, handle, name } = input;
      const owner = { email, handle, name, role: 'admin' as const, isOwner: true, emailVerified: false };
      const ownerId = await this.open(tx, owner, passwordHash);
      await this.settings.finishSetup(tx, ownerId, input.communityName);
      return this.sessions.start(tx, ownerId, device);
    });
  }

  /** Takes a while on purpose, so it is done before the transaction that opens the account. */
  hashPassword(password: string): Promise<string> {
    return hashPassword(password);
  }

  /** Makes a member with a password within the caller's transaction, who has checked that they may enter. */
  async open(tx: Transaction, member: NewMember, passwordHash: string): Promise<number> {
    const memberId = await this.members.join(tx, member);
    await this.passwords.set(tx, memberId, passwordHash);
    return memberId;
  }

  /** Whom sign-in tells apart from strangers, and only by the right password. Call it while modules start. */
  knowApplicants(find: FindApplicant): void {
    this.findApplicant = find;
  }

  /** Takes the same time, and says the same, whether the account exists or not. */
  async signIn(input: SignInInput, device: Device): Promise<Entry> {
    const attempt = await this.takeSignIn(input.email, device.address);
    const account = await this.database.row<{ id: number; passwordHash: string | null }>(sql`
      select m.id, c.password_hash from member m left join credential c on c.member_id = m.id
      where m.email = ${input.email}`);
    const applicant = await this.findApplicant(input.email);
    const { passwordHash } = account ?? applicant ?? { passwordHash: null };
    const known = await verifyPassword(input.password, passwordHash);
    if (known && !account) {
      await attempt.giveBack();
      throw new DomainError('FORBIDDEN', applicant!.answer);
    }
    if (!account || !known) {
      await this.sessions.recordFailure(account?.id ?? null, device);
      throw new DomainError('BAD_INPUT', 'The e-mail address or the password is not right. Try again.');
    }
    const entry = await this.database.transaction((tx) => this.sessions.start(tx, account.id, device));
    await attempt.giveBack();
    return entry;
  }

  async signOut(actor: Actor): Promise<void> {
    await this.database.transaction((tx) => this.sessions.end(tx, actor.memberId, actor.sessionId));
  }

  async revokeSession(actor: Actor, sessionId: number): Promise<void> {
    await this.database.transaction((tx) => this.sessions.end(tx, actor.memberId, sessionId));
  }

  async revokeOtherSessions({ memberId, sessionId }: Actor): Promise<void> {
    await this.database.transaction((tx) => this.sessions.endOthers(tx, memberId, sessionId));
  }

  /** Whether the member is signed in from there already: strangers who guess elsewhere do not keep them out. */
  private async isPlaceOf(email: string, address: string): Promise<boolean> {
    const places = await this.database.rows<{ address: string }>(sql`
      select s.address from session s join member m on m.id = s.member_id
      where m.email = ${email} and s.ended_at is null and s.address is not null order by s.last_used_at desc limit 50`);
    return places.some((place) => neighbourhood(place.address) === neighbourhood(address));
  }

  /** Counts before the password is looked at, so that many attempts at once count too; a good one is given back. */
  private async takeSignIn(email: string, address: string): Promise<{ giveBack(): Promise<void> }> {
    const taken: [RateLimit, ...string[]][] = [
      [SIGN_INS_BY_ADDRESS, address],
      // Before the account's own: what is refused for its place must not use up what others may try.
      [SIGN_INS, email, address],
      [SIGN_INS_BY_ACCOUNT, email, (await this.isPlaceOf(email, address)) ? address : ''],
    ];
    for (const [limit, ...parts] of taken) await this.limits.take(limit, ...parts);
    return {
      giveBack: async () => {
        for (const [limit, ...parts] of taken) await this.limits.giveBack(limit, ...parts);
      },
    };
  }
}

const sameCode = (given: string, expected: string) => timingSafeEqual(hashToken(given), hashToken(expected));
