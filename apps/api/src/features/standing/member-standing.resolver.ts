import { setTrustLevelInput, type SetTrustLevelInput } from '@conch/shared/inputs';
import { Args, Context, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { zodPipe } from '../../platform/graphql/zod-pipe.js';
import { MemberType } from '../members/member.type.js';
import { rereadMember } from '../members/members.loaders.js';
import { canSetTrustLevel } from '../members/members.policy.js';
import type { MemberRow } from '../members/members.queries.js';
import { SetTrustLevelArgs } from './standing.input.js';
import { StandingService } from './standing.service.js';

/** What standing adds to a member. */
@Resolver(() => MemberType)
export class MemberStandingResolver {
  constructor(private readonly standing: StandingService) {}

  @ResolveField(() => Int, {
    nullable: true,
    description: 'Trust level: 0 New, 1 Basic, 2 Member, 3 Regular, 4 Leader. Null for those signed out.',
  })
  trustLevel(@Parent() member: MemberRow, @Context() ctx: RequestContext): number | null {
    return ctx.actor && member.trustLevel;
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description: 'The trust level was set by hand and stays. Only for staff.',
  })
  trustLocked(@Parent() member: MemberRow, @Context() ctx: RequestContext): boolean | null {
    return canSetTrustLevel(ctx.actor) ? member.trustLocked : null;
  }

  @Mutation(() => MemberType, {
    description: 'Sets the trust level of a member by hand, or hands it back to the rules, for staff.',
  })
  async setTrustLevel(
    @Args(
      'input',
      { type: () => SetTrustLevelArgs, description: 'Who and which.' },
      zodPipe(setTrustLevelInput),
    )
    input: SetTrustLevelInput,
    @Context() ctx: RequestContext,
  ): Promise<MemberType> {
    return rereadMember(ctx, await this.standing.setTrustLevel(requireActor(ctx), input));
  }
}
