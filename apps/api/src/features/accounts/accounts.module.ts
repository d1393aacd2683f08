import { Global, Module } from '@nestjs/common';
import { SessionSource } from '../../platform/auth/session-source.js';
import { MembersModule } from '../members/members.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { AccountsResolver } from './accounts.resolver.js';
import { AccountsService } from './accounts.service.js';
import { EmailVerificationLinksService } from './email-verification-links.service.js';
import { EmailVerificationsService } from './email-verifications.service.js';
import { EmailsResolver } from './emails.resolver.js';
import { PasswordResetLinksService } from './password-reset-links.service.js';
import { PasswordResetsResolver } from './password-resets.resolver.js';
import { PasswordResetsService } from './password-resets.service.js';
import { PasswordsService } from './passwords.service.js';
import {
  CommunitySecondFactorResolver,
  MemberSecondFactorResolver,
  ViewerSecondFactorResolver,
} from './second-factor-fields.resolver.js';
import { SecondFactorCodesService } from './second-factor-codes.service.js';
import { SecondFactorResolver } from './second-factor.resolver.js';
import { SecondFactorService } from './second-factor.service.js';
import { SecondStepService } from './second-step.service.js';
import { SessionsService } from './sessions.service.js';
import { MemberSuspensionsResolver, SuspensionsResolver } from './suspensions.resolver.js';
import { SuspensionsService } from './suspensions.service.js';

/** Global, because the platform asks it who is behind a session. */
@Global()
@Module({
  imports: [SettingsModule, MembersModule],
  providers: [
    AccountsService,
    SessionsService,
    { provide: SessionSource, useExisting: SessionsService },
    PasswordsService,
    PasswordResetLinksService,
    PasswordResetsService,
    EmailVerificationLinksService,
    EmailVerificationsService,
    AccountsResolver,
    PasswordResetsResolver,
    SecondFactorCodesService,
    SecondFactorService,
    SecondStepService,
    SecondFactorResolver,
    ViewerSecondFactorResolver,
    MemberSecondFactorResolver,
    CommunitySecondFactorResolver,
    SuspensionsService,
    MemberSuspensionsResolver,
    SuspensionsResolver,
    EmailsResolver,
  ],
  exports: [AccountsService, SessionsService, SessionSource, EmailVerificationsService],
})
export class AccountsModule {}
