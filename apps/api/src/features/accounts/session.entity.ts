import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One browser or script signed in as a member. */
@Entity({ name: 'session' })
export class Session {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: number;

  @Column('bigint')
  memberId: number;

  @Column('bytea')
  tokenHash: Buffer;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  lastUsedAt: Date;

  @Column('text', { nullable: true })
  userAgent: string | null;

  @Column('text', { nullable: true })
  address: string | null;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
