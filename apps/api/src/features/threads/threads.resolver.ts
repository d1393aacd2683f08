import { updateThreadInput, type UpdateThreadInput } from '@conch/shared/inputs';
import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { notFound } from '../../platform/graphql/errors.js';
import { toId } from '../../platform/graphql/ids.js';
import { PageArgs, type Page } from '../../platform/graphql/page.js';
import { zodPipe } from '../../platform/graphql/zod-pipe.js';
import { categoryById } from '../categories/categories.loaders.js';
import { CategoryType } from '../categories/category.type.js';
import { memberById } from '../members/members.loaders.js';
import { MemberType } from '../members/member.type.js';
import { ThreadAbilitiesType, ThreadConnection, ThreadOrderEnum, ThreadType } from './thread.type.js';
import { ThreadFilter, UpdateThreadArgs } from './threads.input.js';
import {
  canDeleteThread,
  canEditThread,
  canReplyTo,
  canRestoreThread,
  isUnanswered,
} from './threads.policy.js';
import type { ThreadList, ThreadRow } from './threads.queries.js';
import { threadById } from './threads.loaders.js';
import { ThreadsService } from './threads.service.js';

@Resolver(() => ThreadType)
export class ThreadsResolver {
  constructor(private readonly service: ThreadsService) {}

  @Query(() => ThreadType, { description: 'One thread.' })
  async thread(
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
    @Context() ctx: RequestContext,
  ): Promise<ThreadType> {
    const thread = await ctx.load(threadById).load(toId(id, 'thread'));
    if (!thread) throw notFound('thread');
    return thread;
  }

  @Query(() => ThreadConnection, {
    description: 'A list of threads the viewer may read, without deleted ones.',
  })
  threads(
    @Args('filter', { type: () => ThreadFilter, nullable: true, description: 'Which threads.' })
    filter: ThreadFilter | null,
    @Args('order', { type: () => ThreadOrderEnum, nullable: true, description: 'LATEST unless said.' })
    order: ThreadList['order'] | null,
    @Args() page: PageArgs,
    @Context() ctx: RequestContext,
  ): Promise<Page<ThreadRow>> {
    return this.service.list(ctx.actor, { order: order ?? 'latest', ...conditionsOf(filter ?? {}) }, page);
  }

  @ResolveField(() => CategoryType, { description: 'Where it lives.' })
  async category(@Parent() thread: ThreadType, @Context() ctx: RequestContext): Promise<CategoryType> {
    return (await ctx.load(categoryById).load(thread.categoryId))!;
  }

  @ResolveField(() => MemberType, { description: 'Who began it.' })
  async author(@Parent() thread: ThreadType, @Context() ctx: RequestContext): Promise<MemberType> {
    return (await ctx.load(memberById).load(thread.authorId))!;
  }

  @ResolveField(() => MemberType, { description: 'Who wrote the last post that stands.' })
  async lastPostAuthor(@Parent() thread: ThreadType, @Context() ctx: RequestContext): Promise<MemberType> {
    return (await ctx.load(memberById).load(thread.lastPostAuthorId))!;
  }

  @ResolveField(() => Int, {
    description: 'Number of the newest post; posts are numbered from 1 without gaps.',
  })
  lastPostNumber(@Parent() thread: ThreadType): number {
    return thread.lastNumber;
  }

  @ResolveField(() => Boolean, { description: 'A question with no reply from another member yet.' })
  isUnanswered(@Parent() thread: ThreadType): boolean {
    return isUnanswered(thread);
  }

  @ResolveField(() => ThreadAbilitiesType, { description: 'What the viewer may do with it.' })
  async viewerCan(
    @Parent() thread: ThreadType,
    @Context() ctx: RequestContext,
  ): Promise<ThreadAbilitiesType> {
    const category = (await ctx.load(categoryById).load(thread.categoryId))!;
    return {
      thread,
      reply: canReplyTo(ctx.actor, thread, category),
      edit: canEditThread(ctx.actor, thread, category),
      delete: canDeleteThread(ctx.actor, thread, category),
      restore: canRestoreThread(ctx.actor, thread),
    };
  }

  @Mutation(() => ThreadType, { description: 'Changes title, kind or category (its author, moderators).' })
  async updateThread(
    @Args('input', { type: () => UpdateThreadArgs, description: 'The changes.' }, zodPipe(updateThreadInput))
    input: UpdateThreadInput,
    @Context() ctx: RequestContext,
  ): Promise<ThreadType> {
    return this.service.update(requireActor(ctx), input);
  }
}

function conditionsOf(filter: ThreadFilter): Omit<ThreadList, 'order' | 'after'> {
  return {
    categoryId: filter.categoryId == null ? undefined : toId(filter.categoryId, 'category'),
    authorId: filter.authorId == null ? undefined : toId(filter.authorId, 'member'),
    kind: filter.kind ?? undefined,
    answer: filter.answer ?? undefined,
    unanswered: filter.unanswered ?? undefined,
  };
}
