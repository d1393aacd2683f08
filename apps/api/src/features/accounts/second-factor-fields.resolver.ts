import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isAdmin, requireActor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { MemberType } from '../members/member.type.js';
import { memberById } from '../members/members.loaders.js';
import { canSeeSecondFactor } from '../members/members.policy.js';
import type { MemberRow } from '../members/members.queries.js';
import { CommunityType } from '../settings/community.type.js';
import { SettingsService } from '../settings/settings.service.js';
import { findSecondFactor } from './second-factor.queries.js';
import { SecondFactorType } from './second-factor.type.js';
import { ViewerType } from './viewer.type.js';

/** What second factors add to the viewer. */
@Resolver(() => ViewerType)
export class ViewerSecondFactorResolver {
  @ResolveField(() => SecondFactorType, { description: 'What signing in takes beside the password.' })
  secondFactor(@Context() ctx: RequestContext): Promise<SecondFactorType> {
    return findSecondFactor(ctx.database, requireActor(ctx).memberId);
  }

  @ResolveField(() => Boolean, {
    description:
      'The viewer acts as a plain member until their second factor is on: the community asks for it.',
  })
  async needsSecondFactor(
    @Parent() { memberId }: ViewerType,
    @Context() ctx: RequestContext,
  ): Promise<boolean> {
    const member = await ctx.load(memberById).load(memberId);
    return member!.role !== requireActor(ctx).role;
  }
}

/** And to members. */
@Resolver(() => MemberType)
export class MemberSecondFactorResolver {
  @ResolveField(() => Boolean, { nullable: true, description: 'Their second factor is on; for admins only.' })
  hasSecondFactor(@Parent() member: MemberRow, @Context() ctx: RequestContext): boolean | null {
    return canSeeSecondFactor(ctx.actor) ? member.hasSecondFactor : null;
  }
}

/** And to the community. */
@Resolver(() => CommunityType)
export class CommunitySecondFactorResolver {
  constructor(private readonly settings: SettingsService) {}

  @ResolveField(() => Boolean, {
    nullable: true,
    description: 'Roles above member count only with a second factor; for admins only.',
  })
  async requireStaffTotp(@Context() ctx: RequestContext): Promise<boolean | null> {
    return isAdmin(ctx.actor) ? (await this.settings.community()).requireStaffTotp : null;
  }
}
