import type { ThreadKind } from '@conch/shared';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection } from '../../platform/graphql/page.js';

export const ThreadKindEnum = {
  QUESTION: 'question',
  DISCUSSION: 'discussion',
  IDEA: 'idea',
  ANNOUNCEMENT: 'announcement',
} as const;
registerEnumType(ThreadKindEnum, { name: 'ThreadKind', description: 'What a thread is for.' });

export const ThreadOrderEnum = { LATEST: 'latest', NEWEST: 'newest' } as const;
registerEnumType(ThreadOrderEnum, {
  name: 'ThreadOrder',
  description: 'LATEST: the last written in first. NEWEST: the last begun first.',
});

export const AnswerStateEnum = {
  NONE: 'none',
  ACCEPTED: 'accepted',
  OFFICIAL: 'official',
  NEEDS_REVIEW: 'needs_review',
} as const;
export type AnswerState = (typeof AnswerStateEnum)[keyof typeof AnswerStateEnum];
registerEnumType(AnswerStateEnum, {
  name: 'AnswerState',
  description: 'What a question has got so far; NONE: neither accepted nor official.',
});

@ObjectType('Thread', { description: 'A titled conversation.' })
export class ThreadType {
  @Field(() => ID, { description: 'Stays the same for good.' })
  id: number;

  @Field(() => ThreadKindEnum, { description: 'What it is for.' })
  kind: ThreadKind;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => String, { description: 'Words of the title, for addresses; the id alone finds the thread.' })
  slug: string;

  @Field(() => Date, { description: 'When it was begun.' })
  createdAt: Date;

  @Field(() => Date, { description: 'When the last post that stands was written.' })
  lastPostAt: Date;

  @Field(() => Int, { description: 'How many replies stand.' })
  replyCount: number;

  @Field(() => String, { description: 'Plain text beginning of the opening post.' })
  excerpt: string;

  @Field(() => Date, { nullable: true, description: 'When it was deleted, for whoever may restore it.' })
  deletedAt: Date | null;

  /** What the fields of this and later features are read from; not part of the API. */
  categoryId: number;
  authorId: number;
  lastPostAuthorId: number;
  lastNumber: number;
  firstResponseAt: Date | null;
  answerState: 'none' | 'accepted' | 'official';
  deletedById: number | null;
}

@ObjectType('ThreadAbilities', { description: 'What the viewer may do with a thread.' })
export class ThreadAbilitiesType {
  /** The thread in question, for the abilities that later features add; not part of the API. */
  thread: ThreadType;

  @Field(() => Boolean, { description: 'Reply.' })
  reply: boolean;

  @Field(() => Boolean, { description: 'Change title, kind and category.' })
  edit: boolean;

  @Field(() => Boolean, { description: 'Delete it, by deleting its opening post.' })
  delete: boolean;

  @Field(() => Boolean, { description: 'Restore it, by restoring its opening post.' })
  restore: boolean;
}

export const ThreadConnection = Connection(ThreadType, 'Thread');
