import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { MembersModule } from '../members/members.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { InviteAddressesService } from './invite-addresses.service.js';
import { InviteAcceptanceService } from './invite-acceptance.service.js';
import { InviteAllowanceService } from './invite-allowance.service.js';
import { InviteListSendingService } from './invite-list-sending.service.js';
import { InviteListsResolver, ViewerInvitesResolver } from './invite-lists.resolver.js';
import { InviteListsService } from './invite-lists.service.js';
import { InviteSendingService } from './invite-sending.service.js';
import { InvitesResolver } from './invites.resolver.js';
import { InvitesService } from './invites.service.js';

@Module({
  imports: [SettingsModule, MembersModule, GroupsModule, AccountsModule],
  providers: [
    InvitesService,
    InviteAllowanceService,
    InviteSendingService,
    InviteAcceptanceService,
    InviteAddressesService,
    InviteListsService,
    InviteListSendingService,
    InvitesResolver,
    InviteListsResolver,
    ViewerInvitesResolver,
  ],
  exports: [InvitesService],
})
export class InvitesModule {}
