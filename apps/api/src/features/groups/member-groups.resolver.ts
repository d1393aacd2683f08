import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '../../platform/graphql/context.js';
import { MemberType } from '../members/member.type.js';
import { canSeeGroups } from '../members/members.policy.js';
import { GroupType } from './group.type.js';
import { groupsOfMember } from './groups.loaders.js';

/** What groups add to a member. */
@Resolver(() => MemberType)
export class MemberGroupsResolver {
  @ResolveField(() => [GroupType], { nullable: true, description: 'Only for the member and for staff.' })
  async groups(@Parent() member: MemberType, @Context() ctx: RequestContext): Promise<GroupType[] | null> {
    if (!canSeeGroups(ctx.actor, member)) return null;
    return (await ctx.load(groupsOfMember).load(member.id)) ?? [];
  }
}
