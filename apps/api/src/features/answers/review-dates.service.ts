import { Injectable, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import { Database } from '../../platform/database/database.js';
import { JobsService } from '../../platform/jobs/jobs.service.js';
import { lockDueAnswers } from './official-answers.queries.js';

const AT_ONCE = 100;

/** Notices official answers whose review date has passed, each once per date. */
@Injectable()
export class ReviewDatesService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
    private readonly jobs: JobsService,
  ) {}

  onModuleInit(): void {
    this.jobs.define('answers.reviewDates', () => this.findDue(), { cron: '7 * * * *' });
  }

  async findDue(): Promise<void> {
    while ((await this.findSomeDue()) === AT_ONCE);
  }

  private findSomeDue(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const due = await lockDueAnswers(tx, AT_ONCE);
      for (const { id, threadId, postId, categoryId, authorId, reviewBy } of due) {
        await tx.rows(sql`update official_answer set review_told_at = now() where id = ${id}`);
        await this.activity.record(tx, {
          type: 'answer.reviewDue',
          actorId: null,
          threadId,
          postId,
          categoryId,
          memberId: authorId,
          details: { officialAnswerId: id, reviewBy },
        });
      }
      return due.length;
    });
  }
}
