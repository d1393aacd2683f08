import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { JobsService } from '../../platform/jobs/jobs.service.js';
import { CommunityMailService } from '../settings/community-mail.service.js';
import { findNudges, nudgeKey } from './answer-mails.queries.js';
import { acceptNudgeMail } from './answers.mails.js';

const AT_ONCE = 100;

/** Asks askers, once for each question, whether a reply solved it. */
@Injectable()
export class AcceptNudgesService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobsService,
    private readonly mail: CommunityMailService,
  ) {}

  onModuleInit(): void {
    this.jobs.define('mail.acceptNudges', () => this.send(), { cron: '37 * * * *' });
  }

  async send(): Promise<void> {
    while ((await this.sendSome()) === AT_ONCE);
  }

  private sendSome(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const nudges = await findNudges(tx, AT_ONCE);
      for (const nudge of nudges) {
        const { email, memberId, threadId } = nudge;
        const head = { to: email, memberId, kind: 'answer.nudge', dedupeKey: nudgeKey(threadId) };
        await this.mail.send(tx, head, (setting) => acceptNudgeMail(setting, nudge));
      }
      return nudges.length;
    });
  }
}
