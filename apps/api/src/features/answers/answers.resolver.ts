import {
  acceptAnswerInput,
  unacceptAnswerInput,
  unverifyAnswerInput,
  verifyAnswerInput,
  type AcceptAnswerInput,
  type UnacceptAnswerInput,
  type UnverifyAnswerInput,
  type VerifyAnswerInput,
} from '@conch/shared/inputs';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { toId } from '../../platform/graphql/ids.js';
import { zodPipe } from '../../platform/graphql/zod-pipe.js';
import { MemberType } from '../members/member.type.js';
import { memberById } from '../members/members.loaders.js';
import { PostType } from '../posts/post.type.js';
import { postById } from '../posts/posts.loaders.js';
import { ThreadType } from '../threads/thread.type.js';
import { threadById } from '../threads/threads.loaders.js';
import {
  AcceptAnswerArgs,
  UnacceptAnswerArgs,
  UnverifyAnswerArgs,
  VerifyAnswerArgs,
} from './answers.input.js';
import { AnswersService } from './answers.service.js';
import { AcceptedAnswerType, AnswerVerificationType } from './answers.type.js';

@Resolver(() => AcceptedAnswerType)
export class AnswersResolver {
  constructor(private readonly answers: AnswersService) {}

  @ResolveField(() => PostType, { description: 'The reply.' })
  async post(@Parent() accepted: AcceptedAnswerType, @Context() ctx: RequestContext): Promise<PostType> {
    return (await ctx.load(postById).load(accepted.postId))!;
  }

  @ResolveField(() => MemberType, { description: 'The asker, or the moderator who said so.' })
  async acceptedBy(
    @Parent() accepted: AcceptedAnswerType,
    @Context() ctx: RequestContext,
  ): Promise<MemberType> {
    return (await ctx.load(memberById).load(accepted.acceptedById))!;
  }

  @Mutation(() => ThreadType, {
    description:
      'Says that a reply solved the question, in place of one accepted before (the asker, moderators).',
  })
  async acceptAnswer(
    @Args('input', { type: () => AcceptAnswerArgs, description: 'The reply.' }, zodPipe(acceptAnswerInput))
    input: AcceptAnswerInput,
    @Context() ctx: RequestContext,
  ): Promise<ThreadType> {
    const threadId = await this.answers.accept(requireActor(ctx), toId(input.postId, 'post'));
    return readAnew(ctx, threadId);
  }

  @Mutation(() => ThreadType, { description: 'Takes an acceptance back (the asker, moderators).' })
  async unacceptAnswer(
    @Args(
      'input',
      { type: () => UnacceptAnswerArgs, description: 'The question.' },
      zodPipe(unacceptAnswerInput),
    )
    input: UnacceptAnswerInput,
    @Context() ctx: RequestContext,
  ): Promise<ThreadType> {
    const threadId = toId(input.threadId, 'thread');
    await this.answers.unaccept(requireActor(ctx), threadId);
    return readAnew(ctx, threadId);
  }

  @Mutation(() => PostType, { description: "Says that somebody else's answer holds (advocates)." })
  async verifyAnswer(
    @Args('input', { type: () => VerifyAnswerArgs, description: 'The reply.' }, zodPipe(verifyAnswerInput))
    input: VerifyAnswerInput,
    @Context() ctx: RequestContext,
  ): Promise<PostType> {
    const postId = toId(input.postId, 'post');
    await this.answers.verify(requireActor(ctx), postId, input.note);
    return readPostAnew(ctx, postId);
  }

  @Mutation(() => PostType, { description: "Takes the viewer's own verification back." })
  async unverifyAnswer(
    @Args(
      'input',
      { type: () => UnverifyAnswerArgs, description: 'The reply.' },
      zodPipe(unverifyAnswerInput),
    )
    input: UnverifyAnswerInput,
    @Context() ctx: RequestContext,
  ): Promise<PostType> {
    const postId = toId(input.postId, 'post');
    await this.answers.unverify(requireActor(ctx), postId);
    return readPostAnew(ctx, postId);
  }
}

@Resolver(() => AnswerVerificationType)
export class AnswerVerificationResolver {
  @ResolveField(() => MemberType, { description: 'The advocate.' })
  async member(
    @Parent() verification: AnswerVerificationType,
    @Context() ctx: RequestContext,
  ): Promise<MemberType> {
    return (await ctx.load(memberById).load(verification.memberId))!;
  }
}

/** The thread as it is after a change. */
export async function readAnew(ctx: RequestContext, threadId: number): Promise<ThreadType> {
  ctx.forgetLoaded();
  return (await ctx.load(threadById).load(threadId))!;
}

async function readPostAnew(ctx: RequestContext, postId: number): Promise<PostType> {
  ctx.forgetLoaded();
  return (await ctx.load(postById).load(postId))!;
}
