import { paths } from '@conch/shared/paths';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ActivityService, type RecordedActivity } from '../../platform/activity/activity.service.js';
import { Database } from '../../platform/database/database.js';
import { CommunityMailService } from '../settings/community-mail.service.js';
import {
  findAcceptedNews,
  findAsker,
  findFollowers,
  findOfficialNews,
  findReviewer,
  type OfficialNews,
} from './answer-mails.queries.js';
import {
  acceptedMail,
  officialForAskerMail,
  officialForFollowerMail,
  reviewDueMail,
} from './answers.mails.js';

const AT_ONCE = 100;

/** Mails about answers. Each reads what is true when it is sent, and has a key, so that nobody gets it twice. */
@Injectable()
export class AnswerMailsSubscriber implements OnModuleInit {
  constructor(
    private readonly activity: ActivityService,
    private readonly database: Database,
    private readonly mail: CommunityMailService,
  ) {}

  onModuleInit(): void {
    this.activity.subscribe('mail.officialAnswer', ['answer.madeOfficial'], (fact) =>
      this.tellOfficial(fact),
    );
    this.activity.subscribe('mail.acceptedAnswer', ['answer.accepted'], (fact) => this.tellAccepted(fact));
    this.activity.subscribe('mail.reviewDue', ['answer.reviewDue'], (fact) => this.tellReviewDue(fact));
  }

  private async tellOfficial(fact: RecordedActivity): Promise<void> {
    const news = await findOfficialNews(this.database, officialIdOf(fact));
    if (!news) return;
    // The asker first: with the same key as the followers' mail, they get one of the two.
    if (news.askerId !== news.markedById) await this.tellAsker(news);
    for (let last: number | undefined = 0; last !== undefined;) last = await this.tellFollowers(news, last);
  }

  private async tellAsker(news: OfficialNews): Promise<void> {
    await this.database.transaction(async (tx) => {
      const asker = await findAsker(tx, news.threadId);
      if (!asker) return;
      const head = { to: asker.email, memberId: asker.memberId, kind: 'answer.madeOfficial' };
      const dedupeKey = officialKey(news.id, asker.memberId);
      await this.mail.send(tx, { ...head, dedupeKey }, (setting) => officialForAskerMail(setting, news));
    });
  }

  /** One stretch of them; returns where the next one begins. */
  private tellFollowers(news: OfficialNews, afterId: number): Promise<number | undefined> {
    return this.database.transaction(async (tx) => {
      const followers = await findFollowers(tx, news.threadId, afterId, AT_ONCE);
      for (const { memberId, email, unfollowToken } of followers) {
        if (memberId === news.markedById) continue;
        const head = {
          to: email,
          memberId,
          kind: 'officialFeed.entry',
          dedupeKey: officialKey(news.id, memberId),
          headers: this.unsubscribeHeaders(unfollowToken),
        };
        await this.mail.send(tx, head, (setting) => officialForFollowerMail(setting, news));
      }
      return followers.length === AT_ONCE ? followers.at(-1)!.memberId : undefined;
    });
  }

  private unsubscribeHeaders(token: string): Record<string, string> {
    return {
      'List-Unsubscribe': `<${this.mail.address(paths.unfollowOfficial(token))}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    };
  }

  private async tellAccepted({ postId }: RecordedActivity): Promise<void> {
    await this.database.transaction(async (tx) => {
      const news = await findAcceptedNews(tx, postId!);
      if (!news || news.memberId === news.acceptedById) return;
      const head = { to: news.email, memberId: news.memberId, kind: 'answer.accepted' };
      const dedupeKey = `accepted:${postId}`;
      await this.mail.send(tx, { ...head, dedupeKey }, (setting) => acceptedMail(setting, news));
    });
  }

  private async tellReviewDue(fact: RecordedActivity): Promise<void> {
    await this.database.transaction(async (tx) => {
      const news = await findOfficialNews(tx, officialIdOf(fact));
      if (!news || news.reviewBy !== fact.details?.['reviewBy']) return;
      const reviewer = await findReviewer(tx, news.id);
      if (!reviewer) return;
      const head = { to: reviewer.email, memberId: reviewer.memberId, kind: 'answer.reviewDue' };
      const dedupeKey = `reviewDue:${news.id}:${news.reviewBy}`;
      await this.mail.send(tx, { ...head, dedupeKey }, (setting) => reviewDueMail(setting, news));
    });
  }
}

const officialIdOf = ({ details }: RecordedActivity): number => Number(details?.['officialAnswerId']);
const officialKey = (id: number, memberId: number): string => `official:${id}:${memberId}`;
