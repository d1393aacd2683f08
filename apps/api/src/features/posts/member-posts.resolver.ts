import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { toId } from '../../platform/graphql/ids.js';
import { PageArgs, type Page } from '../../platform/graphql/page.js';
import { MemberType } from '../members/member.type.js';
import { PostConnection } from './post.type.js';
import { replyCountOfMember } from './posts.loaders.js';
import { listReplies, type PostRow } from './posts.queries.js';

@Resolver(() => MemberType)
export class MemberPostsResolver {
  @ResolveField(() => Int, { description: 'How many of their replies stand, of those the viewer may read.' })
  async replyCount(@Parent() member: MemberType, @Context() ctx: RequestContext): Promise<number> {
    return (await ctx.load(replyCountOfMember).load(member.id)) ?? 0;
  }

  @Query(() => PostConnection, {
    description: 'The replies of a member that stand where the viewer may read, the newest first.',
  })
  replies(
    @Args('authorId', { type: () => ID, description: 'Who wrote them.' }) authorId: string,
    @Args() page: PageArgs,
    @Context() ctx: RequestContext,
  ): Promise<Page<PostRow>> {
    const actor = requireActor(ctx);
    return listReplies(ctx.database, actor, toId(authorId, 'member'), page);
  }
}
