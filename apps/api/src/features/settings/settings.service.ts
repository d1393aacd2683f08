import type { SetLogoInput, UpdateCommunityInput } from '@conch/shared/inputs';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import type { Reader } from '../../platform/database/reader.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { badInput, forbidden } from '../../platform/graphql/errors.js';
import { Community } from './community.entity.js';
import { makeLogo } from './logo-image.js';
import { canChangeSettings } from './settings.policy.js';

export type CommunityRow = Omit<Community, 'logo'>;

const COLUMNS = sql`id, name, tagline, description, accent_color, time_zone, official_team, reaction_kinds,
  registration, registration_domains, logo_type, logo_version, setup_code, set_up_at, require_staff_totp`;
const USUAL_TEAM = 'Support';

@Injectable()
export class SettingsService {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
  ) {}

  async community(reader: Reader = this.database): Promise<CommunityRow> {
    return (await reader.row<CommunityRow>(sql`select ${COLUMNS} from community`))!;
  }

  /** Holds the row until the transaction ends, so that only one setup can win. */
  async lockCommunity(tx: Transaction): Promise<CommunityRow> {
    return (await tx.row<CommunityRow>(sql`select ${COLUMNS} from community for update`))!;
  }

  /** The community has its owner now, and the setup page closes. */
  async finishSetup(tx: Transaction, ownerId: number, name: string): Promise<void> {
    await tx.rows(sql`update community set name = ${name}, set_up_at = now(), setup_code = null`);
    await this.activity.record(tx, { type: 'community.setUp', actorId: ownerId });
  }

  async update(actor: Actor, input: UpdateCommunityInput): Promise<void> {
    requireRight(actor);
    const { officialTeam, ...rest } = input;
    const said = { ...rest, ...(officialTeam !== undefined && { officialTeam: officialTeam ?? USUAL_TEAM }) };
    await this.database.transaction(async (tx) => {
      const before = await this.lockCommunity(tx);
      const changes = changesOf(before, said);
      const fields = Object.keys(changes);
      if (fields.length === 0) return;
      requireDomain({ ...before, ...changes });
      await tx.manager.update(Community, { id: before.id }, changes);
      await this.activity.record(tx, {
        type: 'community.updated',
        actorId: actor.memberId,
        details: { fields },
      });
    });
  }

  async setLogo(actor: Actor, input: SetLogoInput): Promise<void> {
    requireRight(actor);
    const logo = input.image === null ? null : await makeLogo(input.image);
    await this.database.transaction(async (tx) => {
      await tx.rows(sql`
        update community set logo = ${logo?.bytes ?? null}, logo_type = ${logo?.type ?? null},
          logo_version = ${logo?.version ?? null}`);
      const details = { fields: ['logo'] };
      await this.activity.record(tx, { type: 'community.updated', actorId: actor.memberId, details });
    });
  }

  /** Takes effect with everybody's next request. Who may decide it is for the caller to say. */
  async requireStaffTotp(tx: Transaction, actor: Actor, required: boolean): Promise<void> {
    const changed = await tx.row(sql`
      update community set require_staff_totp = ${required} where require_staff_totp <> ${required} returning id`);
    if (!changed) return;
    const details = { fields: ['requireStaffTotp'], required };
    await this.activity.record(tx, { type: 'community.updated', actorId: actor.memberId, details });
  }

  logo(): Promise<{ bytes: Buffer; type: string; version: string } | undefined> {
    return this.database.row(sql`
      select logo as bytes, logo_type as type, logo_version as version from community where logo is not null`);
  }
}

function requireRight(actor: Actor): void {
  if (!canChangeSettings(actor)) throw forbidden('Only admins change the settings of the community.');
}

/** Without a domain nobody could join, which is what `closed` is for. */
function requireDomain({ registration, registrationDomains }: CommunityRow): void {
  if (registration === 'domains' && registrationDomains.length === 0)
    throw badInput({ registrationDomains: 'Write at least one domain, such as example.com.' });
}

/** What was said and differs. */
function changesOf(before: CommunityRow, said: Partial<CommunityRow>): Partial<CommunityRow> {
  const entries = Object.entries(said) as [keyof CommunityRow, unknown][];
  return Object.fromEntries(
    entries.filter(
      ([field, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(before[field]),
    ),
  );
}
