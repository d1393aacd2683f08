import type { UpdateStandingRulesInput } from '@conch/shared/inputs';
import { withChanges, type StandingRules } from '@conch/shared/standing';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { forbidden } from '../../platform/graphql/errors.js';
import { readRules } from './standing-rules.queries.js';
import { canChangeRules } from './standing.policy.js';

@Injectable()
export class StandingRulesService {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
  ) {}

  rules(): Promise<StandingRules> {
    return readRules(this.database);
  }

  async update(actor: Actor, input: UpdateStandingRulesInput): Promise<StandingRules> {
    requireRight(actor);
    return this.database.transaction(async (tx) => {
      await tx.rows(sql`lock table standing_rules in share row exclusive mode`);
      const before = await readRules(tx);
      const rules = withChanges(before, input);
      const stored = JSON.stringify(rules);
      if (stored === JSON.stringify(before)) return before;
      await tx.rows(sql`
        insert into standing_rules (rules) values (${stored})
        on conflict (id) do update set rules = excluded.rules`);
      const details = { reset: false };
      await this.activity.record(tx, { type: 'standingRules.updated', actorId: actor.memberId, details });
      return rules;
    });
  }

  /** Back to the usual rules, which then follow what later versions of Conch find usual. */
  async reset(actor: Actor): Promise<StandingRules> {
    requireRight(actor);
    return this.database.transaction(async (tx) => {
      const changed = await tx.row(sql`delete from standing_rules returning id`);
      const details = { reset: true };
      if (changed)
        await this.activity.record(tx, { type: 'standingRules.updated', actorId: actor.memberId, details });
      return readRules(tx);
    });
  }
}

function requireRight(actor: Actor): void {
  if (!canChangeRules(actor)) throw forbidden('Only admins change what the levels mean.');
}
