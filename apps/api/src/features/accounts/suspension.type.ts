import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Suspension', { description: 'A time in which a member may not enter.' })
export class SuspensionType {
  @Field(() => ID, { description: 'Stays the same for good.' })
  id: number;

  @Field(() => String, { description: 'Why, in the words that the member read.' })
  reason: string;

  @Field(() => Date, { description: 'From when on.' })
  since: Date;

  @Field(() => Date, { nullable: true, description: 'When it ends by itself; null for good.' })
  until: Date | null;

  @Field(() => Date, { nullable: true, description: 'When somebody lifted it.' })
  liftedAt: Date | null;

  @Field(() => Boolean, { description: 'It keeps the member out now.' })
  isActive: boolean;
}
