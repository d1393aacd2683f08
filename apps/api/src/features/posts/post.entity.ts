import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One message in a thread; number 1 opens it. */
@Entity({ name: 'post' })
export class Post {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: number;

  @Column('bigint')
  threadId: number;

  @Column('bigint')
  authorId: number;

  @Column('int')
  number: number;

  @Column('text')
  body: string;

  @Column('text')
  html: string;

  @Column('bigint', { nullable: true })
  replyToId: number | null;

  @Column('text', { nullable: true })
  idempotencyKey: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  editedAt: Date | null;

  @Column('bigint', { nullable: true })
  editedById: number | null;

  @Column('text', { nullable: true })
  editReason: string | null;

  @Column('int')
  revisionCount: number;

  @Column('timestamptz', { nullable: true })
  deletedAt: Date | null;

  @Column('bigint', { nullable: true })
  deletedById: number | null;

  @Column('text', { nullable: true })
  deletedReason: string | null;
}
