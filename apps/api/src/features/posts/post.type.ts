import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection } from '../../platform/graphql/page.js';
import type { DiffKind } from './post-diff.js';

@ObjectType('Post', { description: 'One message in a thread.' })
export class PostType {
  @Field(() => ID, { description: 'Stays the same for good.' })
  id: number;

  @Field(() => Int, { description: 'Its place in the thread; 1 opens it.' })
  number: number;

  @Field(() => Date, { description: 'When it was written.' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was last edited.' })
  editedAt: Date | null;

  @Field(() => Int, { description: 'How many versions there are, this one included.' })
  revisionCount: number;

  @Field(() => Date, { nullable: true, description: 'When it was deleted; it then stands as a tombstone.' })
  deletedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was deleted.' })
  deletedReason: string | null;

  /** What the fields of this and later features are read from; not part of the API as they stand. */
  threadId: number;
  authorId: number;
  body: string;
  html: string;
  replyToId: number | null;
  deletedById: number | null;
}

@ObjectType('PostAbilities', { description: 'What the viewer may do with a post.' })
export class PostAbilitiesType {
  /** The post in question, for the abilities that later features add; not part of the API. */
  post: PostType;

  @Field(() => Boolean, { description: 'Edit it.' })
  edit: boolean;

  @Field(() => Boolean, { description: 'Delete it.' })
  delete: boolean;

  @Field(() => Boolean, { description: 'Restore it.' })
  restore: boolean;

  @Field(() => Boolean, { description: 'Read its earlier versions.' })
  seeHistory: boolean;
}

const DiffKindEnum = { SAME: 'same', ADDED: 'added', REMOVED: 'removed' } as const;
registerEnumType(DiffKindEnum, { name: 'DiffKind', description: 'What became of a line.' });

@ObjectType('DiffPart', { description: 'A piece of a line.' })
export class DiffPartType {
  @Field(() => String, { description: 'Its text.' })
  text: string;

  @Field(() => Boolean, { description: 'Differs from the line that this one replaces, or that replaces it.' })
  changed: boolean;
}

@ObjectType('DiffLine', { description: 'A line of a difference between two versions.' })
export class DiffLineType {
  @Field(() => DiffKindEnum, { description: 'What became of it.' })
  kind: DiffKind;

  @Field(() => [DiffPartType], { description: 'The line in pieces.' })
  parts: DiffPartType[];
}

@ObjectType('PostRevision', { description: 'One version of a post.' })
export class PostRevisionType {
  @Field(() => Int, { description: 'Counts up from 1.' })
  number: number;

  @Field(() => String, { description: 'Its Markdown.' })
  body: string;

  @Field(() => String, { nullable: true, description: 'The title of the thread then, for opening posts.' })
  title: string | null;

  @Field(() => Date, { description: 'When it was written.' })
  createdAt: Date;

  @Field(() => String, { nullable: true, description: 'Why it was written, if the editor said so.' })
  reason: string | null;

  /** What author and difference are read from; not part of the API. */
  postId: number;
  editorId: number;
  before: string | null;
}

export const PostConnection = Connection(PostType, 'Post');
