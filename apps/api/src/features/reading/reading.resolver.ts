import { markReadInput, type MarkReadInput } from '@conch/shared/inputs';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { zodPipe } from '../../platform/graphql/zod-pipe.js';
import { ThreadType } from '../threads/thread.type.js';
import { MarkReadArgs } from './reading.input.js';
import { readingByThread } from './reading.loaders.js';
import { ReadingService } from './reading.service.js';
import { ThreadReadingType } from './reading.type.js';

/** What reading adds to threads. */
@Resolver(() => ThreadType)
export class ThreadReadingResolver {
  constructor(private readonly reading: ReadingService) {}

  @ResolveField(() => ThreadReadingType, {
    nullable: true,
    description: 'What the viewer has read of it; null where nothing.',
  })
  async viewerReading(
    @Parent() thread: ThreadType,
    @Context() ctx: RequestContext,
  ): Promise<ThreadReadingType | null> {
    return (await ctx.load(readingByThread).load(thread.id)) ?? null;
  }

  @Mutation(() => ThreadReadingType, { description: 'Notes what the viewer has read of a thread.' })
  markRead(
    @Args('input', { type: () => MarkReadArgs, description: 'What was read.' }, zodPipe(markReadInput))
    input: MarkReadInput,
    @Context() ctx: RequestContext,
  ): Promise<ThreadReadingType> {
    return this.reading.markRead(requireActor(ctx), input);
  }
}
