import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ReactionSummary', { description: 'How many members reacted to a post in one way.' })
export class ReactionSummaryType {
  @Field(() => String, { description: 'The emoji.' })
  kind: string;

  @Field(() => Int, { description: 'How many members.' })
  count: number;

  @Field(() => Boolean, { description: 'The viewer is one of them.' })
  viewerReacted: boolean;
}
