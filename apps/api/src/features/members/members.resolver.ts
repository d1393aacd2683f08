import {
  setAdvocateInput,
  setMemberRoleInput,
  type SetAdvocateInput,
  type SetMemberRoleInput,
} from '@conch/shared/inputs';
import { LIMITS } from '@conch/shared/limits';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { badInput } from '../../platform/graphql/errors.js';
import { toId } from '../../platform/graphql/ids.js';
import { PageArgs, type Page } from '../../platform/graphql/page.js';
import { zodPipe } from '../../platform/graphql/zod-pipe.js';
import type { MemberConditions } from './member-list.queries.js';
import { MemberAbilitiesType, MemberConnection, MemberType } from './member.type.js';
import { MemberFilter, SetAdvocateArgs, SetMemberRoleArgs } from './members.input.js';
import { rereadMember } from './members.loaders.js';
import {
  canEditProfile,
  canRemoveSecondFactor,
  canSeeDetails,
  canSeeEmail,
  canSetAdvocate,
  canSetRole,
  canSetTrustLevel,
  canSuspend,
} from './members.policy.js';
import type { MemberRow } from './members.queries.js';
import { MembersService } from './members.service.js';

@Resolver(() => MemberType)
export class MembersResolver {
  constructor(private readonly members: MembersService) {}

  @Query(() => MemberType, { description: 'A member, by id or by handle.' })
  member(
    @Context() ctx: RequestContext,
    @Args('id', { type: () => ID, nullable: true, description: 'The id of the member.' }) id?: string | null,
    @Args('handle', { type: () => String, nullable: true, description: 'The handle, in any case.' })
    handle?: string | null,
  ): Promise<MemberRow> {
    requireActor(ctx);
    return this.members.getMember({ id: id ? toId(id, 'member') : undefined, handle: handle ?? undefined });
  }

  @Query(() => MemberConnection, {
    name: 'members',
    description: 'Members, the newest first; when searching, the best match first.',
  })
  list(
    @Context() ctx: RequestContext,
    @Args() page: PageArgs,
    @Args('filter', { type: () => MemberFilter, nullable: true, description: 'Which members.' })
    filter?: MemberFilter | null,
  ): Promise<Page<MemberRow>> {
    return this.members.members(requireActor(ctx), conditionsOf(filter ?? {}), page);
  }

  @ResolveField(() => String, { nullable: true, description: 'Only for the member and for admins.' })
  email(@Parent() member: MemberRow, @Context() ctx: RequestContext): string | null {
    return canSeeEmail(ctx.actor, member) ? member.email : null;
  }

  @ResolveField(() => MemberAbilitiesType, { description: 'What the viewer may do with this member.' })
  viewerCan(@Parent() member: MemberRow, @Context() ctx: RequestContext): MemberAbilitiesType {
    return {
      seeDetails: canSeeDetails(ctx.actor, member),
      editProfile: canEditProfile(ctx.actor, member),
      setRole: canSetRole(ctx.actor, member),
      setAdvocate: canSetAdvocate(ctx.actor),
      setTrustLevel: canSetTrustLevel(ctx.actor),
      suspend: canSuspend(ctx.actor, member),
      removeSecondFactor: member.hasSecondFactor && canRemoveSecondFactor(ctx.actor, member),
    };
  }

  @Mutation(() => MemberType, {
    description: 'Gives a member a role, for admins. Neither one’s own nor that of the owner.',
  })
  async setMemberRole(
    @Args('input', { type: () => SetMemberRoleArgs }, zodPipe(setMemberRoleInput)) input: SetMemberRoleInput,
    @Context() ctx: RequestContext,
  ): Promise<MemberRow> {
    return rereadMember(ctx, await this.members.setRole(requireActor(ctx), input));
  }

  @Mutation(() => MemberType, {
    description: 'Takes a member into the advocate program or out of it, for staff.',
  })
  async setAdvocate(
    @Args('input', { type: () => SetAdvocateArgs }, zodPipe(setAdvocateInput)) input: SetAdvocateInput,
    @Context() ctx: RequestContext,
  ): Promise<MemberRow> {
    return rereadMember(ctx, await this.members.setAdvocate(requireActor(ctx), input));
  }
}

/** An id that is none names nobody, so it filters everything out instead of failing the whole list. */
function conditionsOf({ query, role, groupId, ids, advocates }: MemberFilter): MemberConditions {
  if (ids && ids.length > LIMITS.page.max)
    throw badInput({ ids: `Name at most ${LIMITS.page.max} members at once.` });
  return {
    query: query?.trim().slice(0, LIMITS.memberName.max) || undefined,
    role: role ?? undefined,
    groupId: groupId ? toId(groupId, 'group') : undefined,
    ids: ids?.filter((id) => /^[1-9]\d{0,15}$/.test(id)).map(Number),
    advocates: advocates ?? undefined,
  };
}
