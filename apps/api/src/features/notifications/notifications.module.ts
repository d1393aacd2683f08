import { Module } from '@nestjs/common';
import { SettingsModule } from '../settings/settings.module.js';
import { AcceptNudgesService } from './accept-nudges.service.js';
import { AnswerMailsSubscriber } from './answer-mails.subscriber.js';
import { NotificationsResolver, ViewerNotificationsResolver } from './notifications.resolver.js';
import { NotificationsService } from './notifications.service.js';
import { NotificationsSubscriber } from './notifications.subscriber.js';

/** A leaf: nobody imports it. */
@Module({
  imports: [SettingsModule],
  providers: [
    AnswerMailsSubscriber,
    AcceptNudgesService,
    NotificationsService,
    NotificationsSubscriber,
    NotificationsResolver,
    ViewerNotificationsResolver,
  ],
})
export class NotificationsModule {}
