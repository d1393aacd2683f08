import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType('SetTrustLevelInput', { description: 'Whom the community trusts how far.' })
export class SetTrustLevelArgs {
  @Field(() => ID, { description: 'The member.' })
  memberId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'From 0 to 4, kept whatever they do. Left out, it follows from what they do again.',
  })
  level?: number | null;
}
