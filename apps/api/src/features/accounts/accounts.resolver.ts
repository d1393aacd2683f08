import {
  changePasswordInput,
  revokeSessionInput,
  setupInput,
  signInInput,
  type ChangePasswordInput,
  type RevokeSessionInput,
  type SetupInput,
  type SignInInput,
} from '@conch/shared/inputs';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { toId } from '../../platform/graphql/ids.js';
import { zodPipe } from '../../platform/graphql/zod-pipe.js';
import { MemberType } from '../members/member.type.js';
import { memberById } from '../members/members.loaders.js';
import { canAdminister, canInviteStaff, canReadStaffPages } from './accounts.policy.js';
import { ChangePasswordArgs, RevokeSessionArgs, SetupArgs, SignInArgs } from './accounts.input.js';
import { AccountsService } from './accounts.service.js';
import { PasswordsService } from './passwords.service.js';
import { SessionsService } from './sessions.service.js';
import { SessionType, ViewerAbilitiesType, ViewerType } from './viewer.type.js';

@Resolver(() => ViewerType)
export class AccountsResolver {
  constructor(
    private readonly accounts: AccountsService,
    private readonly passwords: PasswordsService,
    private readonly sessionsService: SessionsService,
  ) {}

  @Query(() => ViewerType, { nullable: true, description: 'Who is asking; null signed out.' })
  viewer(@Context() ctx: RequestContext): ViewerType | null {
    return ctx.actor && { memberId: ctx.actor.memberId };
  }

  @ResolveField(() => MemberType, { description: 'The viewer as a member.' })
  async member(@Parent() viewer: ViewerType, @Context() ctx: RequestContext): Promise<MemberType> {
    return (await ctx.load(memberById).load(viewer.memberId))!;
  }

  @ResolveField(() => [SessionType], { description: 'Where the viewer is signed in, last used first.' })
  async sessions(@Context() ctx: RequestContext): Promise<SessionType[]> {
    const { memberId, sessionId } = requireActor(ctx);
    const open = await this.sessionsService.openSessions(memberId);
    return open.map((session) => ({ ...session, isCurrent: session.id === sessionId }));
  }

  @ResolveField(() => ViewerAbilitiesType, { description: 'What the viewer may do.' })
  viewerCan(@Context() ctx: RequestContext): ViewerAbilitiesType {
    return {
      inviteStaff: canInviteStaff(ctx.actor),
      administer: canAdminister(ctx.actor),
      readStaffPages: canReadStaffPages(ctx.actor),
    };
  }

  @Mutation(() => ViewerType, {
    description: 'Makes the owner, names the community, and signs the owner in.',
  })
  async setup(
    @Args('input', { type: () => SetupArgs }, zodPipe(setupInput)) input: SetupInput,
    @Context() ctx: RequestContext,
  ): Promise<ViewerType> {
    return this.sessionsService.enter(ctx, await this.accounts.setup(input, ctx));
  }

  @Mutation(() => ViewerType, { description: 'Signs in; the answer sets the session cookie.' })
  async signIn(
    @Args('input', { type: () => SignInArgs }, zodPipe(signInInput)) input: SignInInput,
    @Context() ctx: RequestContext,
  ): Promise<ViewerType> {
    return this.sessionsService.enter(ctx, await this.accounts.signIn(input, ctx));
  }

  @Mutation(() => Boolean, { description: 'Ends this session and forgets its cookie.' })
  async signOut(@Context() ctx: RequestContext): Promise<boolean> {
    if (ctx.actor) await this.accounts.signOut(ctx.actor);
    ctx.setSession(null);
    ctx.actor = null;
    return true;
  }

  @Mutation(() => ViewerType, { description: 'Changes the password and ends all other sessions.' })
  async changePassword(
    @Args('input', { type: () => ChangePasswordArgs }, zodPipe(changePasswordInput))
    input: ChangePasswordInput,
    @Context() ctx: RequestContext,
  ): Promise<ViewerType> {
    await this.passwords.change(requireActor(ctx), input);
    return { memberId: requireActor(ctx).memberId };
  }

  @Mutation(() => ViewerType, { description: 'Signs one of the viewer’s sessions out.' })
  async revokeSession(
    @Args('input', { type: () => RevokeSessionArgs }, zodPipe(revokeSessionInput)) input: RevokeSessionInput,
    @Context() ctx: RequestContext,
  ): Promise<ViewerType> {
    await this.accounts.revokeSession(requireActor(ctx), toId(input.id, 'session'));
    return { memberId: requireActor(ctx).memberId };
  }

  @Mutation(() => ViewerType, { description: 'Signs the viewer out everywhere but here.' })
  async revokeOtherSessions(@Context() ctx: RequestContext): Promise<ViewerType> {
    const actor = requireActor(ctx);
    await this.accounts.revokeOtherSessions(actor);
    return { memberId: actor.memberId };
  }
}
