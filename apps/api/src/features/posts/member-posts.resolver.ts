import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '../../platform/graphql/context.js';
import { MemberType } from '../members/member.type.js';
import { replyCountOfMember } from './posts.loaders.js';

@Resolver(() => MemberType)
export class MemberPostsResolver {
  @ResolveField(() => Int, { description: 'How many of their replies stand, of those the viewer may read.' })
  async replyCount(@Parent() member: MemberType, @Context() ctx: RequestContext): Promise<number> {
    return (await ctx.load(replyCountOfMember).load(member.id)) ?? 0;
  }
}
