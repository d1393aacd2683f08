import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '../../platform/graphql/context.js';
import { ViewerAbilitiesType } from '../accounts/viewer.type.js';
import { GroupType } from '../groups/group.type.js';
import { groupById } from '../groups/groups.loaders.js';
import { canPost } from './categories.policy.js';
import { CategoriesService } from './categories.service.js';
import { CategoryGroupAccessType } from './category.type.js';

@Resolver(() => CategoryGroupAccessType)
export class GroupAccessResolver {
  @ResolveField(() => GroupType, { description: 'The group.' })
  async group(@Parent() access: CategoryGroupAccessType, @Context() ctx: RequestContext): Promise<GroupType> {
    return (await ctx.load(groupById).load(access.groupId))!;
  }
}

@Resolver(() => ViewerAbilitiesType)
export class ViewerPostsResolver {
  constructor(private readonly categories: CategoriesService) {}

  @ResolveField(() => Boolean, { description: 'Begin a thread in at least one category.' })
  async createThread(@Context() ctx: RequestContext): Promise<boolean> {
    const categories = await this.categories.list(ctx.actor, false);
    return categories.some((category) => canPost(ctx.actor, category));
  }
}
