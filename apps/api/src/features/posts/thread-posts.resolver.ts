import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '../../platform/graphql/context.js';
import type { Page } from '../../platform/graphql/page.js';
import { MemberType } from '../members/member.type.js';
import { ThreadType } from '../threads/thread.type.js';
import { pageOfWindow, windowOf } from './post-window.js';
import { PostConnection, PostType } from './post.type.js';
import { PostWindowArgs } from './posts.input.js';
import { participantsOf, postWindow, windowKey } from './posts.loaders.js';
import type { PostRow, PostWindow } from './posts.queries.js';

const OPENING: PostWindow = { size: 1, from: 1 };

@Resolver(() => ThreadType)
export class ThreadPostsResolver {
  @ResolveField(() => PostType, { description: 'The post that opens it.' })
  async openingPost(@Parent() thread: ThreadType, @Context() ctx: RequestContext): Promise<PostType> {
    return (await ctx.load(postWindow).load(windowKey(thread.id, OPENING)))![0]!;
  }

  @ResolveField(() => PostConnection, {
    description:
      'A window of posts in order: `first`/`after`, `last`/`before`, or from a number or a time on.',
  })
  async posts(
    @Parent() thread: ThreadType,
    @Args() args: PostWindowArgs,
    @Context() ctx: RequestContext,
  ): Promise<Page<PostRow>> {
    const window = windowOf(args);
    const rows = await ctx.load(postWindow).load(windowKey(thread.id, window));
    return pageOfWindow(rows ?? [], window, thread.lastNumber);
  }

  @ResolveField(() => [MemberType], {
    description: 'Members who wrote here, the most active first, at most 10.',
  })
  async participants(@Parent() thread: ThreadType, @Context() ctx: RequestContext): Promise<MemberType[]> {
    return (await ctx.load(participantsOf).load(thread.id)) ?? [];
  }
}
