import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ThreadReading', { description: 'What the viewer has read of a thread.' })
export class ThreadReadingType {
  @Field(() => Date, { description: 'When they first opened it.' })
  firstReadAt: Date;

  @Field(() => Date, { description: 'When they were last there.' })
  lastReadAt: Date;

  @Field(() => Int, { description: 'The highest number of a post that they have seen.' })
  lastNumber: number;
}
