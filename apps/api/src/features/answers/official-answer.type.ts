import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection } from '../../platform/graphql/page.js';
import { DateScalar } from '../../platform/graphql/scalars.js';

@ObjectType('OfficialAnswer', { description: "The company's word in a thread." })
export class OfficialAnswerType {
  @Field(() => ID, { description: 'Stays the same while the answer is updated.' })
  id: number;

  /** Read by the resolve fields; not part of the API. */
  threadId: number;
  postId: number;
  markedById: number;
  endedAt: Date | null;

  @Field(() => Date, { description: 'When the post was marked.' })
  markedAt: Date;

  @Field(() => String, { description: 'On behalf of which team.' })
  team: string;

  @Field(() => String, { nullable: true, description: 'Version or area the answer holds for.' })
  appliesTo: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day before somebody should look again.' })
  reviewBy: string | null;

  @Field(() => Boolean, { description: "The review date has passed in the community's time zone." })
  needsReview: boolean;

  @Field(() => Int, { description: 'Counts up with every change to the answer or to its text.' })
  revision: number;
}

@ObjectType('OfficialAnswerAbilities', { description: 'What the viewer may do with an official answer.' })
export class OfficialAnswerAbilitiesType {
  @Field(() => Boolean, { description: 'Change team, validity or review date.' })
  update: boolean;

  @Field(() => Boolean, { description: 'Say that it is no longer official.' })
  withdraw: boolean;

  @Field(() => Boolean, { description: 'Change its text, which only staff may have written.' })
  editText: boolean;
}

@ObjectType('OfficialAnswerConnection')
export class OfficialAnswerConnection extends Connection(OfficialAnswerType, 'OfficialAnswer') {}

export const OfficialAnswerChangeEnum = {
  MARKED: 'marked',
  UPDATED: 'updated',
  REPLACED: 'replaced',
  WITHDRAWN: 'withdrawn',
} as const;
export type OfficialAnswerChange = (typeof OfficialAnswerChangeEnum)[keyof typeof OfficialAnswerChangeEnum];

registerEnumType(OfficialAnswerChangeEnum, {
  name: 'OfficialAnswerChange',
  description: 'What happened to an official answer.',
});

@ObjectType('OfficialAnswerRevision', {
  description: 'What an official answer said at one time, and why it changed.',
})
export class OfficialAnswerRevisionType {
  @Field(() => ID, { description: 'Which official answer this is a revision of.' })
  officialAnswerId: number;

  @Field(() => Int, { description: 'Counts up within that answer.' })
  revision: number;

  @Field(() => OfficialAnswerChangeEnum, { description: 'What happened.' })
  change: OfficialAnswerChange;

  /** Read by the resolve fields; not part of the API. */
  postId: number;
  changedById: number;

  @Field(() => String, { description: 'The text that was official at that revision, as Markdown.' })
  body: string;

  @Field(() => String, { description: 'The same text rendered and sanitised.' })
  html: string;

  @Field(() => String, { description: 'On behalf of which team.' })
  team: string;

  @Field(() => String, { nullable: true, description: 'Version or area it held for.' })
  appliesTo: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The review date it had.' })
  reviewBy: string | null;

  @Field(() => String, { nullable: true, description: 'Why it changed, if somebody said so.' })
  reason: string | null;

  @Field(() => Date, { description: 'When it changed.' })
  changedAt: Date;
}
