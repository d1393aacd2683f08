import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { CategoryRow } from '../categories/categories.queries.js';
import { CategoryType } from '../categories/category.type.js';

/** What threads add to categories; the database keeps the counts. */
@Resolver(() => CategoryType)
export class CategoryThreadsResolver {
  @ResolveField(() => Int, { description: 'How many threads there are.' })
  threadCount(@Parent() category: CategoryRow): number {
    return category.threadCount;
  }

  @ResolveField(() => Int, { description: 'How many questions nobody has replied to yet.' })
  unansweredCount(@Parent() category: CategoryRow): number {
    return category.unansweredCount;
  }
}
