import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Group', { description: 'A named set of members that may be let into categories.' })
export class GroupType {
  @Field(() => ID, { description: 'Stays the same for good.' })
  id: number;

  @Field(() => String, { description: 'What the group is called; no two are called the same.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Who is in it and what for.' })
  description: string | null;
}
