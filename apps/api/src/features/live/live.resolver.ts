import { rooms } from '@conch/shared/realtime';
import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { notFound } from '../../platform/graphql/errors.js';
import { readSeqs } from '../../platform/realtime/realtime-log.js';
import { RealtimeService } from '../../platform/realtime/realtime.service.js';
import { ViewerType } from '../accounts/viewer.type.js';
import { ThreadType } from '../threads/thread.type.js';
import { seqOfThread } from './live.loaders.js';

@Resolver(() => ThreadType)
export class LiveResolver {
  constructor(private readonly realtime: RealtimeService) {}

  @Query(() => Int, {
    description:
      'The newest sequence of a live room when this request began; read it with a page, then subscribe with it as `since`.',
  })
  async liveSeq(
    @Context() ctx: RequestContext,
    @Args('room', {
      description: 'As in `subscribe`: `home`, `staff`, `thread:1`, `category:1` or `member:1`.',
    })
    room: string,
  ): Promise<number> {
    const hearing = await this.realtime.hearing(requireActor(ctx), room);
    if (!hearing) throw notFound('room');
    return (await readSeqs(ctx.database, [room], hearing, ctx.asOf)).get(room)!;
  }

  @ResolveField('liveSeq', () => Int, {
    description: 'The newest sequence of the live room of this thread when this request began.',
  })
  async seqOfThread(@Context() ctx: RequestContext, @Parent() thread: { id: number }): Promise<number> {
    return (await ctx.load(seqOfThread).load(thread.id)) ?? 0;
  }
}

/** What live messages add to the viewer. */
@Resolver(() => ViewerType)
export class ViewerLiveResolver {
  @ResolveField('liveSeq', () => Int, {
    description: "The newest sequence of the viewer's own live room when this request began.",
  })
  async seqOfViewer(@Context() ctx: RequestContext): Promise<number> {
    const room = rooms.member(requireActor(ctx).memberId);
    return (await readSeqs(ctx.database, [room], 'all', ctx.asOf)).get(room)!;
  }
}
