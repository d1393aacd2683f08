import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { ActivityFact, ActivityType } from '../../activity.js';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { JobsService } from '../jobs/jobs.service.js';

/** A fact as it stands in the log. */
export type RecordedActivity = ActivityFact & { id: number; at: Date };

type RecordHook = (tx: Transaction, activity: RecordedActivity) => void | Promise<void>;
type Subscriber = (activity: RecordedActivity) => Promise<void>;

const queueOf = (subscriber: string) => `on.${subscriber}`;

/**
 * Writes facts and lets others react without the writer knowing them. Durable reactions are jobs enqueued in
 * the writer's own transaction: they run if and only if it commits, at least once, in any order.
 */
@Injectable()
export class ActivityService {
  private readonly hooks: RecordHook[] = [];
  private readonly subscribers = new Map<string, ReadonlySet<ActivityType>>();

  constructor(
    private readonly database: Database,
    private readonly jobs: JobsService,
  ) {}

  async record(tx: Transaction, fact: ActivityFact): Promise<RecordedActivity> {
    const row = await tx.row<{ id: number; at: Date }>(sql`
      insert into activity (type, actor_id, category_id, thread_id, post_id, member_id, details)
      values (${fact.type}, ${fact.actorId}, ${fact.categoryId ?? null}, ${fact.threadId ?? null},
              ${fact.postId ?? null}, ${fact.memberId ?? null}, ${JSON.stringify(fact.details ?? {})})
      returning id, at`);
    const activity: RecordedActivity = { ...fact, ...row! };
    for (const hook of this.hooks) await hook(tx, activity);
    for (const [subscriber, types] of this.subscribers)
      if (types.has(fact.type)) await this.jobs.send(tx, queueOf(subscriber), { activityId: activity.id });
    return activity;
  }

  /** Takes part in every recording, inside the writer's transaction. For what must be as durable as the fact. */
  onRecord(hook: RecordHook): void {
    this.hooks.push(hook);
  }

  /**
   * Reacts durably to recorded facts. `react` may run twice or out of order: it reads the current state and
   * changes nothing the second time. Call it while modules start, before any fact is recorded.
   */
  subscribe(subscriber: string, types: readonly ActivityType[], react: Subscriber): void {
    this.subscribers.set(subscriber, new Set(types));
    this.jobs.define<{ activityId: number }>(queueOf(subscriber), async ({ activityId }) => {
      const activity = await this.database.row<RecordedActivity>(
        sql`
          select id, at, type, actor_id, category_id, thread_id, post_id, member_id, details
          from activity where id = ${activityId}`,
      );
      if (activity) await react(activity);
    });
  }
}
