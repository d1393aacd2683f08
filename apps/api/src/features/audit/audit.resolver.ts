import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { toId } from '../../platform/graphql/ids.js';
import { PageArgs, type Page } from '../../platform/graphql/page.js';
import { MemberType } from '../members/member.type.js';
import { memberById } from '../members/members.loaders.js';
import type { MemberRow } from '../members/members.queries.js';
import { ActivityConnection, ActivityFilter, ActivityType } from './activity.type.js';
import type { ActivityRow } from './audit.queries.js';
import { AuditService } from './audit.service.js';

@Resolver(() => ActivityType)
export class AuditResolver {
  constructor(private readonly audit: AuditService) {}

  @Query(() => ActivityConnection, { description: 'What happened, the newest first, for admins.' })
  activities(
    @Context() ctx: RequestContext,
    @Args() page: PageArgs,
    @Args('filter', { type: () => ActivityFilter, nullable: true, description: 'Which activities.' })
    filter?: ActivityFilter | null,
  ): Promise<Page<ActivityRow>> {
    const { type, actorId } = filter ?? {};
    const conditions = {
      type: type ?? undefined,
      actorId: actorId ? toId(actorId, 'member') : undefined,
    };
    return this.audit.activities(requireActor(ctx), conditions, page);
  }

  @ResolveField(() => MemberType, {
    nullable: true,
    description: 'Who did it; null when Conch itself did, or someone signed out.',
  })
  async actor(
    @Parent() activity: ActivityRow,
    @Context() ctx: RequestContext,
  ): Promise<MemberRow | undefined> {
    return activity.actorId === null ? undefined : ctx.load(memberById).load(activity.actorId);
  }

  @ResolveField(() => String, { description: 'What else was recorded, as JSON text.' })
  details(@Parent() activity: ActivityRow): string {
    return JSON.stringify(activity.details);
  }
}
