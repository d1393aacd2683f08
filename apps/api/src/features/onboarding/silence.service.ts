import { Injectable, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import { Database } from '../../platform/database/database.js';
import { JobsService } from '../../platform/jobs/jobs.service.js';
import { hasSpoken, NEWCOMER_FOR, SILENT_AFTER } from './onboarding.queries.js';

const AT_ONCE = 100;

/** Looks after each newcomer once, and records who has neither written nor reacted by then. */
@Injectable()
export class SilenceService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
    private readonly jobs: JobsService,
  ) {}

  onModuleInit(): void {
    this.jobs.define('onboarding.silence', () => this.lookAfter(), { cron: '23 * * * *' });
  }

  async lookAfter(): Promise<void> {
    while ((await this.lookAfterSome()) === AT_ONCE);
  }

  private lookAfterSome(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const seen = await tx.rows<{ memberId: number; isSilent: boolean }>(sql`
        insert into newcomer as n (member_id, looked_after_at, silent_at)
        select m.id, now(), case when not ${hasSpoken(sql`m.id`)} then now() end
        from member m
        where m.joined_at > now() - ${NEWCOMER_FOR} and m.joined_at <= now() - ${SILENT_AFTER}
          and m.role in ('member', 'moderator')
          and not exists (select from newcomer known where known.member_id = m.id
            and known.looked_after_at is not null)
        order by m.joined_at, m.id limit ${AT_ONCE}
        on conflict (member_id) do update
          set looked_after_at = excluded.looked_after_at, silent_at = excluded.silent_at
          where n.looked_after_at is null
        returning n.member_id, n.silent_at is not null as is_silent`);
      for (const { memberId, isSilent } of seen)
        if (isSilent) await this.activity.record(tx, { type: 'member.fellSilent', actorId: null, memberId });
      return seen.length;
    });
  }
}
