import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Community } from './community.entity.js';

export type CommunityRow = Omit<Community, 'logo'>;

const COLUMNS = sql`id, name, tagline, description, accent_color, time_zone, official_team, reaction_kinds,
  logo_type, logo_version, setup_code, set_up_at`;

@Injectable()
export class SettingsService {
  constructor(private readonly database: Database) {}

  async community(): Promise<CommunityRow> {
    return (await this.database.row<CommunityRow>(sql`select ${COLUMNS} from community`))!;
  }

  /** Holds the row until the transaction ends, so that only one setup can win. */
  async lockCommunity(tx: Transaction): Promise<CommunityRow> {
    return (await tx.row<CommunityRow>(sql`select ${COLUMNS} from community for update`))!;
  }
}
