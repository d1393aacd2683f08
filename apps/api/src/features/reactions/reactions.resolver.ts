import { reactInput, type ReactInput } from '@conch/shared/inputs';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { zodPipe } from '../../platform/graphql/zod-pipe.js';
import { categoryById } from '../categories/categories.loaders.js';
import { PostAbilitiesType, PostType } from '../posts/post.type.js';
import { threadById } from '../threads/threads.loaders.js';
import { ReactionSummaryType } from './reaction.type.js';
import { ReactArgs } from './reactions.input.js';
import { reactionsOfPost } from './reactions.loaders.js';
import { canReact } from './reactions.policy.js';
import { ReactionsService } from './reactions.service.js';

@Resolver(() => PostType)
export class ReactionsResolver {
  constructor(private readonly service: ReactionsService) {}

  @ResolveField(() => [ReactionSummaryType], {
    description: "How members reacted, in the community's order; only kinds that somebody used.",
  })
  async reactions(@Parent() post: PostType, @Context() ctx: RequestContext): Promise<ReactionSummaryType[]> {
    return (await ctx.load(reactionsOfPost).load(post.id)) ?? [];
  }

  @Mutation(() => PostType, { description: 'Reacts to a post; a second time changes nothing.' })
  react(
    @Args('input', { type: () => ReactArgs, description: 'Which post, and how.' }, zodPipe(reactInput))
    input: ReactInput,
    @Context() ctx: RequestContext,
  ): Promise<PostType> {
    return this.service.react(requireActor(ctx), input);
  }

  @Mutation(() => PostType, { description: 'Takes a reaction back.' })
  unreact(
    @Args('input', { type: () => ReactArgs, description: 'Which post, and how.' }, zodPipe(reactInput))
    input: ReactInput,
    @Context() ctx: RequestContext,
  ): Promise<PostType> {
    return this.service.unreact(requireActor(ctx), input);
  }
}

@Resolver(() => PostAbilitiesType)
export class ReactionAbilitiesResolver {
  @ResolveField(() => Boolean, { description: 'React to it.' })
  async react(@Parent() { post }: PostAbilitiesType, @Context() ctx: RequestContext): Promise<boolean> {
    const thread = (await ctx.load(threadById).load(post.threadId))!;
    const category = (await ctx.load(categoryById).load(thread.categoryId))!;
    return canReact(ctx.actor, post, thread, category);
  }
}
