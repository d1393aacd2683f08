import type { Registration } from '@conch/shared/words';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row of what the owner decides about the community. */
@Entity({ name: 'community' })
export class Community {
  @PrimaryColumn('smallint', { default: 1 })
  id: number;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  tagline: string | null;

  @Column('text', { nullable: true })
  description: string | null;

  @Column('text')
  accentColor: string;

  @Column('text')
  timeZone: string;

  @Column('text')
  officialTeam: string;

  @Column('text', { array: true })
  reactionKinds: string[];

  @Column('text')
  registration: Registration;

  @Column('text', { array: true })
  registrationDomains: string[];

  @Column('bytea', { nullable: true, select: false })
  logo: Buffer | null;

  @Column('text', { nullable: true })
  logoType: string | null;

  @Column('text', { nullable: true })
  logoVersion: string | null;

  @Column('text', { nullable: true })
  setupCode: string | null;

  @Column('timestamptz', { nullable: true })
  setUpAt: Date | null;

  /** Whoever stands above members acts as a plain member until their second factor is on. */
  @Column('boolean')
  requireStaffTotp: boolean;
}
