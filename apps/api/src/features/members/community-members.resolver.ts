import { Context, Int, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '../../platform/graphql/context.js';
import { CommunityType } from '../settings/community.type.js';
import { MembersService } from './members.service.js';

/** What members add to the community. */
@Resolver(() => CommunityType)
export class CommunityMembersResolver {
  constructor(private readonly members: MembersService) {}

  @ResolveField(() => Int, { nullable: true, description: 'How many members there are.' })
  async memberCount(@Context() ctx: RequestContext): Promise<number | null> {
    return ctx.actor && (await this.members.count());
  }
}
