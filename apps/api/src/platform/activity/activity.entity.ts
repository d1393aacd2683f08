import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One recorded fact. Append-only: the database refuses updates and deletes. */
@Entity({ name: 'activity' })
export class ActivityEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: number;

  @Column('text')
  type: string;

  @Column('bigint', { nullable: true })
  actorId: number | null;

  @Column('bigint', { nullable: true })
  categoryId: number | null;

  @Column('bigint', { nullable: true })
  threadId: number | null;

  @Column('bigint', { nullable: true })
  postId: number | null;

  @Column('bigint', { nullable: true })
  memberId: number | null;

  @Column('jsonb', { default: {} })
  details: Record<string, unknown>;

  @Column('timestamptz', { default: () => 'now()' })
  at: Date;
}
