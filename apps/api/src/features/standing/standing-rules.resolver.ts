import { updateStandingRulesInput, type UpdateStandingRulesInput } from '@conch/shared/inputs';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { requireActor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { zodPipe } from '../../platform/graphql/zod-pipe.js';
import { StandingRulesService } from './standing-rules.service.js';
import { StandingRulesType } from './standing-rules.type.js';
import { UpdateStandingRulesArgs } from './standing.input.js';

@Resolver(() => StandingRulesType)
export class StandingRulesResolver {
  constructor(private readonly rules: StandingRulesService) {}

  @Query(() => StandingRulesType, { description: 'What the trust levels ask for and allow.' })
  standingRules(@Context() ctx: RequestContext): Promise<StandingRulesType> {
    requireActor(ctx);
    return this.rules.rules();
  }

  @Mutation(() => StandingRulesType, {
    description: 'Changes what the trust levels ask for and allow, for admins.',
  })
  updateStandingRules(
    @Args(
      'input',
      { type: () => UpdateStandingRulesArgs, description: 'What is to change.' },
      zodPipe(updateStandingRulesInput),
    )
    input: UpdateStandingRulesInput,
    @Context() ctx: RequestContext,
  ): Promise<StandingRulesType> {
    return this.rules.update(requireActor(ctx), input);
  }

  @Mutation(() => StandingRulesType, { description: 'Goes back to the usual rules, for admins.' })
  resetStandingRules(@Context() ctx: RequestContext): Promise<StandingRulesType> {
    return this.rules.reset(requireActor(ctx));
  }
}
