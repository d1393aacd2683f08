import type { ReadAudience, WriteAudience } from '@conch/shared';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A place where threads live, and who may read and write there. */
@Entity({ name: 'category' })
export class Category {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: number;

  @Column('text')
  name: string;

  @Column('text')
  slug: string;

  @Column('text', { nullable: true })
  description: string | null;

  @Column('text')
  color: string;

  @Column('text')
  icon: string;

  @Column('int')
  position: number;

  /** Kept by the database itself. */
  @Column('int', { default: 0 })
  threadCount: number;

  /** Kept by the database itself. */
  @Column('int', { default: 0 })
  unansweredCount: number;

  @Column('text')
  readAudience: ReadAudience;

  @Column('text')
  postAudience: WriteAudience;

  @Column('text')
  replyAudience: WriteAudience;

  @Column('timestamptz', { nullable: true })
  archivedAt: Date | null;

  @Column('timestamptz')
  createdAt: Date;
}
