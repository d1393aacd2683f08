import {
  markOfficialAnswerInput,
  updateOfficialAnswerInput,
  withdrawOfficialAnswerInput,
  type MarkOfficialAnswerInput,
  type UpdateOfficialAnswerInput,
  type WithdrawOfficialAnswerInput,
} from '@conch/shared/inputs';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { toId } from '../../platform/graphql/ids.js';
import { PageArgs, type Page } from '../../platform/graphql/page.js';
import { zodPipe } from '../../platform/graphql/zod-pipe.js';
import { MemberType } from '../members/member.type.js';
import { memberById } from '../members/members.loaders.js';
import { PostType } from '../posts/post.type.js';
import { postById } from '../posts/posts.loaders.js';
import { ThreadType } from '../threads/thread.type.js';
import { threadById } from '../threads/threads.loaders.js';
import {
  MarkOfficialAnswerArgs,
  OfficialAnswerFilter,
  UpdateOfficialAnswerArgs,
  WithdrawOfficialAnswerArgs,
} from './answers.input.js';
import { canChangeOfficial, canEditOfficialText } from './answers.policy.js';
import { readAnew } from './answers.resolver.js';
import {
  OfficialAnswerAbilitiesType,
  OfficialAnswerConnection,
  OfficialAnswerRevisionType,
  OfficialAnswerType,
} from './official-answer.type.js';
import { OfficialAnswersService } from './official-answers.service.js';

@Resolver(() => OfficialAnswerType)
export class OfficialAnswerResolver {
  constructor(private readonly official: OfficialAnswersService) {}

  @Query(() => OfficialAnswerConnection, {
    description: 'Every official word the viewer may read, the newest first.',
  })
  officialAnswers(
    @Args('filter', { type: () => OfficialAnswerFilter, nullable: true, description: 'Which ones.' })
    filter: OfficialAnswerFilter | null,
    @Args() page: PageArgs,
    @Context() ctx: RequestContext,
  ): Promise<Page<OfficialAnswerType>> {
    const categoryId = filter?.categoryId == null ? undefined : toId(filter.categoryId, 'category');
    return this.official.list(ctx.actor, { categoryId, needsReview: filter?.needsReview ?? undefined }, page);
  }

  @ResolveField(() => ThreadType, { description: 'Where it was given.' })
  async thread(@Parent() answer: OfficialAnswerType, @Context() ctx: RequestContext): Promise<ThreadType> {
    return (await ctx.load(threadById).load(answer.threadId))!;
  }

  @ResolveField(() => PostType, { description: 'The post that is official.' })
  async post(@Parent() answer: OfficialAnswerType, @Context() ctx: RequestContext): Promise<PostType> {
    return (await ctx.load(postById).load(answer.postId))!;
  }

  @ResolveField(() => MemberType, { description: 'Who marked it.' })
  async markedBy(@Parent() answer: OfficialAnswerType, @Context() ctx: RequestContext): Promise<MemberType> {
    return (await ctx.load(memberById).load(answer.markedById))!;
  }

  @ResolveField(() => OfficialAnswerAbilitiesType, { description: 'What the viewer may do with it.' })
  async viewerCan(
    @Parent() answer: OfficialAnswerType,
    @Context() ctx: RequestContext,
  ): Promise<OfficialAnswerAbilitiesType> {
    const update = canChangeOfficial(ctx.actor, answer);
    if (!update) return { update, withdraw: false, editText: false };
    const post = (await ctx.load(postById).load(answer.postId))!;
    const author = (await ctx.load(memberById).load(post.authorId))!;
    return { update, withdraw: true, editText: canEditOfficialText(ctx.actor, answer, author.role) };
  }

  @Mutation(() => OfficialAnswerType, {
    description:
      "Makes a reply the company's word, or writes it (staff). At most one is official in a thread.",
  })
  async markOfficialAnswer(
    @Args(
      'input',
      {
        type: () => MarkOfficialAnswerArgs,
        description: 'The reply, or the text to write, and how far it holds.',
      },
      zodPipe(markOfficialAnswerInput),
    )
    input: MarkOfficialAnswerInput,
    @Context() ctx: RequestContext,
  ): Promise<OfficialAnswerType> {
    const answer = await this.official.mark(requireActor(ctx), input);
    ctx.forgetLoaded();
    return answer;
  }

  @Mutation(() => OfficialAnswerType, { description: 'Changes validity, review date or text (staff).' })
  async updateOfficialAnswer(
    @Args(
      'input',
      { type: () => UpdateOfficialAnswerArgs, description: 'What changes.' },
      zodPipe(updateOfficialAnswerInput),
    )
    input: UpdateOfficialAnswerInput,
    @Context() ctx: RequestContext,
  ): Promise<OfficialAnswerType> {
    const answer = await this.official.update(requireActor(ctx), input);
    ctx.forgetLoaded();
    return answer;
  }

  @Mutation(() => ThreadType, { description: 'Says why a post no longer is official (staff).' })
  async withdrawOfficialAnswer(
    @Args(
      'input',
      { type: () => WithdrawOfficialAnswerArgs, description: 'The answer and the reason.' },
      zodPipe(withdrawOfficialAnswerInput),
    )
    input: WithdrawOfficialAnswerInput,
    @Context() ctx: RequestContext,
  ): Promise<ThreadType> {
    return readAnew(ctx, await this.official.withdraw(requireActor(ctx), input));
  }
}

@Resolver(() => OfficialAnswerRevisionType)
export class OfficialAnswerRevisionResolver {
  @ResolveField(() => PostType, { description: 'The post it was about.' })
  async post(
    @Parent() revision: OfficialAnswerRevisionType,
    @Context() ctx: RequestContext,
  ): Promise<PostType> {
    return (await ctx.load(postById).load(revision.postId))!;
  }

  @ResolveField(() => MemberType, { description: 'Who changed it.' })
  async changedBy(
    @Parent() revision: OfficialAnswerRevisionType,
    @Context() ctx: RequestContext,
  ): Promise<MemberType> {
    return (await ctx.load(memberById).load(revision.changedById))!;
  }
}
