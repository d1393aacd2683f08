import { changeEmailInput, type ChangeEmailInput } from '@conch/shared/inputs';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { zodPipe } from '../../platform/graphql/zod-pipe.js';
import { memberById } from '../members/members.loaders.js';
import { ChangeEmailArgs } from './accounts.input.js';
import { EmailVerificationsService } from './email-verifications.service.js';
import { ViewerType } from './viewer.type.js';

@Resolver(() => ViewerType)
export class EmailsResolver {
  constructor(private readonly verifications: EmailVerificationsService) {}

  @ResolveField(() => Boolean, {
    description:
      'The viewer has shown, by opening a link in a mail, that the address of the account is theirs.',
  })
  async emailVerified(@Parent() viewer: ViewerType, @Context() ctx: RequestContext): Promise<boolean> {
    const member = await ctx.load(memberById).load(viewer.memberId);
    return member!.emailVerifiedAt !== null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'The address the viewer asked for, until the link mailed there is opened or a day has passed.',
  })
  pendingEmail(@Parent() viewer: ViewerType): Promise<string | null> {
    return this.verifications.pendingEmail(viewer.memberId);
  }

  @Mutation(() => ViewerType, {
    description:
      'Mails a link to the new address; the address changes when it is opened. The answer is the same for an address that somebody has.',
  })
  async changeEmail(
    @Args('input', { type: () => ChangeEmailArgs }, zodPipe(changeEmailInput)) input: ChangeEmailInput,
    @Context() ctx: RequestContext,
  ): Promise<ViewerType> {
    await this.verifications.change(requireActor(ctx), input);
    return { memberId: requireActor(ctx).memberId };
  }

  @Mutation(() => ViewerType, {
    description: 'Mails a new link to the address that waits to be proven; the older link dies.',
  })
  async resendEmailVerification(@Context() ctx: RequestContext): Promise<ViewerType> {
    await this.verifications.resend(requireActor(ctx));
    return { memberId: requireActor(ctx).memberId };
  }
}
