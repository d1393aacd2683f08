import {
  arrangeCategoriesInput,
  createCategoryInput,
  updateCategoryInput,
  type ArrangeCategoriesInput,
  type CreateCategoryInput,
  type UpdateCategoryInput,
} from '@conch/shared/inputs';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { zodPipe } from '../../platform/graphql/zod-pipe.js';
import { ArrangeCategoriesArgs, CreateCategoryArgs, UpdateCategoryArgs } from './categories.input.js';
import { groupAccessOfCategory } from './categories.loaders.js';
import { canEditCategories, canPost, canReply } from './categories.policy.js';
import { CategoriesService } from './categories.service.js';
import { CategoryAbilitiesType, CategoryGroupAccessType, CategoryType } from './category.type.js';

@Resolver(() => CategoryType)
export class CategoriesResolver {
  constructor(private readonly service: CategoriesService) {}

  @Query(() => [CategoryType], { description: 'The categories the viewer may read, in their order.' })
  categories(
    @Args('includeArchived', { type: () => Boolean, nullable: true, description: 'Archived ones too.' })
    includeArchived: boolean | null,
    @Context() ctx: RequestContext,
  ): Promise<CategoryType[]> {
    return this.service.list(ctx.actor, includeArchived ?? false);
  }

  @Query(() => CategoryType, { description: 'One category, by its id or its slug.' })
  category(
    @Args('id', { type: () => ID, nullable: true, description: 'Its id.' }) id: string | null,
    @Args('slug', { type: () => String, nullable: true, description: 'Its slug.' }) slug: string | null,
    @Context() ctx: RequestContext,
  ): Promise<CategoryType> {
    return this.service.getByIdOrSlug(ctx.actor, { id, slug });
  }

  @ResolveField(() => [CategoryGroupAccessType], {
    nullable: true,
    description: 'Which groups may read, post, reply, where the audience is groups (admins only, else null).',
  })
  async groupAccess(
    @Parent() category: CategoryType,
    @Context() ctx: RequestContext,
  ): Promise<CategoryGroupAccessType[] | null> {
    if (!canEditCategories(ctx.actor)) return null;
    return (await ctx.load(groupAccessOfCategory).load(category.id)) ?? [];
  }

  @ResolveField(() => CategoryAbilitiesType, { description: 'What the viewer may do here.' })
  viewerCan(@Parent() category: CategoryType, @Context() ctx: RequestContext): CategoryAbilitiesType {
    return {
      post: canPost(ctx.actor, category),
      reply: canReply(ctx.actor, category),
      edit: canEditCategories(ctx.actor),
    };
  }

  @Mutation(() => CategoryType, { description: 'Makes a category (admins).' })
  createCategory(
    @Args(
      'input',
      { type: () => CreateCategoryArgs, description: 'The category.' },
      zodPipe(createCategoryInput),
    )
    input: CreateCategoryInput,
    @Context() ctx: RequestContext,
  ): Promise<CategoryType> {
    return this.service.create(requireActor(ctx), input);
  }

  @Mutation(() => CategoryType, { description: 'Changes a category (admins).' })
  updateCategory(
    @Args(
      'input',
      { type: () => UpdateCategoryArgs, description: 'The changes.' },
      zodPipe(updateCategoryInput),
    )
    input: UpdateCategoryInput,
    @Context() ctx: RequestContext,
  ): Promise<CategoryType> {
    return this.service.update(requireActor(ctx), input);
  }

  @Mutation(() => [CategoryType], { description: 'Puts the categories in order (admins).' })
  arrangeCategories(
    @Args(
      'input',
      { type: () => ArrangeCategoriesArgs, description: 'The order.' },
      zodPipe(arrangeCategoriesInput),
    )
    input: ArrangeCategoriesInput,
    @Context() ctx: RequestContext,
  ): Promise<CategoryType[]> {
    return this.service.arrange(requireActor(ctx), input);
  }
}
