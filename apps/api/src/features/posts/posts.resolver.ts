import {
  createThreadInput,
  deletePostInput,
  editPostInput,
  replyInput,
  restorePostInput,
  type CreateThreadInput,
  type DeletePostInput,
  type EditPostInput,
  type ReplyInput,
  type RestorePostInput,
} from '@conch/shared/inputs';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { requireActor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { notFound } from '../../platform/graphql/errors.js';
import { toId } from '../../platform/graphql/ids.js';
import { zodPipe } from '../../platform/graphql/zod-pipe.js';
import { ThreadType } from '../threads/thread.type.js';
import { OpeningsService } from './openings.service.js';
import { PostType } from './post.type.js';
import { CreateThreadArgs, DeletePostArgs, EditPostArgs, ReplyArgs, RestorePostArgs } from './posts.input.js';
import { postById } from './posts.loaders.js';
import { PostsService } from './posts.service.js';

@Resolver()
export class PostsResolver {
  constructor(
    private readonly posts: PostsService,
    private readonly openings: OpeningsService,
  ) {}

  @Query(() => PostType, { description: 'One post; its thread and number say where it stands.' })
  async post(
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
    @Context() ctx: RequestContext,
  ): Promise<PostType> {
    const post = await ctx.load(postById).load(toId(id, 'post'));
    if (!post) throw notFound('post');
    return post;
  }

  @Mutation(() => ThreadType, { description: 'Begins a thread.' })
  createThread(
    @Args('input', { type: () => CreateThreadArgs, description: 'The thread.' }, zodPipe(createThreadInput))
    input: CreateThreadInput,
    @Context() ctx: RequestContext,
  ): Promise<ThreadType> {
    return this.openings.createThread(requireActor(ctx), input);
  }

  @Mutation(() => PostType, { description: 'Replies in a thread.' })
  reply(
    @Args('input', { type: () => ReplyArgs, description: 'The reply.' }, zodPipe(replyInput))
    input: ReplyInput,
    @Context() ctx: RequestContext,
  ): Promise<PostType> {
    return this.posts.reply(requireActor(ctx), input);
  }

  @Mutation(() => PostType, {
    description: 'Edits a post (its author, moderators). The old version is kept.',
  })
  editPost(
    @Args('input', { type: () => EditPostArgs, description: 'The new version.' }, zodPipe(editPostInput))
    input: EditPostInput,
    @Context() ctx: RequestContext,
  ): Promise<PostType> {
    return this.posts.edit(requireActor(ctx), input);
  }

  @Mutation(() => PostType, { description: 'Deletes a post (its author, moderators with a reason).' })
  deletePost(
    @Args('input', { type: () => DeletePostArgs, description: 'Which and why.' }, zodPipe(deletePostInput))
    input: DeletePostInput,
    @Context() ctx: RequestContext,
  ): Promise<PostType> {
    return this.posts.delete(requireActor(ctx), input);
  }

  @Mutation(() => PostType, { description: 'Brings a deleted post back (who deleted it, moderators).' })
  restorePost(
    @Args('input', { type: () => RestorePostArgs, description: 'Which.' }, zodPipe(restorePostInput))
    input: RestorePostInput,
    @Context() ctx: RequestContext,
  ): Promise<PostType> {
    return this.posts.restore(requireActor(ctx), input);
  }
}
