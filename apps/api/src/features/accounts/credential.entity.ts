import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The password of a member, as an Argon2id PHC text. */
@Entity({ name: 'credential' })
export class Credential {
  @PrimaryColumn('bigint')
  memberId: number;

  @Column('text')
  passwordHash: string;

  @Column('timestamptz')
  changedAt: Date;
}
