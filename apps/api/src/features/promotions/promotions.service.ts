import { REGULAR_DAYS, type TrustLevel } from '@conch/shared/standing';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import { Database } from '../../platform/database/database.js';
import { JobsService } from '../../platform/jobs/jobs.service.js';
import { readRules } from '../standing/standing-rules.queries.js';
import { findCandidates, readFigures, type Figures } from './figures.queries.js';
import { levelByAll, levelByRecent } from './promotions.policy.js';

const AT_ONCE = 200;
const BEGINNERS: readonly TrustLevel[] = [0, 1];
const ESTABLISHED: readonly TrustLevel[] = [2, 3];
/** Longer than from one run to the next, so that nobody falls between two. */
const LATELY = '2 hours';

type Change = { memberId: number; from: TrustLevel; to: TrustLevel };

/** Lets levels follow from what members do. Running twice changes nothing the second time. */
@Injectable()
export class PromotionsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
    private readonly jobs: JobsService,
  ) {}

  onModuleInit(): void {
    this.jobs.define('promotions.hourly', () => this.promote(LATELY), { cron: '17 * * * *' });
    this.jobs.define('promotions.daily', () => this.promote(), { cron: '37 3 * * *' });
    this.activity.subscribe('promotions.handedBack', ['member.trustLevelChanged'], ({ memberId, details }) =>
      details?.['byHand'] === false && details['automatic'] !== true
        ? this.startOver(memberId!)
        : Promise.resolve(),
    );
  }

  /** All members whose level is not set by hand, or those seen within a time. */
  async promote(seenWithin?: string): Promise<void> {
    await this.eachBatch(BEGINNERS, seenWithin, (ids) => this.followAll(ids));
    await this.eachBatch(ESTABLISHED, seenWithin, (ids) => this.followRecent(ids));
  }

  /** A level handed back by staff is what it would have been without them. */
  private async startOver(memberId: number): Promise<void> {
    const rules = await readRules(this.database);
    const [all] = await readFigures(this.database, [memberId], null);
    const [recent] = await readFigures(this.database, [memberId], REGULAR_DAYS);
    if (!all || !recent || all.isLocked) return;
    const to = levelByRecent(levelByAll(0, all, rules), 0, recent, rules);
    await this.change([{ memberId, from: all.trustLevel, to }]);
  }

  private async eachBatch(
    levels: readonly TrustLevel[],
    seenWithin: string | undefined,
    work: (ids: number[]) => Promise<void>,
  ): Promise<void> {
    for (let afterId = 0; ;) {
      const wanted = { levels, afterId, limit: AT_ONCE, ...(seenWithin && { seenWithin }) };
      const ids = await findCandidates(this.database, wanted);
      if (ids.length > 0) await work(ids);
      if (ids.length < AT_ONCE) return;
      afterId = ids.at(-1)!;
    }
  }

  private async followAll(ids: number[]): Promise<void> {
    const rules = await readRules(this.database);
    const figures = await readFigures(this.database, ids, null);
    await this.change(changesOf(figures, (done) => levelByAll(done.trustLevel, done, rules)));
  }

  private async followRecent(ids: number[]): Promise<void> {
    const rules = await readRules(this.database);
    const figures = await readFigures(this.database, ids, REGULAR_DAYS);
    await this.change(
      changesOf(figures, (done) => levelByRecent(done.trustLevel, done.daysAtLevel, done, rules)),
    );
  }

  /** Leaves alone whose level was set by hand, or changed otherwise, meanwhile. */
  private async change(changes: Change[]): Promise<void> {
    const real = changes.filter(({ from, to }) => from !== to);
    if (real.length === 0) return;
    await this.database.transaction(async (tx) => {
      const [ids, from, to] = [
        real.map(({ memberId }) => memberId),
        real.map((change) => change.from),
        real.map((change) => change.to),
      ];
      const changed = await tx.rows<Change>(sql`
        update member m set trust_level = c.to_level, trust_level_at = now()
        from unnest(${ids}::bigint[], ${from}::int[], ${to}::int[]) c (id, from_level, to_level)
        where m.id = c.id and m.trust_level = c.from_level and not m.trust_locked
        returning m.id as member_id, c.from_level as from, c.to_level as to`);
      for (const { memberId, ...levels } of changed)
        await this.activity.record(tx, {
          type: 'member.trustLevelChanged',
          actorId: null,
          memberId,
          details: { ...levels, byHand: false, automatic: true },
        });
    });
  }
}

const changesOf = (figures: Figures[], levelOf: (done: Figures) => TrustLevel): Change[] =>
  figures.map((done) => ({ memberId: done.memberId, from: done.trustLevel, to: levelOf(done) }));
