import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateScalar } from '../../platform/graphql/scalars.js';

@InputType('AcceptAnswerInput', { description: 'Which reply solved the question.' })
export class AcceptAnswerArgs {
  @Field(() => ID, { description: 'The reply. It takes the place of one accepted before.' })
  postId: string;
}

@InputType('UnacceptAnswerInput', { description: 'Whose accepted answer is taken back.' })
export class UnacceptAnswerArgs {
  @Field(() => ID, { description: 'The question.' })
  threadId: string;
}

@InputType('MarkOfficialAnswerInput', {
  description: 'Either `postId` marks a post, or `threadId` with `body` writes one and marks it.',
})
export class MarkOfficialAnswerArgs {
  @Field(() => ID, { nullable: true, description: 'The post to mark.' })
  postId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The thread to write the answer in.' })
  threadId?: string | null;

  @Field(() => String, { nullable: true, description: 'The answer to write, as Markdown.' })
  body?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "On behalf of which team; the community's own unless said.",
  })
  team?: string | null;

  @Field(() => String, { nullable: true, description: 'Version or area the answer holds for.' })
  appliesTo?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day before somebody should look again.' })
  reviewBy?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The answer that is official now, if there is one: otherwise CONFLICT.',
  })
  replacesId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same key twice writes one post and marks it once.',
  })
  idempotencyKey?: string | null;
}

@InputType('UpdateOfficialAnswerInput', { description: 'What changes; what is left out stays as it is.' })
export class UpdateOfficialAnswerArgs {
  @Field(() => ID, { description: 'The official answer.' })
  id: string;

  @Field(() => Int, {
    description: 'The revision that was read; a later change by someone else is a CONFLICT.',
  })
  expectedRevision: number;

  @Field(() => String, { nullable: true, description: 'On behalf of which team.' })
  team?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Version or area the answer holds for; null clears it.',
  })
  appliesTo?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The new review date; null clears it.' })
  reviewBy?: string | null;

  @Field(() => String, { nullable: true, description: 'The new text, where staff wrote the post.' })
  body?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, for the history.' })
  reason?: string | null;
}

@InputType('WithdrawOfficialAnswerInput', { description: 'Which answer is no longer official, and why.' })
export class WithdrawOfficialAnswerArgs {
  @Field(() => ID, { description: 'The official answer.' })
  id: string;

  @Field(() => String, { description: 'Why, for everyone to read in its history.' })
  reason: string;
}

@InputType('VerifyAnswerInput', { description: 'Which answer holds.' })
export class VerifyAnswerArgs {
  @Field(() => ID, { description: 'A reply of somebody else to a question.' })
  postId: string;

  @Field(() => String, { nullable: true, description: 'What to add, such as where it was tried.' })
  note?: string | null;
}

@InputType('UnverifyAnswerInput', { description: 'Whose verification is taken back.' })
export class UnverifyAnswerArgs {
  @Field(() => ID, { description: 'The reply.' })
  postId: string;
}

@InputType('OfficialAnswerFilter', { description: 'Which official answers to list.' })
export class OfficialAnswerFilter {
  @Field(() => ID, { nullable: true, description: 'Only of this category.' })
  categoryId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those whose review date has passed, the longest overdue first; or only the others.',
  })
  needsReview?: boolean | null;
}

@InputType('FollowOfficialAnswersInput', { description: 'Whether new official answers are mailed.' })
export class FollowOfficialAnswersArgs {
  @Field(() => Boolean, { description: 'True follows, false stops.' })
  follow: boolean;
}
