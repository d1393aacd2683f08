import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType('MarkReadInput', { description: 'What the viewer has read of a thread since they last told.' })
export class MarkReadArgs {
  @Field(() => ID, { description: 'The thread.' })
  threadId: string;

  @Field(() => Int, { description: 'The highest number of a post seen; 0 where none was.' })
  lastNumber: number;

  @Field(() => Int, { description: 'How many posts were seen that had not been told of before.' })
  postCount: number;

  @Field(() => Int, { description: 'Seconds spent reading. No more than have passed are counted.' })
  seconds: number;
}
