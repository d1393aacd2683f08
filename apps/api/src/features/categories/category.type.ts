import type { ReadAudience, WriteAudience } from '@conch/shared';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const ReadAudienceEnum = {
  PUBLIC: 'public',
  MEMBERS: 'members',
  GROUPS: 'groups',
  STAFF: 'staff',
} as const;
registerEnumType(ReadAudienceEnum, { name: 'ReadAudience', description: 'Who may read a category.' });

export const WriteAudienceEnum = { MEMBERS: 'members', GROUPS: 'groups', STAFF: 'staff' } as const;
registerEnumType(WriteAudienceEnum, {
  name: 'WriteAudience',
  description: 'Who, of those who may read a category, may write there.',
});

@ObjectType('Category', { description: 'A place where threads live.' })
export class CategoryType {
  @Field(() => ID, { description: 'Stays the same for good.' })
  id: number;

  @Field(() => String, { description: 'What people read.' })
  name: string;

  @Field(() => String, { description: 'Its name in addresses; stays when the name changes.' })
  slug: string;

  @Field(() => String, { nullable: true, description: 'What belongs here.' })
  description: string | null;

  @Field(() => String, { description: 'Its colour, #rrggbb.' })
  color: string;

  @Field(() => String, { description: 'Name of a lucide icon in the small set the admin page offers.' })
  icon: string;

  @Field(() => Int, { description: 'Its place in the list of categories.' })
  position: number;

  @Field(() => ReadAudienceEnum, { description: 'Who may read here.' })
  readAudience: ReadAudience;

  @Field(() => WriteAudienceEnum, { description: 'Who may begin threads.' })
  postAudience: WriteAudience;

  @Field(() => WriteAudienceEnum, { description: 'Who may reply.' })
  replyAudience: WriteAudience;

  @Field(() => Date, { nullable: true, description: 'Since when nothing new is written here.' })
  archivedAt: Date | null;

  /** What the viewer's own groups allow; read by policies, not part of the API. */
  groupRead: boolean;
  groupPost: boolean;
  groupReply: boolean;
}

@ObjectType('CategoryAbilities', { description: 'What the viewer may do in a category.' })
export class CategoryAbilitiesType {
  @Field(() => Boolean, { description: 'Begin threads.' })
  post: boolean;

  @Field(() => Boolean, { description: 'Reply.' })
  reply: boolean;

  @Field(() => Boolean, { description: 'Change the category itself.' })
  edit: boolean;
}

@ObjectType('CategoryGroupAccess', { description: 'What the members of one group may do in one category.' })
export class CategoryGroupAccessType {
  /** Resolved to the group itself; not part of the API. */
  groupId: number;

  @Field(() => Boolean, { description: 'Read, where the audience of reading is groups.' })
  read: boolean;

  @Field(() => Boolean, { description: 'Begin threads, where the audience of posting is groups.' })
  post: boolean;

  @Field(() => Boolean, { description: 'Reply, where the audience of replying is groups.' })
  reply: boolean;
}
