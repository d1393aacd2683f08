import { Context, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { ViewerType } from '../accounts/viewer.type.js';
import { StandingProgressService } from './standing-progress.service.js';
import { StandingType } from './standing-progress.type.js';

/** What promotions add to the viewer. */
@Resolver(() => ViewerType)
export class ViewerStandingResolver {
  constructor(private readonly progress: StandingProgressService) {}

  @ResolveField(() => StandingType, { description: 'Where the viewer stands, and what comes next.' })
  standing(@Context() ctx: RequestContext): Promise<StandingType> {
    return this.progress.of(requireActor(ctx));
  }
}
