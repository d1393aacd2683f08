import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '../../platform/graphql/context.js';
import { MemberType } from '../members/member.type.js';
import { threadCountOfMember } from './threads.loaders.js';

@Resolver(() => MemberType)
export class MemberThreadsResolver {
  @ResolveField(() => Int, { description: 'How many threads they began, of those the viewer may read.' })
  async threadCount(@Parent() member: MemberType, @Context() ctx: RequestContext): Promise<number> {
    return (await ctx.load(threadCountOfMember).load(member.id)) ?? 0;
  }
}
