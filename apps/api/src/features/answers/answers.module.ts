import { Module } from '@nestjs/common';
import { PostsModule } from '../posts/posts.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { ThreadsModule } from '../threads/threads.module.js';
import { AnswersResolver, AnswerVerificationResolver } from './answers.resolver.js';
import { AnswersService } from './answers.service.js';
import { MemberAnswersResolver } from './member-answers.resolver.js';
import { OfficialAnswerResolver, OfficialAnswerRevisionResolver } from './official-answer.resolver.js';
import { OfficialAnswersService } from './official-answers.service.js';
import { OfficialFeedController } from './official-feed.controller.js';
import { OfficialFeedResolver } from './official-feed.resolver.js';
import { OfficialFeedService } from './official-feed.service.js';
import { PostAnswerAbilitiesResolver, PostAnswersResolver } from './post-answers.resolver.js';
import { PostChangesService } from './post-changes.service.js';
import { ReviewDatesService } from './review-dates.service.js';
import { ThreadAnswerAbilitiesResolver, ThreadAnswersResolver } from './thread-answers.resolver.js';

@Module({
  imports: [SettingsModule, ThreadsModule, PostsModule],
  controllers: [OfficialFeedController],
  providers: [
    AnswersService,
    OfficialAnswersService,
    OfficialFeedService,
    PostChangesService,
    ReviewDatesService,
    AnswersResolver,
    AnswerVerificationResolver,
    OfficialAnswerResolver,
    OfficialAnswerRevisionResolver,
    OfficialFeedResolver,
    ThreadAnswersResolver,
    ThreadAnswerAbilitiesResolver,
    PostAnswersResolver,
    PostAnswerAbilitiesResolver,
    MemberAnswersResolver,
  ],
  exports: [OfficialFeedService],
})
export class AnswersModule {}
