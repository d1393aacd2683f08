import {
  requestPasswordResetInput,
  resetPasswordInput,
  type RequestPasswordResetInput,
  type ResetPasswordInput,
} from '@conch/shared/inputs';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { RequestContext } from '../../platform/graphql/context.js';
import { zodPipe } from '../../platform/graphql/zod-pipe.js';
import { RequestPasswordResetArgs, ResetPasswordArgs } from './accounts.input.js';
import { PasswordResetsService } from './password-resets.service.js';
import { SessionsService } from './sessions.service.js';
import { ViewerType } from './viewer.type.js';

@Resolver()
export class PasswordResetsResolver {
  constructor(
    private readonly resets: PasswordResetsService,
    private readonly sessions: SessionsService,
  ) {}

  @Mutation(() => Boolean, {
    description: 'Mails a link to choose a new password. The answer is the same for an unknown address.',
  })
  async requestPasswordReset(
    @Args('input', { type: () => RequestPasswordResetArgs }, zodPipe(requestPasswordResetInput))
    input: RequestPasswordResetInput,
    @Context() ctx: RequestContext,
  ): Promise<boolean> {
    await this.resets.request(input, ctx);
    return true;
  }

  @Mutation(() => ViewerType, {
    description: 'Sets a new password, ends all sessions of the member, and signs them in here.',
  })
  async resetPassword(
    @Args('input', { type: () => ResetPasswordArgs }, zodPipe(resetPasswordInput)) input: ResetPasswordInput,
    @Context() ctx: RequestContext,
  ): Promise<ViewerType> {
    return this.sessions.enter(ctx, await this.resets.reset(input, ctx));
  }
}
