import {
  approveMembershipInput,
  declineMembershipInput,
  requestMembershipInput,
  type ApproveMembershipInput,
  type DeclineMembershipInput,
  type RequestMembershipInput,
} from '@conch/shared/inputs';
import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { PageArgs, type Page } from '../../platform/graphql/page.js';
import { zodPipe } from '../../platform/graphql/zod-pipe.js';
import { ViewerType } from '../accounts/viewer.type.js';
import { MemberType } from '../members/member.type.js';
import { memberById } from '../members/members.loaders.js';
import type { MemberRow } from '../members/members.queries.js';
import { MembershipRequestsService } from './membership-requests.service.js';
import { MembershipDecisionsService } from './membership-decisions.service.js';
import {
  MembershipRequestConnection,
  MembershipRequestStateEnum,
  MembershipRequestType,
} from './membership-request.type.js';
import type { RequestRow, SeenRequestState } from './membership-requests.queries.js';
import { ApproveMembershipArgs, DeclineMembershipArgs, RequestMembershipArgs } from './registration.input.js';

@Resolver(() => MembershipRequestType)
export class RegistrationResolver {
  constructor(
    private readonly requests: MembershipRequestsService,
    private readonly decisions: MembershipDecisionsService,
  ) {}

  @Query(() => MembershipRequestConnection, {
    description: 'Who asks to join, for staff: who has waited longest first; of those decided, the newest.',
  })
  membershipRequests(
    @Context() ctx: RequestContext,
    @Args() page: PageArgs,
    @Args('state', {
      type: () => MembershipRequestStateEnum,
      defaultValue: MembershipRequestStateEnum.WAITING,
      description: 'Those in this state.',
    })
    state: SeenRequestState,
  ): Promise<Page<RequestRow>> {
    return this.decisions.requests(requireActor(ctx), state, page);
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Who approved or declined it.' })
  async decidedBy(
    @Parent() request: RequestRow,
    @Context() ctx: RequestContext,
  ): Promise<MemberRow | undefined> {
    return request.decidedById === null ? undefined : ctx.load(memberById).load(request.decidedById);
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'The member that came of it.' })
  async member(
    @Parent() request: RequestRow,
    @Context() ctx: RequestContext,
  ): Promise<MemberRow | undefined> {
    return request.memberId === null ? undefined : ctx.load(memberById).load(request.memberId);
  }

  @Mutation(() => Boolean, {
    description:
      'Asks to join and mails a link to the address. The answer is the same for an address that has an account, is invited or waits.',
  })
  async requestMembership(
    @Args('input', { type: () => RequestMembershipArgs }, zodPipe(requestMembershipInput))
    input: RequestMembershipInput,
    @Context() ctx: RequestContext,
  ): Promise<boolean> {
    await this.requests.request(input, ctx);
    return true;
  }

  @Mutation(() => MembershipRequestType, {
    description: 'Lets somebody in who asked to join, for staff. The handle is the next free one.',
  })
  approveMembership(
    @Args('input', { type: () => ApproveMembershipArgs }, zodPipe(approveMembershipInput))
    input: ApproveMembershipInput,
    @Context() ctx: RequestContext,
  ): Promise<RequestRow> {
    return this.decisions.approve(requireActor(ctx), input);
  }

  @Mutation(() => MembershipRequestType, {
    description: 'Declines a request to join, for staff. The person is mailed the reason.',
  })
  declineMembership(
    @Args('input', { type: () => DeclineMembershipArgs }, zodPipe(declineMembershipInput))
    input: DeclineMembershipInput,
    @Context() ctx: RequestContext,
  ): Promise<RequestRow> {
    return this.decisions.decline(requireActor(ctx), input);
  }
}

/** What registration adds to the viewer. */
@Resolver(() => ViewerType)
export class ViewerRegistrationResolver {
  constructor(private readonly decisions: MembershipDecisionsService) {}

  @ResolveField(() => Int, {
    nullable: true,
    description: 'How many people wait for a decision on their request to join; null for who is not staff.',
  })
  waitingRequestCount(@Context() ctx: RequestContext): Promise<number | null> {
    return this.decisions.waitingCount(requireActor(ctx));
  }
}
