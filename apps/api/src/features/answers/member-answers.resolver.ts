import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '../../platform/graphql/context.js';
import { MemberType } from '../members/member.type.js';
import { answerCountsByMember } from './answers.loaders.js';

/** What answers add to members. */
@Resolver(() => MemberType)
export class MemberAnswersResolver {
  @ResolveField(() => Int, {
    description: "How many of others' questions their replies solved, where the viewer may read.",
  })
  async acceptedAnswerCount(@Parent() member: MemberType, @Context() ctx: RequestContext): Promise<number> {
    return (await ctx.load(answerCountsByMember).load(member.id))?.accepted ?? 0;
  }

  @ResolveField(() => Int, {
    description: 'How many of their replies are official now, where the viewer may read.',
  })
  async officialAnswerCount(@Parent() member: MemberType, @Context() ctx: RequestContext): Promise<number> {
    return (await ctx.load(answerCountsByMember).load(member.id))?.official ?? 0;
  }
}
