import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An advocate says that an answer holds. */
@Entity({ name: 'answer_verification' })
export class AnswerVerification {
  @PrimaryColumn('bigint')
  postId: number;

  @PrimaryColumn('bigint')
  memberId: number;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('timestamptz')
  verifiedAt: Date;
}
