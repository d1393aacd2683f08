import type { UpdateOnboardingInput } from '@conch/shared/inputs';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { forbidden } from '../../platform/graphql/errors.js';
import { toId } from '../../platform/graphql/ids.js';
import type { Page, PageArgs } from '../../platform/graphql/page.js';
import { canPost } from '../categories/categories.policy.js';
import { CategoriesService } from '../categories/categories.service.js';
import { findCategoriesByIds } from '../categories/categories.queries.js';
import { canSeeSilentNewcomers, canSetOnboarding } from './onboarding.policy.js';
import {
  findOnboarding,
  findStepsTaken,
  listSilentNewcomers,
  type OnboardingRow,
  type SilentNewcomerRow,
} from './onboarding.queries.js';
import type { FirstStepsType, FirstStepType } from './onboarding.type.js';

@Injectable()
export class OnboardingService {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
    private readonly categories: CategoriesService,
  ) {}

  setting(): Promise<OnboardingRow> {
    return findOnboarding(this.database);
  }

  /** Until all are done, for as long as the member is new and has not put them aside. */
  async firstSteps(actor: Actor): Promise<FirstStepsType | null> {
    const taken = await findStepsTaken(this.database, actor.memberId);
    if (!taken) return null;
    const { introductionsId, welcome } = taken;
    const steps: FirstStepType[] = [
      { kind: 'profile', isDone: taken.hasProfile },
      ...((await this.mayIntroduce(actor, introductionsId))
        ? [{ kind: 'introduction' as const, isDone: taken.hasIntroduced }]
        : []),
      { kind: 'takePart', isDone: taken.hasTakenPart },
    ];
    return steps.every(({ isDone }) => isDone) ? null : { welcome, steps };
  }

  async dismissFirstSteps(actor: Actor): Promise<void> {
    const { memberId } = actor;
    await this.database.transaction(async (tx) => {
      const dismissed = await tx.row(sql`
        insert into newcomer as n (member_id, dismissed_at) values (${memberId}, now())
        on conflict (member_id) do update set dismissed_at = excluded.dismissed_at where n.dismissed_at is null
        returning member_id`);
      if (dismissed)
        await this.activity.record(tx, { type: 'member.firstStepsDismissed', actorId: memberId, memberId });
    });
  }

  async update(actor: Actor, input: UpdateOnboardingInput): Promise<void> {
    if (!canSetOnboarding(actor)) throw forbidden('Only admins decide how newcomers are welcomed.');
    const { introductionsCategoryId, welcome } = input;
    await this.database.transaction(async (tx) => {
      await tx.rows(sql`lock table onboarding in share row exclusive mode`);
      const before = await findOnboarding(tx);
      const category =
        introductionsCategoryId == null
          ? introductionsCategoryId
          : (await this.categories.get(actor, toId(introductionsCategoryId, 'category'), tx)).id;
      const next = {
        introductionsId: category === undefined ? before.introductionsId : category,
        welcome: welcome === undefined ? before.welcome : welcome,
      };
      const fields = (['introductionsId', 'welcome'] as const).filter(
        (field) => next[field] !== before[field],
      );
      if (fields.length === 0) return;
      await tx.rows(sql`
        insert into onboarding (introductions_id, welcome) values (${next.introductionsId}, ${next.welcome})
        on conflict (id) do update set introductions_id = excluded.introductions_id, welcome = excluded.welcome`);
      await this.activity.record(tx, {
        type: 'community.updated',
        actorId: actor.memberId,
        details: { fields: fields.map((field) => (field === 'welcome' ? field : 'introductions')) },
      });
    });
  }

  async silentNewcomers(actor: Actor, mine: boolean, page: PageArgs): Promise<Page<SilentNewcomerRow>> {
    if (!canSeeSilentNewcomers(actor)) throw forbidden('Only staff see who has been silent.');
    return listSilentNewcomers(this.database, mine ? actor.memberId : undefined, page);
  }

  private async mayIntroduce(actor: Actor, categoryId: number | null): Promise<boolean> {
    if (categoryId === null) return false;
    const [category] = await findCategoriesByIds(this.database, actor, [categoryId]);
    return category !== undefined && canPost(actor, category);
  }
}
