import { Module } from '@nestjs/common';
import { SettingsModule } from '../settings/settings.module.js';
import { AcceptNudgesService } from './accept-nudges.service.js';
import { AnswerMailsSubscriber } from './answer-mails.subscriber.js';

/** A leaf: nobody imports it. */
@Module({
  imports: [SettingsModule],
  providers: [AnswerMailsSubscriber, AcceptNudgesService],
})
export class NotificationsModule {}
