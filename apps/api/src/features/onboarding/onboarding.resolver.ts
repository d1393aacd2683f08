import { updateOnboardingInput, type UpdateOnboardingInput } from '@conch/shared/inputs';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { PageArgs, type Page } from '../../platform/graphql/page.js';
import { zodPipe } from '../../platform/graphql/zod-pipe.js';
import { ViewerType } from '../accounts/viewer.type.js';
import { categoryById } from '../categories/categories.loaders.js';
import type { CategoryRow } from '../categories/categories.queries.js';
import { CategoryType } from '../categories/category.type.js';
import { MemberType } from '../members/member.type.js';
import { memberById } from '../members/members.loaders.js';
import type { MemberRow } from '../members/members.queries.js';
import { UpdateOnboardingArgs } from './onboarding.input.js';
import type { OnboardingRow, SilentNewcomerRow } from './onboarding.queries.js';
import { OnboardingService } from './onboarding.service.js';
import {
  FirstStepsType,
  OnboardingType,
  SilentNewcomerConnection,
  SilentNewcomerType,
} from './onboarding.type.js';

@Resolver(() => OnboardingType)
export class OnboardingResolver {
  constructor(private readonly onboarding: OnboardingService) {}

  @Query(() => OnboardingType, { name: 'onboarding', description: 'How newcomers are welcomed.' })
  setting(@Context() ctx: RequestContext): Promise<OnboardingRow> {
    requireActor(ctx);
    return this.onboarding.setting();
  }

  @ResolveField(() => CategoryType, {
    nullable: true,
    description: 'Where newcomers introduce themselves, if the viewer may read it.',
  })
  async introductionsCategory(
    @Parent() { introductionsId }: OnboardingRow,
    @Context() ctx: RequestContext,
  ): Promise<CategoryRow | undefined> {
    return introductionsId === null ? undefined : ctx.load(categoryById).load(introductionsId);
  }

  @Query(() => SilentNewcomerConnection, {
    description: 'Newcomers who have neither written nor reacted, the newest first, for staff.',
  })
  silentNewcomers(
    @Args('mine', { defaultValue: false, description: 'Only whom the viewer invited or is the buddy of.' })
    mine: boolean,
    @Args() page: PageArgs,
    @Context() ctx: RequestContext,
  ): Promise<Page<SilentNewcomerRow>> {
    return this.onboarding.silentNewcomers(requireActor(ctx), mine, page);
  }

  @Mutation(() => OnboardingType, { description: 'Changes how newcomers are welcomed, for admins.' })
  async updateOnboarding(
    @Args('input', { type: () => UpdateOnboardingArgs }, zodPipe(updateOnboardingInput))
    input: UpdateOnboardingInput,
    @Context() ctx: RequestContext,
  ): Promise<OnboardingRow> {
    await this.onboarding.update(requireActor(ctx), input);
    return this.onboarding.setting();
  }
}

@Resolver(() => SilentNewcomerType)
export class SilentNewcomersResolver {
  @ResolveField(() => MemberType, { description: 'Who it is.' })
  async member(
    @Parent() { memberId }: SilentNewcomerRow,
    @Context() ctx: RequestContext,
  ): Promise<MemberRow> {
    return (await ctx.load(memberById).load(memberId))!;
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Who invited them.' })
  async invitedBy(
    @Parent() { invitedById }: SilentNewcomerRow,
    @Context() ctx: RequestContext,
  ): Promise<MemberRow | undefined> {
    return invitedById === null ? undefined : ctx.load(memberById).load(invitedById);
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Who looks after them.' })
  async buddy(
    @Parent() { buddyId }: SilentNewcomerRow,
    @Context() ctx: RequestContext,
  ): Promise<MemberRow | undefined> {
    return buddyId === null ? undefined : ctx.load(memberById).load(buddyId);
  }
}

/** What onboarding adds to the viewer. */
@Resolver(() => ViewerType)
export class ViewerFirstStepsResolver {
  constructor(private readonly onboarding: OnboardingService) {}

  @ResolveField(() => FirstStepsType, {
    nullable: true,
    description: 'The first steps, for 30 days after joining, until they are done or put aside.',
  })
  firstSteps(@Context() ctx: RequestContext): Promise<FirstStepsType | null> {
    return this.onboarding.firstSteps(requireActor(ctx));
  }

  @Mutation(() => ViewerType, { description: 'Puts the first steps aside for good.' })
  async dismissFirstSteps(@Context() ctx: RequestContext): Promise<ViewerType> {
    const actor = requireActor(ctx);
    await this.onboarding.dismissFirstSteps(actor);
    return { memberId: actor.memberId };
  }
}
