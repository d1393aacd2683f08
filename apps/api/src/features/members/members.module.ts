import { Module } from '@nestjs/common';
import { CommunityMembersResolver } from './community-members.resolver.js';
import { MembersResolver } from './members.resolver.js';
import { MembersService } from './members.service.js';

@Module({
  providers: [MembersService, MembersResolver, CommunityMembersResolver],
  exports: [MembersService],
})
export class MembersModule {}
