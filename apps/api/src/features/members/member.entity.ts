import type { TrustLevel } from '@conch/shared/standing';
import type { ProfileAudience, Role } from '@conch/shared/words';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A person with an account. How they sign in is kept by accounts. */
@Entity({ name: 'member' })
export class Member {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: number;

  @Column('citext')
  email: string;

  @Column('citext')
  handle: string;

  @Column('text')
  name: string;

  @Column('text')
  role: Role;

  @Column('boolean')
  isOwner: boolean;

  @Column('boolean')
  isAdvocate: boolean;

  @Column('smallint')
  trustLevel: TrustLevel;

  @Column('boolean')
  trustLocked: boolean;

  @Column('timestamptz')
  trustLevelAt: Date;

  @Column('text', { nullable: true })
  avatarVersion: string | null;

  @Column('text')
  profileAudience: ProfileAudience;

  /** When they changed their own handle of late. */
  @Column('timestamptz', { array: true })
  handleChangedAt: Date[];

  @Column('text', { nullable: true })
  company: string | null;

  @Column('text', { nullable: true })
  title: string | null;

  @Column('text', { nullable: true })
  bio: string | null;

  @Column('text', { nullable: true })
  bioHtml: string | null;

  @Column('text', { nullable: true })
  location: string | null;

  @Column('text', { nullable: true })
  pronouns: string | null;

  @Column('text', { nullable: true })
  timeZone: string | null;

  @Column('timestamptz', { nullable: true })
  emailVerifiedAt: Date | null;

  @Column('timestamptz')
  joinedAt: Date;

  @Column('timestamptz', { nullable: true })
  lastSeenAt: Date | null;

  /** Endless for good; compare it in the database, where a term that has passed counts for nothing. */
  @Column('timestamptz', { nullable: true })
  suspendedUntil: Date | null;

  /** Since when signing in takes a second factor; null while it takes none. */
  @Column('timestamptz', { nullable: true })
  secondFactorAt: Date | null;
}
