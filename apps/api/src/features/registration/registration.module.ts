import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { AdmissionsService } from './admissions.service.js';
import { EmailLinksResolver } from './email-links.resolver.js';
import { EmailLinksService } from './email-links.service.js';
import { MembershipRequestsService } from './membership-requests.service.js';
import { MembershipDecisionsService } from './membership-decisions.service.js';
import { MembershipVerificationService } from './membership-verification.service.js';
import { RegistrationResolver, ViewerRegistrationResolver } from './registration.resolver.js';

@Module({
  imports: [SettingsModule, AccountsModule],
  providers: [
    AdmissionsService,
    MembershipRequestsService,
    MembershipDecisionsService,
    MembershipVerificationService,
    EmailLinksService,
    RegistrationResolver,
    ViewerRegistrationResolver,
    EmailLinksResolver,
  ],
})
export class RegistrationModule {}
