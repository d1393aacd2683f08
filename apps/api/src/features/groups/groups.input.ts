import { Field, ID, InputType } from '@nestjs/graphql';

@InputType('CreateGroupInput', { description: 'A new group, at first without members.' })
export class CreateGroupArgs {
  @Field(() => String, { description: 'What the group is called.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Who is in it and what for.' })
  description?: string | null;
}

@InputType('UpdateGroupInput', { description: 'What is to change; what is left out stays.' })
export class UpdateGroupArgs {
  @Field(() => ID, { description: 'The group.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'What the group is called.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Who is in it and what for; null empties it.' })
  description?: string | null;
}

@InputType('DeleteGroupInput', { description: 'Which group goes.' })
export class DeleteGroupArgs {
  @Field(() => ID, { description: 'The group.' })
  id: string;
}

@InputType('GroupMemberInput', { description: 'Who, and which group.' })
export class GroupMemberArgs {
  @Field(() => ID, { description: 'The group.' })
  groupId: string;

  @Field(() => ID, { description: 'The member.' })
  memberId: string;
}
