import type {
  DisableTotpInput,
  EnableTotpInput,
  RemoveSecondFactorInput,
  RequireStaffTotpInput,
  TotpCodeInput,
} from '@conch/shared/inputs';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { DomainError, forbidden, notFound } from '../../platform/graphql/errors.js';
import { toId } from '../../platform/graphql/ids.js';
import { canRemoveSecondFactor } from '../members/members.policy.js';
import {
  findMemberByEmail,
  findMembersByIds,
  lockMember,
  type MemberRow,
} from '../members/members.queries.js';
import type { MailSetting } from '../settings/community-mail.service.js';
import { SettingsService } from '../settings/settings.service.js';
import { canRequireStaffTotp } from './accounts.policy.js';
import { PasswordsService } from './passwords.service.js';
import { SecondFactorCodesService, wrongCode } from './second-factor-codes.service.js';
import {
  recoveryCodesRenewedMail,
  secondFactorDisabledMail,
  secondFactorEnabledMail,
  secondFactorRemovedMail,
} from './second-factor.mails.js';
import { SessionsService } from './sessions.service.js';
import { describeTotp, makeTotpSecret } from './totp.js';

export type TotpEnrolment = { secret: string; uri: string };

const isOn = () => new DomainError('CONFLICT', 'Your second factor is on already.');
const isOff = () => new DomainError('CONFLICT', 'Your second factor is off.');

/** Switching a second factor on and off, and what the community asks of its team. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly database: Database,
    private readonly settings: SettingsService,
    private readonly passwords: PasswordsService,
    private readonly codes: SecondFactorCodesService,
    private readonly sessions: SessionsService,
  ) {}

  /** A new secret for the app. Nothing changes before `confirm`. */
  async enable({ memberId }: Actor, { password }: EnableTotpInput): Promise<TotpEnrolment> {
    await this.passwords.check(memberId, password, 'password');
    const secret = makeTotpSecret();
    return this.database.transaction(async (tx) => {
      const member = (await lockMember(tx, memberId))!;
      if (member.hasSecondFactor) throw isOn();
      await tx.rows(sql`
        insert into second_factor (member_id, secret) values (${memberId}, ${secret})
        on conflict (member_id) do update set secret = excluded.secret, last_step = 0, created_at = now()`);
      const { name } = await this.settings.community(tx);
      return describeTotp(secret, name, member.email);
    });
  }

  /**
   * The app shows the right code, so from now on it is asked for, of whoever has a session from before as well.
   * Returns the recovery codes.
   */
  async confirm({ memberId, sessionId }: Actor, { code }: TotpCodeInput): Promise<string[]> {
    return this.codes.limited(memberId, () =>
      this.database.transaction(async (tx) => {
        const member = (await lockMember(tx, memberId))!;
        if (member.hasSecondFactor) throw isOn();
        if (!(await this.codes.spendTotp(tx, memberId, code))) throw wrongCode();
        await tx.rows(sql`update member set second_factor_at = now() where id = ${memberId}`);
        await this.sessions.endOthers(tx, memberId, sessionId);
        await this.codes.tell(tx, member, 'secondFactor.enabled', secondFactorEnabledMail);
        return this.codes.renew(tx, memberId);
      }),
    );
  }

  async disable({ memberId }: Actor, { password, code }: DisableTotpInput): Promise<void> {
    await this.passwords.check(memberId, password, 'password');
    await this.codes.limited(memberId, () =>
      this.database.transaction(async (tx) => {
        const member = (await lockMember(tx, memberId))!;
        if (!member.hasSecondFactor) throw isOff();
        if (!(await this.codes.spend(tx, memberId, code))) throw wrongCode();
        await this.clear(tx, memberId);
        await this.codes.tell(tx, member, 'secondFactor.disabled', secondFactorDisabledMail);
      }),
    );
  }

  /** Returns the new codes; the old ones are dead. */
  async renewRecoveryCodes({ memberId }: Actor, { password, code }: DisableTotpInput): Promise<string[]> {
    await this.passwords.check(memberId, password, 'password');
    return this.codes.limited(memberId, () =>
      this.database.transaction(async (tx) => {
        const member = (await lockMember(tx, memberId))!;
        if (!member.hasSecondFactor) throw isOff();
        if (!(await this.codes.spend(tx, memberId, code))) throw wrongCode();
        await this.codes.tell(tx, member, 'recoveryCodes.renewed', recoveryCodesRenewedMail);
        return this.codes.renew(tx, memberId);
      }),
    );
  }

  /** Helps a member who has lost their app and their codes. Returns their id. */
  async remove(actor: Actor, input: RemoveSecondFactorInput): Promise<number> {
    const id = toId(input.memberId, 'member');
    await this.database.transaction(async (tx) => {
      const member = await lockMember(tx, id);
      if (!member) throw notFound('member');
      if (!canRemoveSecondFactor(actor, member))
        throw forbidden('Only admins remove a second factor: of others, and not that of the owner.');
      const [admin] = await findMembersByIds(tx, [actor.memberId]);
      await this.take(tx, member, actor.memberId, admin!.name);
    });
    return id;
  }

  /** The same from the server itself, for an owner who is locked out. */
  async removeFor(email: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const found = await findMemberByEmail(tx, email);
      const member = found && (await lockMember(tx, found.id));
      if (!member) throw notFound('member');
      await this.take(tx, member, null, null);
    });
  }

  /** Whoever asks the team for a second factor has one, so that nobody shuts themselves out. */
  async requireOfStaff(actor: Actor, { required }: RequireStaffTotpInput): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [self] = await findMembersByIds(tx, [actor.memberId]);
      if (!canRequireStaffTotp(actor, self!.hasSecondFactor))
        throw forbidden('Only an admin whose own second factor is on decides this.');
      await this.settings.requireStaffTotp(tx, actor, required);
    });
  }

  private async take(
    tx: Transaction,
    member: MemberRow,
    actorId: number | null,
    by: string | null,
  ): Promise<void> {
    if (!member.hasSecondFactor) throw new DomainError('CONFLICT', 'There is no second factor to remove.');
    await this.clear(tx, member.id);
    const write = (setting: MailSetting) => secondFactorRemovedMail(setting, by);
    await this.codes.tell(tx, member, 'secondFactor.removed', write, actorId);
  }

  private async clear(tx: Transaction, memberId: number): Promise<void> {
    await tx.rows(sql`update member set second_factor_at = null where id = ${memberId}`);
    await tx.rows(sql`delete from second_factor where member_id = ${memberId}`);
    await tx.rows(sql`delete from recovery_code where member_id = ${memberId}`);
    await tx.rows(sql`delete from sign_in_challenge where member_id = ${memberId}`);
  }
}
