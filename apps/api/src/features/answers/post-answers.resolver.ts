import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '../../platform/graphql/context.js';
import { PostAbilitiesType, PostType } from '../posts/post.type.js';
import { threadById } from '../threads/threads.loaders.js';
import { answersByThread, verificationsByPost } from './answers.loaders.js';
import { canAccept, canAcceptIn, canMarkOfficial, canVerify } from './answers.policy.js';
import { AnswerVerificationType } from './answers.type.js';

const threadOf = async (ctx: RequestContext, post: PostType) =>
  (await ctx.load(threadById).load(post.threadId))!;

// The marks of all posts of a thread are read once, by the thread; and not at all where it says that there are none.
const answersOf = async (ctx: RequestContext, post: PostType) =>
  (await threadOf(ctx, post)).answerState === 'none'
    ? undefined
    : ctx.load(answersByThread).load(post.threadId);
const isAccepted = async (ctx: RequestContext, post: PostType) =>
  (await answersOf(ctx, post))?.accepted?.postId === post.id;
const isOfficial = async (ctx: RequestContext, post: PostType) =>
  (await answersOf(ctx, post))?.official?.postId === post.id;

/** What answers add to posts. */
@Resolver(() => PostType)
export class PostAnswersResolver {
  @ResolveField(() => Boolean, { description: 'It solved the question, as the asker or a moderator says.' })
  isAccepted(@Parent() post: PostType, @Context() ctx: RequestContext): Promise<boolean> {
    return isAccepted(ctx, post);
  }

  @ResolveField(() => Boolean, { description: "It is the company's word." })
  isOfficial(@Parent() post: PostType, @Context() ctx: RequestContext): Promise<boolean> {
    return isOfficial(ctx, post);
  }

  @ResolveField(() => [AnswerVerificationType], {
    description: 'The advocates who say that it holds, the first one first.',
  })
  async verifications(
    @Parent() post: PostType,
    @Context() ctx: RequestContext,
  ): Promise<AnswerVerificationType[]> {
    return (await ctx.load(verificationsByPost).load(post.id)) ?? [];
  }
}

@Resolver(() => PostAbilitiesType)
export class PostAnswerAbilitiesResolver {
  @ResolveField(() => Boolean, { description: 'Say that it solved the question.' })
  async accept(@Parent() { post }: PostAbilitiesType, @Context() ctx: RequestContext): Promise<boolean> {
    return canAccept(ctx.actor, await threadOf(ctx, post), post) && !(await isAccepted(ctx, post));
  }

  @ResolveField(() => Boolean, { description: 'Take its acceptance back.' })
  async unaccept(@Parent() { post }: PostAbilitiesType, @Context() ctx: RequestContext): Promise<boolean> {
    return canAcceptIn(ctx.actor, await threadOf(ctx, post)) && (await isAccepted(ctx, post));
  }

  @ResolveField(() => Boolean, { description: "Make it the company's word." })
  async markOfficial(
    @Parent() { post }: PostAbilitiesType,
    @Context() ctx: RequestContext,
  ): Promise<boolean> {
    return canMarkOfficial(ctx.actor, await threadOf(ctx, post), post) && !(await isOfficial(ctx, post));
  }

  @ResolveField(() => Boolean, { description: 'Say as an advocate that it holds.' })
  async verify(@Parent() { post }: PostAbilitiesType, @Context() ctx: RequestContext): Promise<boolean> {
    return canVerify(ctx.actor, await threadOf(ctx, post), post);
  }
}
