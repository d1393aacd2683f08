import {
  acceptInviteInput,
  inviteInput,
  inviteMemberInput,
  type AcceptInviteInput,
  type InviteInput,
  type InviteMemberInput,
} from '@conch/shared/inputs';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { PageArgs, type Page } from '../../platform/graphql/page.js';
import { zodPipe } from '../../platform/graphql/zod-pipe.js';
import { SessionsService } from '../accounts/sessions.service.js';
import { ViewerType } from '../accounts/viewer.type.js';
import { GroupType } from '../groups/group.type.js';
import { groupById } from '../groups/groups.loaders.js';
import type { GroupRow } from '../groups/groups.queries.js';
import { MemberType } from '../members/member.type.js';
import { memberById } from '../members/members.loaders.js';
import type { MemberRow } from '../members/members.queries.js';
import {
  InviteConnection,
  InvitePreviewType,
  InviteResultType,
  InviteStateEnum,
  InviteType,
} from './invite.type.js';
import { InviteAcceptanceService } from './invite-acceptance.service.js';
import type { SentInvite } from './invite-sending.service.js';
import { AcceptInviteArgs, InviteArgs, InviteMemberArgs } from './invites.input.js';
import { groupIdsOfInvite } from './invites.loaders.js';
import type { InviteRow, InviteState } from './invites.queries.js';
import { InvitesService } from './invites.service.js';

@Resolver(() => InviteType)
export class InvitesResolver {
  constructor(
    private readonly invitesService: InvitesService,
    private readonly acceptance: InviteAcceptanceService,
    private readonly sessions: SessionsService,
  ) {}

  @Query(() => InviteConnection, {
    description:
      'Invites, the newest first: all of them for staff, for other members who may invite their own.',
  })
  invites(
    @Context() ctx: RequestContext,
    @Args() page: PageArgs,
    @Args('state', { type: () => InviteStateEnum, nullable: true, description: 'Only those in this state.' })
    state?: InviteState | null,
  ): Promise<Page<InviteRow>> {
    return this.invitesService.invites(requireActor(ctx), state ?? undefined, page);
  }

  @Query(() => InvitePreviewType, {
    description: 'What an invite says to whoever opens its link; EXPIRED when the link no longer works.',
  })
  invite(
    @Args('token', { type: () => String, description: 'The token in the link.' }) token: string,
    @Context() ctx: RequestContext,
  ): Promise<InvitePreviewType> {
    return this.acceptance.open(token, ctx);
  }

  @ResolveField(() => MemberType, { description: 'Who invited.' })
  async invitedBy(@Parent() invite: InviteRow, @Context() ctx: RequestContext): Promise<MemberRow> {
    return (await ctx.load(memberById).load(invite.invitedById))!;
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Who helps the invited to settle in.' })
  async buddy(@Parent() invite: InviteRow, @Context() ctx: RequestContext): Promise<MemberRow | undefined> {
    return invite.buddyId === null ? undefined : ctx.load(memberById).load(invite.buddyId);
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'The account that came of it.' })
  async acceptedBy(
    @Parent() invite: InviteRow,
    @Context() ctx: RequestContext,
  ): Promise<MemberRow | undefined> {
    return invite.acceptedById === null ? undefined : ctx.load(memberById).load(invite.acceptedById);
  }

  @ResolveField(() => [GroupType], { description: 'Groups that the invited will be in.' })
  async groups(@Parent() invite: InviteRow, @Context() ctx: RequestContext): Promise<GroupRow[]> {
    const ids = (await ctx.load(groupIdsOfInvite).load(invite.id)) ?? [];
    const groups = await ctx.load(groupById).loadMany(ids);
    return groups.filter((group) => group !== undefined);
  }

  @Mutation(() => InviteResultType, {
    description: 'Mails an invite. As more than a member for admins; into groups for staff.',
  })
  inviteMember(
    @Args('input', { type: () => InviteMemberArgs }, zodPipe(inviteMemberInput)) input: InviteMemberInput,
    @Context() ctx: RequestContext,
  ): Promise<SentInvite> {
    return this.invitesService.invite(requireActor(ctx), input);
  }

  @Mutation(() => InviteResultType, {
    description: 'Mails a new link that works for as long as the first one did; the old one dies.',
  })
  resendInvite(
    @Args('input', { type: () => InviteArgs }, zodPipe(inviteInput)) input: InviteInput,
    @Context() ctx: RequestContext,
  ): Promise<SentInvite> {
    return this.invitesService.resend(requireActor(ctx), input);
  }

  @Mutation(() => InviteType, { description: 'Withdraws an invite: its link dies.' })
  revokeInvite(
    @Args('input', { type: () => InviteArgs }, zodPipe(inviteInput)) input: InviteInput,
    @Context() ctx: RequestContext,
  ): Promise<InviteRow> {
    return this.invitesService.revoke(requireActor(ctx), input);
  }

  @Mutation(() => ViewerType, {
    description: 'Makes the account of whoever was invited, and signs them in.',
  })
  async acceptInvite(
    @Args('input', { type: () => AcceptInviteArgs }, zodPipe(acceptInviteInput)) input: AcceptInviteInput,
    @Context() ctx: RequestContext,
  ): Promise<ViewerType> {
    return this.sessions.enter(ctx, await this.acceptance.accept(input, ctx));
  }
}
