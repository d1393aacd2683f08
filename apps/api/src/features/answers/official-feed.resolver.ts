import { followOfficialAnswersInput, type FollowOfficialAnswersInput } from '@conch/shared/inputs';
import { Args, Context, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { zodPipe } from '../../platform/graphql/zod-pipe.js';
import { ViewerType } from '../accounts/viewer.type.js';
import { FollowOfficialAnswersArgs } from './answers.input.js';
import { OfficialFeedService } from './official-feed.service.js';

/** What answers add to the viewer. */
@Resolver(() => ViewerType)
export class OfficialFeedResolver {
  constructor(private readonly feed: OfficialFeedService) {}

  @ResolveField(() => String, { description: 'Address of the private RSS feed of official answers.' })
  officialFeedUrl(@Context() ctx: RequestContext): Promise<string> {
    return this.feed.urlOf(requireActor(ctx));
  }

  @ResolveField(() => Boolean, { description: 'Gets new official answers by mail.' })
  followsOfficialAnswers(@Context() ctx: RequestContext): Promise<boolean> {
    return this.feed.isFollowing(requireActor(ctx));
  }

  @Mutation(() => ViewerType, { description: 'Begins or stops to get new official answers by mail.' })
  async followOfficialAnswers(
    @Args(
      'input',
      { type: () => FollowOfficialAnswersArgs, description: 'Whether to follow.' },
      zodPipe(followOfficialAnswersInput),
    )
    input: FollowOfficialAnswersInput,
    @Context() ctx: RequestContext,
  ): Promise<ViewerType> {
    const actor = requireActor(ctx);
    await this.feed.follow(actor, input.follow);
    return { memberId: actor.memberId };
  }

  @Mutation(() => ViewerType, { description: 'Gives the private feed another address; the old one ends.' })
  async renewOfficialFeed(@Context() ctx: RequestContext): Promise<ViewerType> {
    const actor = requireActor(ctx);
    await this.feed.renew(actor);
    return { memberId: actor.memberId };
  }
}
