import { mentionsIn } from '@conch/shared/markdown';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService, type RecordedActivity } from '../../platform/activity/activity.service.js';
import { Database } from '../../platform/database/database.js';
import { NotificationsService } from './notifications.service.js';
import {
  addAccepted,
  addIntroduction,
  addMentions,
  addOfficial,
  addReplies,
  dropReaction,
  renewReaction,
} from './notifications.writes.js';

/** Tells members what concerns them. Each reads what is true by then, and tells nobody a second time. */
@Injectable()
export class NotificationsSubscriber implements OnModuleInit {
  constructor(
    private readonly activity: ActivityService,
    private readonly database: Database,
    private readonly notifications: NotificationsService,
  ) {}

  onModuleInit(): void {
    const { activity } = this;
    activity.subscribe('notify.post', ['thread.created', 'post.created', 'post.edited'], (fact) =>
      this.tellOfPost(fact),
    );
    activity.subscribe('notify.reaction', ['post.reacted', 'post.unreacted'], (fact) =>
      this.tellOfReactions(fact),
    );
    activity.subscribe('notify.acceptedAnswer', ['answer.accepted'], (fact) => this.tellAccepted(fact));
    activity.subscribe('notify.officialAnswer', ['answer.madeOfficial'], (fact) => this.tellOfficial(fact));
  }

  /** Who is mentioned hears of that and not of the reply as well; an edit tells only of mentions. */
  private async tellOfPost({ type, postId }: RecordedActivity): Promise<void> {
    await this.database.transaction(async (tx) => {
      const post = await tx.row<{ body: string }>(sql`select body from post where id = ${postId}`);
      if (!post) return;
      const told = await addMentions(tx, postId!, mentionsIn(post.body));
      if (type === 'thread.created') told.push(...(await addIntroduction(tx, postId!)));
      if (type === 'post.created') told.push(...(await addReplies(tx, postId!)));
      this.notifications.tell(tx, 'notification.created', told);
    });
  }

  private async tellOfReactions({ postId }: RecordedActivity): Promise<void> {
    await this.database.transaction(async (tx) => {
      this.notifications.tell(tx, 'notification.read', await dropReaction(tx, postId!));
      this.notifications.tell(tx, 'notification.created', await renewReaction(tx, postId!));
    });
  }

  private async tellAccepted({ postId }: RecordedActivity): Promise<void> {
    await this.database.transaction(async (tx) =>
      this.notifications.tell(tx, 'notification.created', await addAccepted(tx, postId!)),
    );
  }

  private async tellOfficial({ details }: RecordedActivity): Promise<void> {
    await this.database.transaction(async (tx) => {
      const told = await addOfficial(tx, Number(details?.['officialAnswerId']));
      this.notifications.tell(tx, 'notification.created', told);
    });
  }
}
