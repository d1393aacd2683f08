import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `alter table community
    add column registration text not null default 'closed'
      check (registration in ('closed', 'domains', 'request', 'open')),
    add column registration_domains text[] not null default '{}'`,

  `alter table member add column email_verified_at timestamptz`,
  // Everybody but the owner came by a link that was mailed to them.
  `update member set email_verified_at = joined_at where not is_owner`,

  // The newest link of a member: to the address they have, or to the one they want.
  `create table email_verification (
    member_id bigint primary key references member on delete cascade,
    email citext not null,
    token_hash bytea unique,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null
  )`,

  // Who asks to join is no member yet, so that nothing that shows members can show them.
  `create table membership_request (
    id bigint generated always as identity primary key,
    email citext not null,
    name text not null,
    handle citext not null,
    password_hash text,
    message text,
    token_hash bytea unique,
    state text not null default 'unverified' check (state in ('unverified', 'waiting', 'approved', 'declined')),
    created_at timestamptz not null default now(),
    verified_at timestamptz,
    decided_at timestamptz,
    decided_by_id bigint references member on delete set null,
    reason text,
    member_id bigint references member on delete set null,
    check ((state = 'unverified') = (verified_at is null)),
    check ((state in ('approved', 'declined')) = (decided_at is not null)),
    check (password_hash is not null or decided_at is not null)
  )`,
  `create unique index membership_request_one_waiting on membership_request (email) where state = 'waiting'`,
  `create index membership_request_email on membership_request (email)`,
  `create index membership_request_newest on membership_request (state, id)`,
  `create index membership_request_unverified on membership_request (created_at) where state = 'unverified'`,
];

/** Ways to become a member without an invite, and proven e-mail addresses. */
export class Registration1763700300000 implements MigrationInterface {
  name = 'Registration1763700300000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table membership_request, email_verification');
    await runner.query('alter table member drop column email_verified_at');
    await runner.query('alter table community drop column registration, drop column registration_domains');
  }
}
