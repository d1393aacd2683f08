import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '../../platform/graphql/context.js';
import { CategoryType } from '../categories/category.type.js';
import { threadCountsOfCategory } from './threads.loaders.js';

/** What threads add to categories. */
@Resolver(() => CategoryType)
export class CategoryThreadsResolver {
  @ResolveField(() => Int, { description: 'How many threads there are.' })
  async threadCount(@Parent() category: CategoryType, @Context() ctx: RequestContext): Promise<number> {
    return (await ctx.load(threadCountsOfCategory).load(category.id))?.threadCount ?? 0;
  }

  @ResolveField(() => Int, { description: 'How many questions nobody has replied to yet.' })
  async unansweredCount(@Parent() category: CategoryType, @Context() ctx: RequestContext): Promise<number> {
    return (await ctx.load(threadCountsOfCategory).load(category.id))?.unansweredCount ?? 0;
  }
}
