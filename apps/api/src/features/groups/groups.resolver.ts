import {
  createGroupInput,
  deleteGroupInput,
  groupMemberInput,
  updateGroupInput,
  type CreateGroupInput,
  type DeleteGroupInput,
  type GroupMemberInput,
  type UpdateGroupInput,
} from '@conch/shared/inputs';
import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { PageArgs, type Page } from '../../platform/graphql/page.js';
import { zodPipe } from '../../platform/graphql/zod-pipe.js';
import { MemberConnection } from '../members/member.type.js';
import type { MemberRow } from '../members/members.queries.js';
import { GroupType } from './group.type.js';
import { CreateGroupArgs, DeleteGroupArgs, GroupMemberArgs, UpdateGroupArgs } from './groups.input.js';
import { groupMemberCount } from './groups.loaders.js';
import { GroupsService } from './groups.service.js';

@Resolver(() => GroupType)
export class GroupsResolver {
  constructor(private readonly groupsService: GroupsService) {}

  @Query(() => [GroupType], { description: 'All groups by name, for staff.' })
  groups(@Context() ctx: RequestContext): Promise<GroupType[]> {
    return this.groupsService.groups(requireActor(ctx));
  }

  @ResolveField(() => Int, { description: 'How many members are in it.' })
  async memberCount(@Parent() group: GroupType, @Context() ctx: RequestContext): Promise<number> {
    return (await ctx.load(groupMemberCount).load(group.id)) ?? 0;
  }

  @ResolveField(() => MemberConnection, { description: 'Who is in it by name, for staff.' })
  members(
    @Parent() group: GroupType,
    @Args() page: PageArgs,
    @Context() ctx: RequestContext,
  ): Promise<Page<MemberRow>> {
    return this.groupsService.membersOf(requireActor(ctx), group.id, page);
  }

  @Mutation(() => GroupType, { description: 'Makes a group, for admins.' })
  createGroup(
    @Args('input', { type: () => CreateGroupArgs }, zodPipe(createGroupInput)) input: CreateGroupInput,
    @Context() ctx: RequestContext,
  ): Promise<GroupType> {
    return this.groupsService.create(requireActor(ctx), input);
  }

  @Mutation(() => GroupType, { description: 'Renames or describes a group, for admins.' })
  updateGroup(
    @Args('input', { type: () => UpdateGroupArgs }, zodPipe(updateGroupInput)) input: UpdateGroupInput,
    @Context() ctx: RequestContext,
  ): Promise<GroupType> {
    return this.groupsService.update(requireActor(ctx), input);
  }

  @Mutation(() => Boolean, {
    description: 'Deletes a group and the access it gave, for admins. Its members stay.',
  })
  async deleteGroup(
    @Args('input', { type: () => DeleteGroupArgs }, zodPipe(deleteGroupInput)) input: DeleteGroupInput,
    @Context() ctx: RequestContext,
  ): Promise<boolean> {
    await this.groupsService.delete(requireActor(ctx), input);
    return true;
  }

  @Mutation(() => GroupType, { description: 'Puts a member into a group, for staff.' })
  addGroupMember(
    @Args('input', { type: () => GroupMemberArgs }, zodPipe(groupMemberInput)) input: GroupMemberInput,
    @Context() ctx: RequestContext,
  ): Promise<GroupType> {
    return this.groupsService.addMember(requireActor(ctx), input);
  }

  @Mutation(() => GroupType, { description: 'Takes a member out of a group, for staff.' })
  removeGroupMember(
    @Args('input', { type: () => GroupMemberArgs }, zodPipe(groupMemberInput)) input: GroupMemberInput,
    @Context() ctx: RequestContext,
  ): Promise<GroupType> {
    return this.groupsService.removeMember(requireActor(ctx), input);
  }
}
