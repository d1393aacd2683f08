import { Field, ID, InputType } from '@nestjs/graphql';

@InputType('MarkNotificationsReadInput', { description: 'Which notifications; all of them unless said.' })
export class MarkNotificationsReadArgs {
  @Field(() => [ID], { nullable: true, description: 'These, at most 100.' })
  ids?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Those about this thread.' })
  threadId?: string | null;
}
