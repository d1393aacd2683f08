import {
  liftSuspensionInput,
  suspendMemberInput,
  type LiftSuspensionInput,
  type SuspendMemberInput,
} from '@conch/shared/inputs';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { zodPipe } from '../../platform/graphql/zod-pipe.js';
import { MemberType } from '../members/member.type.js';
import { memberById, rereadMember } from '../members/members.loaders.js';
import { canSeeSuspensions } from '../members/members.policy.js';
import type { MemberRow } from '../members/members.queries.js';
import { SuspensionType } from './suspension.type.js';
import { LiftSuspensionArgs, SuspendMemberArgs } from './suspensions.input.js';
import { suspensionsByMember } from './suspensions.loaders.js';
import type { SuspensionRow } from './suspensions.queries.js';
import { SuspensionsService } from './suspensions.service.js';

/** What suspensions add to members. */
@Resolver(() => MemberType)
export class MemberSuspensionsResolver {
  constructor(private readonly suspensionsService: SuspensionsService) {}

  @ResolveField(() => [SuspensionType], {
    nullable: true,
    description: 'Their last suspensions, the newest first; for staff only.',
  })
  async suspensions(
    @Parent() member: MemberRow,
    @Context() ctx: RequestContext,
  ): Promise<SuspensionRow[] | null> {
    if (!canSeeSuspensions(ctx.actor)) return null;
    return (await ctx.load(suspensionsByMember).load(member.id)) ?? [];
  }

  @Mutation(() => MemberType, {
    description:
      'Shuts a member out, for staff: sessions end, and the member is told why. Nobody above them.',
  })
  async suspendMember(
    @Args('input', { type: () => SuspendMemberArgs }, zodPipe(suspendMemberInput)) input: SuspendMemberInput,
    @Context() ctx: RequestContext,
  ): Promise<MemberRow> {
    return rereadMember(ctx, await this.suspensionsService.suspend(requireActor(ctx), input));
  }

  @Mutation(() => MemberType, { description: 'Lets a suspended member in again, for staff.' })
  async liftSuspension(
    @Args('input', { type: () => LiftSuspensionArgs }, zodPipe(liftSuspensionInput))
    input: LiftSuspensionInput,
    @Context() ctx: RequestContext,
  ): Promise<MemberRow> {
    return rereadMember(ctx, await this.suspensionsService.lift(requireActor(ctx), input));
  }
}

@Resolver(() => SuspensionType)
export class SuspensionsResolver {
  @ResolveField(() => MemberType, { description: 'Who suspended.' })
  async suspendedBy(@Parent() suspension: SuspensionRow, @Context() ctx: RequestContext): Promise<MemberRow> {
    return (await ctx.load(memberById).load(suspension.suspendedById))!;
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Who lifted it.' })
  async liftedBy(
    @Parent() { liftedById }: SuspensionRow,
    @Context() ctx: RequestContext,
  ): Promise<MemberRow | undefined> {
    return liftedById === null ? undefined : ctx.load(memberById).load(liftedById);
  }
}
