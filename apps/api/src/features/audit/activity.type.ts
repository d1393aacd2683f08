import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Connection } from '../../platform/graphql/page.js';

@ObjectType('Activity', { description: 'One thing that happened. The log is only ever added to.' })
export class ActivityType {
  @Field(() => ID, { description: 'Counts up in the order of recording.' })
  id: number;

  @Field(() => String, { description: 'What happened, in the past tense, as `noun.pastTense`.' })
  type: string;

  @Field(() => Date, { description: 'When it happened.' })
  at: Date;

  @Field(() => ID, { nullable: true, description: 'The thread it happened to.' })
  threadId: number | null;

  @Field(() => ID, { nullable: true, description: 'The post it happened to.' })
  postId: number | null;

  @Field(() => ID, { nullable: true, description: 'The member it happened to.' })
  memberId: number | null;
}

export const ActivityConnection = Connection(ActivityType, 'Activity');

@InputType({ description: 'Which activities; every condition given must hold.' })
export class ActivityFilter {
  @Field(() => String, { nullable: true, description: 'Exactly this type, such as `invite.sent`.' })
  type?: string | null;

  @Field(() => ID, { nullable: true, description: 'Done by this member.' })
  actorId?: string | null;
}
