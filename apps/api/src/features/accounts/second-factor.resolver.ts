import {
  disableTotpInput,
  enableTotpInput,
  finishSignInInput,
  removeSecondFactorInput,
  requireStaffTotpInput,
  totpCodeInput,
  type DisableTotpInput,
  type EnableTotpInput,
  type FinishSignInInput,
  type RemoveSecondFactorInput,
  type RequireStaffTotpInput,
  type TotpCodeInput,
} from '@conch/shared/inputs';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { requireActor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { zodPipe } from '../../platform/graphql/zod-pipe.js';
import { MemberType } from '../members/member.type.js';
import { rereadMember } from '../members/members.loaders.js';
import type { MemberRow } from '../members/members.queries.js';
import {
  DisableTotpArgs,
  EnableTotpArgs,
  FinishSignInArgs,
  RemoveSecondFactorArgs,
  RequireStaffTotpArgs,
  TotpCodeArgs,
} from './second-factor.input.js';
import { SecondFactorService } from './second-factor.service.js';
import { RecoveryCodesType, TotpEnrolmentType } from './second-factor.type.js';
import { SecondStepService } from './second-step.service.js';
import { SessionsService } from './sessions.service.js';
import { ViewerType } from './viewer.type.js';

@Resolver()
export class SecondFactorResolver {
  constructor(
    private readonly secondFactor: SecondFactorService,
    private readonly secondStep: SecondStepService,
    private readonly sessions: SessionsService,
  ) {}

  @Mutation(() => ViewerType, { description: 'Signs in with a code, where the password was not enough.' })
  async finishSignIn(
    @Args('input', { type: () => FinishSignInArgs }, zodPipe(finishSignInInput)) input: FinishSignInInput,
    @Context() ctx: RequestContext,
  ): Promise<ViewerType> {
    return this.sessions.enter(ctx, await this.secondStep.finish(input, ctx));
  }

  @Mutation(() => TotpEnrolmentType, {
    description: 'A secret for an authenticator app. Nothing changes before confirmTotp.',
  })
  enableTotp(
    @Args('input', { type: () => EnableTotpArgs }, zodPipe(enableTotpInput)) input: EnableTotpInput,
    @Context() ctx: RequestContext,
  ): Promise<TotpEnrolmentType> {
    return this.secondFactor.enable(requireActor(ctx), input);
  }

  @Mutation(() => RecoveryCodesType, { description: 'Switches the second factor on with a first code.' })
  async confirmTotp(
    @Args('input', { type: () => TotpCodeArgs }, zodPipe(totpCodeInput)) input: TotpCodeInput,
    @Context() ctx: RequestContext,
  ): Promise<RecoveryCodesType> {
    return { codes: await this.secondFactor.confirm(requireActor(ctx), input) };
  }

  @Mutation(() => RecoveryCodesType, { description: 'Ten new recovery codes; the old ones are dead.' })
  async renewRecoveryCodes(
    @Args('input', { type: () => DisableTotpArgs }, zodPipe(disableTotpInput)) input: DisableTotpInput,
    @Context() ctx: RequestContext,
  ): Promise<RecoveryCodesType> {
    return { codes: await this.secondFactor.renewRecoveryCodes(requireActor(ctx), input) };
  }

  @Mutation(() => ViewerType, { description: 'Switches the second factor off.' })
  async disableTotp(
    @Args('input', { type: () => DisableTotpArgs }, zodPipe(disableTotpInput)) input: DisableTotpInput,
    @Context() ctx: RequestContext,
  ): Promise<ViewerType> {
    const actor = requireActor(ctx);
    await this.secondFactor.disable(actor, input);
    return this.sessions.rereadActor(ctx, actor);
  }

  @Mutation(() => MemberType, {
    description: 'Removes the second factor of a member who lost it, for admins. Not the owner’s.',
  })
  async removeSecondFactor(
    @Args('input', { type: () => RemoveSecondFactorArgs }, zodPipe(removeSecondFactorInput))
    input: RemoveSecondFactorInput,
    @Context() ctx: RequestContext,
  ): Promise<MemberRow> {
    return rereadMember(ctx, await this.secondFactor.remove(requireActor(ctx), input));
  }

  @Mutation(() => Boolean, {
    description: 'Whether roles above member count only with a second factor, for admins who have one.',
  })
  async requireStaffTotp(
    @Args('input', { type: () => RequireStaffTotpArgs }, zodPipe(requireStaffTotpInput))
    input: RequireStaffTotpInput,
    @Context() ctx: RequestContext,
  ): Promise<boolean> {
    await this.secondFactor.requireOfStaff(requireActor(ctx), input);
    return input.required;
  }
}
