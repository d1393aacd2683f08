import { Module, type DynamicModule } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { SettingsModule } from './features/settings/settings.module.js';
import { MembersModule } from './features/members/members.module.js';
import { ProfilesModule } from './features/profiles/profiles.module.js';
import { GroupsModule } from './features/groups/groups.module.js';
import { AccountsModule } from './features/accounts/accounts.module.js';
import { InvitesModule } from './features/invites/invites.module.js';
import { RegistrationModule } from './features/registration/registration.module.js';
import { MailsModule } from './features/mails/mails.module.js';
import { AuditModule } from './features/audit/audit.module.js';
import { StandingModule } from './features/standing/standing.module.js';
import { CategoriesModule } from './features/categories/categories.module.js';
import { ThreadsModule } from './features/threads/threads.module.js';
import { PostsModule } from './features/posts/posts.module.js';
import { ReactionsModule } from './features/reactions/reactions.module.js';
import { AnswersModule } from './features/answers/answers.module.js';
import { ReadingModule } from './features/reading/reading.module.js';
import { PromotionsModule } from './features/promotions/promotions.module.js';
import { OnboardingModule } from './features/onboarding/onboarding.module.js';
import { LiveModule } from './features/live/live.module.js';
import { NotificationsModule } from './features/notifications/notifications.module.js';
import type { Env } from './platform/env/env.js';
import { PlatformModule } from './platform/platform.module.js';

/** The table of contents: features in the order in which they build on each other, then the leaves. */
const features = [
  SettingsModule,
  MembersModule,
  ProfilesModule,
  GroupsModule,
  AccountsModule,
  StandingModule,
  InvitesModule,
  RegistrationModule,
  MailsModule,
  AuditModule,
  CategoriesModule,
  ThreadsModule,
  PostsModule,
  ReactionsModule,
  AnswersModule,
  ReadingModule,
  OnboardingModule,
  LiveModule,
  NotificationsModule,
  PromotionsModule,
];

@Module({})
export class AppModule {
  static with(env: Env, source: DataSource): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(env, source), ...features] };
  }
}
