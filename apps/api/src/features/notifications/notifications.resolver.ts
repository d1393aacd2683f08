import { markNotificationsReadInput, type MarkNotificationsReadInput } from '@conch/shared/inputs';
import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { PageArgs, type Page } from '../../platform/graphql/page.js';
import { zodPipe } from '../../platform/graphql/zod-pipe.js';
import { ViewerType } from '../accounts/viewer.type.js';
import { MemberType } from '../members/member.type.js';
import { memberById } from '../members/members.loaders.js';
import { PostType } from '../posts/post.type.js';
import { postById } from '../posts/posts.loaders.js';
import { ThreadType } from '../threads/thread.type.js';
import { threadById } from '../threads/threads.loaders.js';
import { NotificationConnection, NotificationType } from './notification.type.js';
import { MarkNotificationsReadArgs } from './notifications.input.js';
import { NotificationsService } from './notifications.service.js';

@Resolver(() => NotificationType)
export class NotificationsResolver {
  constructor(private readonly notifications: NotificationsService) {}

  @Query(() => NotificationConnection, {
    name: 'notifications',
    description: 'What concerns the viewer, the newest first; nothing about what they may no longer read.',
  })
  list(
    @Args('unreadOnly', { defaultValue: false, description: 'Only those not read yet.' }) unreadOnly: boolean,
    @Args() page: PageArgs,
    @Context() ctx: RequestContext,
  ): Promise<Page<NotificationType>> {
    return this.notifications.list(requireActor(ctx), unreadOnly, page);
  }

  @ResolveField(() => MemberType, { description: 'Who did it; of reactions, who was the last.' })
  async actor(@Parent() { actorId }: NotificationType, @Context() ctx: RequestContext): Promise<MemberType> {
    return (await ctx.load(memberById).load(actorId))!;
  }

  @ResolveField(() => ThreadType, { description: 'Where it happened.' })
  async thread(
    @Parent() { threadId }: NotificationType,
    @Context() ctx: RequestContext,
  ): Promise<ThreadType> {
    return (await ctx.load(threadById).load(threadId))!;
  }

  @ResolveField(() => PostType, { description: 'The post that it is about.' })
  async post(@Parent() { postId }: NotificationType, @Context() ctx: RequestContext): Promise<PostType> {
    return (await ctx.load(postById).load(postId))!;
  }
}

/** What notifications add to the viewer. */
@Resolver(() => ViewerType)
export class ViewerNotificationsResolver {
  constructor(private readonly notifications: NotificationsService) {}

  @ResolveField(() => Int, { description: 'How many notifications are unread, counted up to 100.' })
  unreadNotificationCount(@Context() ctx: RequestContext): Promise<number> {
    return this.notifications.unreadCount(requireActor(ctx));
  }

  @Mutation(() => ViewerType, { description: 'Marks notifications of the viewer as read.' })
  async markNotificationsRead(
    @Args(
      'input',
      { type: () => MarkNotificationsReadArgs, description: 'Which ones.' },
      zodPipe(markNotificationsReadInput),
    )
    input: MarkNotificationsReadInput,
    @Context() ctx: RequestContext,
  ): Promise<ViewerType> {
    const actor = requireActor(ctx);
    await this.notifications.markRead(actor, input);
    return { memberId: actor.memberId };
  }
}
