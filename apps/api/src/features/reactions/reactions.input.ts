import { Field, ID, InputType } from '@nestjs/graphql';

@InputType('ReactInput', { description: 'A post and an emoji.' })
export class ReactArgs {
  @Field(() => ID, { description: 'The post.' })
  postId: string;

  @Field(() => String, { description: 'One of the reaction kinds of the community.' })
  kind: string;
}
