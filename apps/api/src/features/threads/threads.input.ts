import type { ThreadKind } from '@conch/shared';
import { Field, ID, InputType } from '@nestjs/graphql';
import { AnswerStateEnum, ThreadKindEnum, type AnswerState } from './thread.type.js';

@InputType('ThreadFilter', { description: 'Which threads a list holds; every condition must hold.' })
export class ThreadFilter {
  @Field(() => ID, { nullable: true, description: 'In this category.' })
  categoryId?: string | null;

  @Field(() => ThreadKindEnum, { nullable: true, description: 'Of this kind.' })
  kind?: ThreadKind | null;

  @Field(() => ID, { nullable: true, description: 'Begun by this member.' })
  authorId?: string | null;

  @Field(() => AnswerStateEnum, {
    nullable: true,
    description: 'Questions in this state; OFFICIAL includes those that need a review.',
  })
  answer?: AnswerState | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only questions nobody has replied to.' })
  unanswered?: boolean | null;
}

@InputType('UpdateThreadInput', { description: 'Changes to a thread; what is left out stays.' })
export class UpdateThreadArgs {
  @Field(() => ID, { description: 'The thread.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'Its title.' })
  title?: string | null;

  @Field(() => ThreadKindEnum, { nullable: true, description: 'What it is for.' })
  kind?: ThreadKind | null;

  @Field(() => ID, { nullable: true, description: 'The category it moves to.' })
  categoryId?: string | null;
}
