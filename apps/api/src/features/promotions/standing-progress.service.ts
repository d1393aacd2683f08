import { REGULAR_DAYS, REQUIREMENTS, type EarnedLevel, type TrustLevel } from '@conch/shared/standing';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { readRules } from '../standing/standing-rules.queries.js';
import { isLimited } from '../standing/standing.policy.js';
import { readFigures } from './figures.queries.js';
import { requirementsOf } from './promotions.policy.js';
import type { StandingType } from './standing-progress.type.js';

@Injectable()
export class StandingProgressService {
  constructor(private readonly database: Database) {}

  async of(actor: Actor): Promise<StandingType> {
    const rules = await readRules(this.database);
    const next = nextOf(actor.trustLevel);
    const [done] = await readFigures(this.database, [actor.memberId], next === 3 ? REGULAR_DAYS : null);
    const { trustLevel: level, isLocked: isSetByHand } = done!;
    const nextLevel = isSetByHand ? null : next;
    const needed = nextLevel && requirementsOf(rules, nextLevel);
    const steps = REQUIREMENTS.filter((requirement) => (needed?.[requirement] ?? 0) > 0).map(
      (requirement) => ({ requirement, done: done![requirement], needed: needed?.[requirement] ?? 0 }),
    );
    const limits = isLimited(actor) ? rules.limits[level]! : null;
    return { level, isSetByHand, nextLevel, steps, limits };
  }
}

/** Regular must be earned again and again, so at that level it is still what the steps are about. */
function nextOf(level: TrustLevel): EarnedLevel | null {
  if (level === 4) return null;
  return level === 3 ? 3 : ((level + 1) as EarnedLevel);
}
