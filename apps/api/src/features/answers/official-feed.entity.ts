import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A member's private address of the feed of official answers, and whether they get mails of it. */
@Entity({ name: 'official_feed' })
export class OfficialFeed {
  @PrimaryColumn('bigint')
  memberId: number;

  @Column('text')
  token: string;

  /** Stops the mails and does nothing else, so it may stand in every mail. */
  @Column('text')
  unfollowToken: string;

  @Column('timestamptz', { nullable: true })
  followedAt: Date | null;
}
