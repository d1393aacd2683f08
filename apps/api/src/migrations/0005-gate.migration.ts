import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  // 'infinity' for good. A term that has passed counts for nothing, so nobody has to open the gate again.
  `alter table member add column suspended_until timestamptz, add column second_factor_at timestamptz`,
  `alter table community add column require_staff_totp boolean not null default false`,

  `create table suspension (
    id bigint generated always as identity primary key,
    member_id bigint not null references member on delete cascade,
    suspended_by_id bigint not null references member,
    reason text not null,
    since timestamptz not null default now(),
    until timestamptz check (until > since),
    lifted_at timestamptz,
    lifted_by_id bigint references member,
    check ((lifted_at is null) = (lifted_by_id is null))
  )`,
  `create index suspension_member on suspension (member_id, id desc)`,

  // Pending until member.second_factor_at says that it is on.
  `create table second_factor (
    member_id bigint primary key references member on delete cascade,
    secret bytea not null,
    last_step bigint not null default 0,
    created_at timestamptz not null default now()
  )`,
  `create table recovery_code (
    id bigint generated always as identity primary key,
    member_id bigint not null references member on delete cascade,
    code_hash bytea not null,
    used_at timestamptz,
    unique (member_id, code_hash)
  )`,
  `create table sign_in_challenge (
    id bigint generated always as identity primary key,
    member_id bigint not null references member on delete cascade,
    token_hash bytea not null unique,
    failures int not null default 0,
    expires_at timestamptz not null
  )`,
  `create index sign_in_challenge_member on sign_in_challenge (member_id)`,
  `create index sign_in_challenge_expiry on sign_in_challenge (expires_at)`,
  `create index session_ended on session (ended_at) where ended_at is not null`,
];

/** Who may not enter, and the second factor of those who may. */
export class Gate1763700400000 implements MigrationInterface {
  name = 'Gate1763700400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index session_ended');
    await runner.query('drop table sign_in_challenge, recovery_code, second_factor, suspension');
    await runner.query('alter table community drop column require_staff_totp');
    await runner.query('alter table member drop column second_factor_at, drop column suspended_until');
  }
}
