import { Module } from '@nestjs/common';
import { CategoriesModule } from '../categories/categories.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { IntroductionsSubscriber } from './introductions.subscriber.js';
import {
  OnboardingResolver,
  SilentNewcomersResolver,
  ViewerFirstStepsResolver,
} from './onboarding.resolver.js';
import { OnboardingService } from './onboarding.service.js';
import { SilenceService } from './silence.service.js';

@Module({
  imports: [SettingsModule, CategoriesModule],
  providers: [
    OnboardingService,
    SilenceService,
    IntroductionsSubscriber,
    OnboardingResolver,
    SilentNewcomersResolver,
    ViewerFirstStepsResolver,
  ],
})
export class OnboardingModule {}
