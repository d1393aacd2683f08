import { USUAL_RULES, withChanges, type RuleChanges, type StandingRules } from '@conch/shared/standing';
import sql from 'sql-template-tag';
import type { Reader } from '../../platform/database/reader.js';

/** What was changed of the usual rules, as one value, for statements that read more; `rulesOf` completes it. */
export const STORED_RULES = sql`(select r.rules from standing_rules r)`;

export type StoredRules = RuleChanges | null;

/** Rules that came with a later version are there too. */
export const rulesOf = (stored: StoredRules): StandingRules => withChanges(USUAL_RULES, stored ?? {});

export async function readRules(reader: Reader): Promise<StandingRules> {
  const row = await reader.row<{ rules: StoredRules }>(sql`select ${STORED_RULES} as rules`);
  return rulesOf(row!.rules);
}
