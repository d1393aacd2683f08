import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { defineLoader, RequestContext } from '../../platform/graphql/context.js';
import { categoryById } from '../categories/categories.loaders.js';
import { memberById } from '../members/members.loaders.js';
import { MemberType } from '../members/member.type.js';
import { ThreadType } from '../threads/thread.type.js';
import { threadById } from '../threads/threads.loaders.js';
import { PostAbilitiesType, PostRevisionType, PostType } from './post.type.js';
import { postById, revisionsOfPost } from './posts.loaders.js';
import { beginningOf } from './post-text.js';
import { canDeletePost, canEditPost, canRestorePost, canSeeHistory, maySeeDeleted } from './posts.policy.js';
import { MAX_REVISIONS } from './posts.queries.js';
import { PostsService, type Objections } from './posts.service.js';

@Resolver(() => PostType)
export class PostFieldsResolver {
  private readonly objectionsTo = defineLoader<number, Objections>('objectionsTo', async (ids, ctx) =>
    ctx.actor ? this.posts.objections(ctx.database, ctx.actor, ids) : new Map(),
  );

  constructor(private readonly posts: PostsService) {}

  @ResolveField(() => ThreadType, { description: 'The thread it stands in.' })
  async thread(@Parent() post: PostType, @Context() ctx: RequestContext): Promise<ThreadType> {
    return (await ctx.load(threadById).load(post.threadId))!;
  }

  @ResolveField(() => MemberType, { description: 'Who wrote it.' })
  async author(@Parent() post: PostType, @Context() ctx: RequestContext): Promise<MemberType> {
    return (await ctx.load(memberById).load(post.authorId))!;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Markdown as written; null when the post is deleted and the viewer may not restore it.',
  })
  body(@Parent() post: PostType, @Context() ctx: RequestContext): string | null {
    return isShown(post, ctx) ? post.body : null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'How it begins, in plain words; null like body.',
  })
  excerpt(@Parent() post: PostType, @Context() ctx: RequestContext): string | null {
    return isShown(post, ctx) ? beginningOf(post.body) : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'Sanitised HTML; null like body.' })
  html(@Parent() post: PostType, @Context() ctx: RequestContext): string | null {
    return isShown(post, ctx) ? post.html : null;
  }

  @ResolveField(() => PostType, {
    nullable: true,
    description: 'The post this one answers directly, if it said so.',
  })
  async replyTo(@Parent() post: PostType, @Context() ctx: RequestContext): Promise<PostType | null> {
    if (!post.replyToId) return null;
    return (await ctx.load(postById).load(post.replyToId)) ?? null;
  }

  @ResolveField(() => [PostRevisionType], {
    description: `Its newest versions, newest first, at most ${MAX_REVISIONS}; none for those who may not see history.`,
    complexity: ({ childComplexity }) => 2_000 + MAX_REVISIONS * childComplexity,
  })
  async revisions(@Parent() post: PostType, @Context() ctx: RequestContext): Promise<PostRevisionType[]> {
    if (!canSeeHistory(ctx.actor, post)) return [];
    return (await ctx.load(revisionsOfPost).load(post.id)) ?? [];
  }

  @ResolveField(() => PostAbilitiesType, { description: 'What the viewer may do with it.' })
  async viewerCan(@Parent() post: PostType, @Context() ctx: RequestContext): Promise<PostAbilitiesType> {
    const { actor } = ctx;
    const thread = (await ctx.load(threadById).load(post.threadId))!;
    const category = (await ctx.load(categoryById).load(thread.categoryId))!;
    const mayEdit = canEditPost(actor, post, thread, category);
    const mayDelete = canDeletePost(actor, post, thread, category);
    // Most of what is read cannot be changed anyway: only of the rest it is asked what speaks against it.
    const objections = mayEdit || mayDelete ? await ctx.load(this.objectionsTo).load(post.id) : undefined;
    return {
      post,
      edit: mayEdit && !objections?.edit,
      delete: mayDelete && !objections?.delete,
      restore: canRestorePost(actor, post, thread),
      seeHistory: canSeeHistory(actor, post),
    };
  }
}

const isShown = (post: PostType, ctx: RequestContext): boolean =>
  post.deletedAt === null || maySeeDeleted(ctx.actor, post);
