import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection } from '../../platform/graphql/page.js';

export const NotificationKindEnum = {
  REPLY: 'reply',
  MENTION: 'mention',
  REACTION: 'reaction',
  ACCEPTED: 'accepted',
  OFFICIAL: 'official',
  INTRODUCTION: 'introduction',
} as const;
registerEnumType(NotificationKindEnum, {
  name: 'NotificationKind',
  description: 'What a member is told.',
  valuesMap: {
    REPLY: { description: 'Somebody replied in the thread they began, or to their post.' },
    MENTION: { description: 'Somebody mentioned them.' },
    REACTION: { description: 'Somebody reacted to their post. One for each post, however many react.' },
    ACCEPTED: { description: 'Their reply was accepted.' },
    OFFICIAL: { description: 'Their question got an official answer, or their post became one.' },
    INTRODUCTION: { description: 'Somebody they invited, or look after as a buddy, introduced themselves.' },
  },
});

@ObjectType('Notification', { description: 'Something that concerns the viewer.' })
export class NotificationType {
  @Field(() => ID, { description: 'Names it when it is marked as read.' })
  id: number;

  @Field(() => NotificationKindEnum, { description: 'What happened.' })
  kind: (typeof NotificationKindEnum)[keyof typeof NotificationKindEnum];

  @Field(() => Date, { description: 'When it happened; of reactions, when the newest came.' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When the viewer read it.' })
  readAt: Date | null;

  @Field(() => Int, { description: 'How many others than the actor have reacted to the post.' })
  otherCount: number;

  /** Read by the resolve fields; not part of the API. */
  actorId: number;
  threadId: number;
  postId: number;
}

@ObjectType('NotificationConnection')
export class NotificationConnection extends Connection(NotificationType, 'Notification') {}
