import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The reply that solved a question, as the asker or a moderator says. */
@Entity({ name: 'accepted_answer' })
export class AcceptedAnswer {
  @PrimaryColumn('bigint')
  threadId: number;

  @Column('bigint')
  postId: number;

  @Column('bigint')
  acceptedById: number;

  @Column('timestamptz')
  acceptedAt: Date;
}
