import type { ThreadKind } from '@conch/shared';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A titled conversation, with what lists show of its posts kept beside it. */
@Entity({ name: 'thread' })
export class Thread {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: number;

  @Column('bigint')
  categoryId: number;

  @Column('bigint')
  authorId: number;

  @Column('text')
  kind: ThreadKind;

  @Column('text')
  title: string;

  @Column('text')
  slug: string;

  @Column('text')
  excerpt: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  lastPostAt: Date;

  @Column('bigint')
  lastPostAuthorId: number;

  @Column('int')
  lastNumber: number;

  @Column('int')
  replyCount: number;

  @Column('timestamptz', { nullable: true })
  firstResponseAt: Date | null;

  @Column('timestamptz', { nullable: true })
  firstStaffResponseAt: Date | null;

  @Column('text')
  answerState: 'none' | 'accepted' | 'official';

  @Column('timestamptz', { nullable: true })
  deletedAt: Date | null;

  @Column('bigint', { nullable: true })
  deletedById: number | null;
}
