import type { ReadAudience, WriteAudience } from '@conch/shared';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ReadAudienceEnum, WriteAudienceEnum } from './category.type.js';

@InputType('CategoryGroupAccessInput', { description: 'What one group may do in a category.' })
class CategoryGroupAccessArgs {
  @Field(() => ID, { description: 'The group.' })
  groupId: string;

  @Field(() => Boolean, { description: 'Whether it may read.' })
  read: boolean;

  @Field(() => Boolean, { description: 'Whether it may begin threads, which includes reading.' })
  post: boolean;

  @Field(() => Boolean, { description: 'Whether it may reply, which includes reading.' })
  reply: boolean;
}

@InputType({ isAbstract: true, description: 'What a category may be given when it is made or changed.' })
class CategorySettings {
  @Field(() => String, { nullable: true, description: 'What belongs here.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'Its colour, #rrggbb.' })
  color?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of a lucide icon.' })
  icon?: string | null;

  @Field(() => ReadAudienceEnum, { nullable: true, description: 'Who may read; members unless said.' })
  readAudience?: ReadAudience | null;

  @Field(() => WriteAudienceEnum, {
    nullable: true,
    description: 'Who may begin threads; members unless said.',
  })
  postAudience?: WriteAudience | null;

  @Field(() => WriteAudienceEnum, { nullable: true, description: 'Who may reply; members unless said.' })
  replyAudience?: WriteAudience | null;

  @Field(() => [CategoryGroupAccessArgs], {
    nullable: true,
    description: 'What groups may do where an audience is groups; replaces what was said before.',
  })
  groupAccess?: CategoryGroupAccessArgs[] | null;
}

@InputType('CreateCategoryInput', { description: 'A new category.' })
export class CreateCategoryArgs extends CategorySettings {
  @Field(() => String, { description: 'What people read.' })
  name: string;
}

@InputType('UpdateCategoryInput', { description: 'Changes to a category; what is left out stays.' })
export class UpdateCategoryArgs extends CategorySettings {
  @Field(() => ID, { description: 'The category.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'What people read.' })
  name?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether nothing new is written here.' })
  archived?: boolean | null;
}

@InputType('ArrangeCategoriesInput', { description: 'The order of the categories.' })
export class ArrangeCategoriesArgs {
  @Field(() => [ID], { description: 'All categories in their new order; those left out come last.' })
  ids: string[];
}
