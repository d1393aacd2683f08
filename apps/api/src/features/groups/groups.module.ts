import { Module } from '@nestjs/common';
import { GroupsResolver } from './groups.resolver.js';
import { GroupsService } from './groups.service.js';
import { MemberGroupsResolver } from './member-groups.resolver.js';

@Module({ providers: [GroupsService, GroupsResolver, MemberGroupsResolver], exports: [GroupsService] })
export class GroupsModule {}
