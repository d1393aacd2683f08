import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '../../platform/graphql/context.js';
import {
  AnswerStateEnum,
  ThreadAbilitiesType,
  ThreadType,
  type AnswerState,
} from '../threads/thread.type.js';
import { answersByThread, asksToAcceptByThread, officialHistoryByThread } from './answers.loaders.js';
import { canAcceptIn, canMarkOfficialIn } from './answers.policy.js';
import { AcceptedAnswerType } from './answers.type.js';
import { OfficialAnswerRevisionType, OfficialAnswerType } from './official-answer.type.js';

/** What answers add to threads. */
@Resolver(() => ThreadType)
export class ThreadAnswersResolver {
  @ResolveField(() => AnswerStateEnum, { description: 'What it has got so far.' })
  async answerState(@Parent() thread: ThreadType, @Context() ctx: RequestContext): Promise<AnswerState> {
    if (thread.answerState !== 'official') return thread.answerState;
    const answers = await ctx.load(answersByThread).load(thread.id);
    return answers?.official?.needsReview ? 'needs_review' : 'official';
  }

  @ResolveField(() => AcceptedAnswerType, {
    nullable: true,
    description: 'The reply that solved it, as the asker or a moderator says.',
  })
  async acceptedAnswer(
    @Parent() thread: ThreadType,
    @Context() ctx: RequestContext,
  ): Promise<AcceptedAnswerType | null> {
    if (thread.answerState === 'none') return null;
    return (await ctx.load(answersByThread).load(thread.id))?.accepted ?? null;
  }

  @ResolveField(() => OfficialAnswerType, {
    nullable: true,
    description: "The company's word, beside what was accepted.",
  })
  async officialAnswer(
    @Parent() thread: ThreadType,
    @Context() ctx: RequestContext,
  ): Promise<OfficialAnswerType | null> {
    if (thread.answerState !== 'official') return null;
    return (await ctx.load(answersByThread).load(thread.id))?.official ?? null;
  }

  @ResolveField(() => [OfficialAnswerRevisionType], {
    description: 'Everything that was ever official here, the newest first.',
  })
  async officialAnswerHistory(
    @Parent() thread: ThreadType,
    @Context() ctx: RequestContext,
  ): Promise<OfficialAnswerRevisionType[]> {
    // As with posts: what stood here before is for those who are signed in.
    if (!ctx.actor) return [];
    return (await ctx.load(officialHistoryByThread).load(thread.id)) ?? [];
  }

  @ResolveField(() => Boolean, {
    description: 'The viewer asked this, replies look done, nothing is accepted: ask whether one solved it.',
  })
  async asksToAccept(@Parent() thread: ThreadType, @Context() ctx: RequestContext): Promise<boolean> {
    if (thread.authorId !== ctx.actor?.memberId || thread.answerState !== 'none') return false;
    return (await ctx.load(asksToAcceptByThread).load(thread.id)) ?? false;
  }
}

@Resolver(() => ThreadAbilitiesType)
export class ThreadAnswerAbilitiesResolver {
  @ResolveField(() => Boolean, { description: 'Accept one of its replies, and take that back.' })
  accept(@Parent() { thread }: ThreadAbilitiesType, @Context() ctx: RequestContext): boolean {
    return canAcceptIn(ctx.actor, thread);
  }

  @ResolveField(() => Boolean, { description: 'Mark one of its replies as official, or write one.' })
  markOfficial(@Parent() { thread }: ThreadAbilitiesType, @Context() ctx: RequestContext): boolean {
    return canMarkOfficialIn(ctx.actor, thread);
  }
}
