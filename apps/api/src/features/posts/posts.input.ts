import type { ThreadKind } from '@conch/shared';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { ThreadKindEnum } from '../threads/thread.type.js';

@InputType('CreateThreadInput', { description: 'A thread and its opening post.' })
export class CreateThreadArgs {
  @Field(() => ID, { description: 'The category it is for.' })
  categoryId: string;

  @Field(() => ThreadKindEnum, { description: 'What it is for; announcements are for staff.' })
  kind: ThreadKind;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => String, { description: 'The opening post, as Markdown.' })
  body: string;

  @Field(() => String, { nullable: true, description: 'A retry with the same key makes nothing new.' })
  idempotencyKey?: string | null;
}

@InputType('ReplyInput', { description: 'A reply.' })
export class ReplyArgs {
  @Field(() => ID, { description: 'The thread.' })
  threadId: string;

  @Field(() => String, { description: 'The reply, as Markdown.' })
  body: string;

  @Field(() => ID, { nullable: true, description: 'The post of the same thread that it answers directly.' })
  replyToPostId?: string | null;

  @Field(() => String, { nullable: true, description: 'A retry with the same key makes nothing new.' })
  idempotencyKey?: string | null;
}

@InputType('EditPostInput', { description: 'A new version of a post.' })
export class EditPostArgs {
  @Field(() => ID, { description: 'The post.' })
  id: string;

  @Field(() => String, { description: 'The whole new text, as Markdown.' })
  body: string;

  @Field(() => String, { nullable: true, description: 'The new title of the thread, for opening posts.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is edited.' })
  reason?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The revisionCount the editor started from; a later edit by someone else is then a CONFLICT.',
  })
  expectedRevision?: number | null;
}

@InputType('DeletePostInput', { description: 'Which post to delete, and why.' })
export class DeletePostArgs {
  @Field(() => ID, { description: 'The post; the opening post takes the thread with it.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'Why; needed for the posts of others.' })
  reason?: string | null;
}

@InputType('RestorePostInput', { description: 'Which deleted post to bring back.' })
export class RestorePostArgs {
  @Field(() => ID, { description: 'The post; the opening post brings the thread back.' })
  id: string;
}

@ArgsType()
export class PostWindowArgs {
  @Field(() => Int, { nullable: true, description: 'How many posts forwards; 20 unless said, at most 100.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the post before the window.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many posts backwards, from `before` or from the end.',
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the post behind the window.' })
  before?: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of the post the window begins with.' })
  fromNumber?: number | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'The window begins with the first post written at this time or later, or else with the last.',
  })
  fromDate?: Date | null;
}
