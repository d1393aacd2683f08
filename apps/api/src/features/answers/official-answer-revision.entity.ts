import { Column, Entity, PrimaryColumn } from 'typeorm';

export type OfficialAnswerChange = 'marked' | 'updated' | 'replaced' | 'withdrawn';

/** What an official answer said at one revision, who changed it and why. Never updated. */
@Entity({ name: 'official_answer_revision' })
export class OfficialAnswerRevision {
  @PrimaryColumn('bigint')
  officialAnswerId: number;

  @PrimaryColumn('int')
  revision: number;

  @Column('text')
  change: OfficialAnswerChange;

  @Column('bigint')
  postId: number;

  @Column('text')
  body: string;

  @Column('text')
  html: string;

  @Column('text')
  team: string;

  @Column('text', { nullable: true })
  appliesTo: string | null;

  @Column('date', { nullable: true })
  reviewBy: string | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('bigint')
  changedById: number;

  @Column('timestamptz')
  changedAt: Date;
}
