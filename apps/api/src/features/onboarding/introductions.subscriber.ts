import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ActivityService, type RecordedActivity } from '../../platform/activity/activity.service.js';
import { Database } from '../../platform/database/database.js';
import { CommunityMailService } from '../settings/community-mail.service.js';
import { introductionMail } from './onboarding.mails.js';
import { findIntroductionNews } from './onboarding.queries.js';

/** Tells inviter and buddy that their newcomer has said hello. */
@Injectable()
export class IntroductionsSubscriber implements OnModuleInit {
  constructor(
    private readonly activity: ActivityService,
    private readonly database: Database,
    private readonly mail: CommunityMailService,
  ) {}

  onModuleInit(): void {
    this.activity.subscribe('mail.introduction', ['thread.created'], (fact) => this.tell(fact));
  }

  private async tell({ threadId }: RecordedActivity): Promise<void> {
    await this.database.transaction(async (tx) => {
      for (const news of await findIntroductionNews(tx, threadId!)) {
        const { memberId, email } = news;
        const dedupeKey = `introduction:${threadId}:${memberId}`;
        const head = { to: email, memberId, kind: 'introduction.posted', dedupeKey };
        await this.mail.send(tx, head, (setting) => introductionMail(setting, news));
      }
    });
  }
}
