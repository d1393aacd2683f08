import { verifyEmailInput, type VerifyEmailInput } from '@conch/shared/inputs';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RequestContext } from '../../platform/graphql/context.js';
import { zodPipe } from '../../platform/graphql/zod-pipe.js';
import { SessionsService } from '../accounts/sessions.service.js';
import { EmailLinkType, VerifiedEmailType } from './email-link.type.js';
import { EmailLinksService } from './email-links.service.js';
import { VerifyEmailArgs } from './registration.input.js';

@Resolver()
export class EmailLinksResolver {
  constructor(
    private readonly links: EmailLinksService,
    private readonly sessions: SessionsService,
  ) {}

  @Query(() => EmailLinkType, {
    description:
      'What a link that proves an e-mail address will do; EXPIRED when it no longer works. Changes nothing, since mail programs open links by themselves.',
  })
  emailLink(
    @Args('token', { type: () => String, description: 'The token in the link.' }) token: string,
    @Context() ctx: RequestContext,
  ): Promise<EmailLinkType> {
    return this.links.preview(token, ctx);
  }

  @Mutation(() => VerifiedEmailType, {
    description: 'Proves an e-mail address by a link that was mailed there, and does what the link is for.',
  })
  async verifyEmail(
    @Args('input', { type: () => VerifyEmailArgs }, zodPipe(verifyEmailInput)) input: VerifyEmailInput,
    @Context() ctx: RequestContext,
  ): Promise<VerifiedEmailType> {
    const { email, effect, entry } = await this.links.verify(input.token, ctx);
    if (entry) return { email, effect, viewer: await this.sessions.enter(ctx, entry) };
    ctx.forgetLoaded();
    return { email, effect, viewer: ctx.actor && { memberId: ctx.actor.memberId } };
  }
}
