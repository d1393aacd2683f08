import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The company's word in a thread. At most one per thread has not ended; ended ones stay as history. */
@Entity({ name: 'official_answer' })
export class OfficialAnswer {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: number;

  @Column('bigint')
  threadId: number;

  @Column('bigint')
  postId: number;

  @Column('bigint')
  markedById: number;

  @Column('timestamptz')
  markedAt: Date;

  @Column('text')
  team: string;

  @Column('text', { nullable: true })
  appliesTo: string | null;

  @Column('date', { nullable: true })
  reviewBy: string | null;

  @Column('timestamptz', { nullable: true })
  reviewToldAt: Date | null;

  @Column('int')
  revision: number;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
