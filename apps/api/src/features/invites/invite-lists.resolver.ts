import {
  inviteListInput,
  inviteMembersInput,
  type InviteListInput,
  type InviteMembersInput,
} from '@conch/shared/inputs';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { toId } from '../../platform/graphql/ids.js';
import { PageArgs, type Page } from '../../platform/graphql/page.js';
import { zodPipe } from '../../platform/graphql/zod-pipe.js';
import { ViewerAbilitiesType } from '../accounts/viewer.type.js';
import { GroupType } from '../groups/group.type.js';
import { groupById } from '../groups/groups.loaders.js';
import type { GroupRow } from '../groups/groups.queries.js';
import { MemberType } from '../members/member.type.js';
import { memberById } from '../members/members.loaders.js';
import type { MemberRow } from '../members/members.queries.js';
import { InviteAllowanceService } from './invite-allowance.service.js';
import {
  InviteListConnection,
  InviteListCountType,
  InviteListRowConnection,
  InviteListType,
  InviteRowResultEnum,
} from './invite-list.type.js';
import type { InviteListEntry, InviteListRow, InviteRowResult } from './invite-lists.queries.js';
import { InviteListsService } from './invite-lists.service.js';
import { InviteListArgs, InviteMembersArgs } from './invites.input.js';
import { canInviteMany } from './invites.policy.js';
import { countsOfList, groupIdsOfList } from './invites.loaders.js';

@Resolver(() => InviteListType)
export class InviteListsResolver {
  constructor(private readonly lists: InviteListsService) {}

  @Query(() => InviteListConnection, { description: 'Lists of invites, the newest first, for staff.' })
  inviteLists(@Context() ctx: RequestContext, @Args() page: PageArgs): Promise<Page<InviteListRow>> {
    return this.lists.lists(requireActor(ctx), page);
  }

  @Query(() => InviteListType, { description: 'One list of invites, for staff.' })
  inviteList(
    @Args('id', { type: () => ID, description: 'The list.' }) id: string,
    @Context() ctx: RequestContext,
  ): Promise<InviteListRow> {
    return this.lists.get(requireActor(ctx), toId(id, 'invite list'));
  }

  @ResolveField(() => MemberType, { description: 'Who invites with it.' })
  async madeBy(@Parent() list: InviteListRow, @Context() ctx: RequestContext): Promise<MemberRow> {
    return (await ctx.load(memberById).load(list.madeById))!;
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Who helps them to settle in.' })
  async buddy(@Parent() list: InviteListRow, @Context() ctx: RequestContext): Promise<MemberRow | undefined> {
    return list.buddyId === null ? undefined : ctx.load(memberById).load(list.buddyId);
  }

  @ResolveField(() => [GroupType], { description: 'Groups that they will all be in.' })
  async groups(@Parent() list: InviteListRow, @Context() ctx: RequestContext): Promise<GroupRow[]> {
    const ids = (await ctx.load(groupIdsOfList).load(list.id)) ?? [];
    const groups = await ctx.load(groupById).loadMany(ids);
    return groups.filter((group) => group !== undefined);
  }

  @ResolveField(() => [InviteListCountType], { description: 'How many rows have which result.' })
  async counts(
    @Parent() list: InviteListRow,
    @Context() ctx: RequestContext,
  ): Promise<InviteListCountType[]> {
    return (await ctx.load(countsOfList).load(list.id)) ?? [];
  }

  @ResolveField(() => InviteListRowConnection, { description: 'The rows, in the order of the file.' })
  rows(
    @Parent() list: InviteListRow,
    @Args() page: PageArgs,
    @Args('result', { type: () => InviteRowResultEnum, nullable: true, description: 'Only those with it.' })
    result?: InviteRowResult | null,
  ): Promise<Page<InviteListEntry>> {
    return this.lists.entries(list, result ?? undefined, page);
  }

  @ResolveField(() => String, {
    complexity: 500,
    description: 'What has become of each row, as a CSV file that is safe to open in a spreadsheet.',
  })
  resultsCsv(@Parent() list: InviteListRow): Promise<string> {
    return this.lists.results(list);
  }

  @Mutation(() => InviteListType, {
    description:
      'Reads a file of people to invite, for staff. It says what would come of each row; nothing is sent before startInviteList.',
  })
  inviteMembers(
    @Args('input', { type: () => InviteMembersArgs }, zodPipe(inviteMembersInput)) input: InviteMembersInput,
    @Context() ctx: RequestContext,
  ): Promise<InviteListRow> {
    return this.lists.check(requireActor(ctx), input);
  }

  @Mutation(() => InviteListType, {
    description: 'Sends the invites of a list in the background, for staff.',
  })
  startInviteList(
    @Args('input', { type: () => InviteListArgs }, zodPipe(inviteListInput)) input: InviteListInput,
    @Context() ctx: RequestContext,
  ): Promise<InviteListRow> {
    return this.lists.start(requireActor(ctx), input);
  }

  @Mutation(() => InviteListType, { description: 'Leaves the rest of a list unsent, for staff.' })
  cancelInviteList(
    @Args('input', { type: () => InviteListArgs }, zodPipe(inviteListInput)) input: InviteListInput,
    @Context() ctx: RequestContext,
  ): Promise<InviteListRow> {
    return this.lists.cancel(requireActor(ctx), input);
  }
}

@Resolver(() => ViewerAbilitiesType)
export class ViewerInvitesResolver {
  constructor(private readonly allowance: InviteAllowanceService) {}

  @ResolveField(() => Boolean, { description: 'Invite people, one at a time.' })
  invite(@Context() ctx: RequestContext): Promise<boolean> {
    return this.allowance.mayInvite(requireActor(ctx));
  }

  @ResolveField(() => Boolean, {
    description: 'Invite many people at once, into groups, and see every invite.',
  })
  inviteMany(@Context() ctx: RequestContext): boolean {
    return canInviteMany(ctx.actor);
  }
}
