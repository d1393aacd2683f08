import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { requireActor, type Actor } from '../../platform/auth/actor.js';
import { SessionSource, type Recognised } from '../../platform/auth/session-source.js';
import { ActivityService } from '../../platform/activity/activity.service.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { RequestContext } from '../../platform/graphql/context.js';
import { DomainError, notFound } from '../../platform/graphql/errors.js';
import { hashToken, makeToken } from '../../platform/auth/token.js';
import { JobsService } from '../../platform/jobs/jobs.service.js';
import { formatExactly } from '../../platform/text/format.js';
import { mayEnter } from '../members/actors.queries.js';
import { ACTOR_COLUMNS } from './actors.queries.js';
import { findShutOut, type ShutOut } from './suspensions.queries.js';

export type SessionRow = {
  id: number;
  createdAt: Date;
  lastUsedAt: Date;
  userAgent: string | null;
  address: string | null;
};
/** What is known of whoever is asking, signed in or not. */
export type Device = { address: string; userAgent: string | null };
/** What the gate gives to whoever may enter: a session, or the challenge to their second factor. */
export type Entry = { token: string } | { challenge: string };

const FORGET = 'accounts.forgetSessions';

@Injectable()
export class SessionsService extends SessionSource {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
    jobs: JobsService,
  ) {
    super();
    jobs.define(FORGET, () => this.forget(), { cron: '23 3 * * *' });
  }

  /**
   * The one gate, for every way in: who may not enter is refused, whose second factor is on is asked for it. The
   * caller has made sure who they are. What it gives is kept nowhere else.
   */
  async start(
    tx: Transaction,
    memberId: number,
    device: Device,
    { secondFactorPassed = false } = {},
  ): Promise<Entry> {
    const { isOpen, hasSecondFactor } = (await tx.row<{ isOpen: boolean; hasSecondFactor: boolean }>(sql`
      select ${mayEnter('m')} as is_open, m.second_factor_at is not null as has_second_factor
      from member m where m.id = ${memberId} for share`))!;
    if (!isOpen) throw suspended((await findShutOut(tx, memberId))!);
    if (hasSecondFactor && !secondFactorPassed) return this.challenge(tx, memberId);
    const token = makeToken();
    await tx.rows(sql`
      insert into session (member_id, token_hash, user_agent, address)
      values (${memberId}, ${hashToken(token)}, ${device.userAgent?.slice(0, 300) ?? null}, ${device.address})`);
    const details = { address: device.address };
    await this.activity.record(tx, { type: 'session.started', actorId: memberId, memberId, details });
    return { token };
  }

  /** What was typed is not kept: some people type their password where the address belongs. */
  async recordFailure(memberId: number | null, device: Device): Promise<void> {
    const details = { address: device.address };
    await this.database.transaction((tx) =>
      this.activity.record(tx, { type: 'session.failed', actorId: null, memberId, details }),
    );
  }

  /** Ends one of the member's own sessions. */
  async end(tx: Transaction, memberId: number, sessionId: number): Promise<void> {
    const ended = await tx.row(sql`
      update session set ended_at = now()
      where id = ${sessionId} and member_id = ${memberId} and ended_at is null returning id`);
    if (!ended) throw notFound('session');
    const details = { sessionIds: [sessionId] };
    await this.activity.record(tx, { type: 'session.ended', actorId: memberId, memberId, details });
  }

  /** Ends all sessions of a member except `keepId`, as after a change of password. */
  async endOthers(tx: Transaction, memberId: number, keepId: number | null): Promise<void> {
    await this.endMany(tx, memberId, memberId, keepId);
  }

  /** Signs a member out everywhere, as somebody else decided. */
  async endAll(tx: Transaction, memberId: number, actorId: number): Promise<void> {
    await this.endMany(tx, memberId, actorId, null);
  }

  /**
   * Lets in whom the gate let in; the rest of the answer is read as they may. The cookie's session until now ends: a
   * browser has one.
   */
  async enter(ctx: RequestContext, entry: Entry): Promise<{ memberId: number }> {
    if ('challenge' in entry)
      throw new DomainError('SECOND_FACTOR_NEEDED', 'Enter a code of your second factor to go on.', entry);
    const before = ctx.actor;
    ctx.setSession(entry.token);
    ctx.become(await this.recognise(entry.token));
    if (before) await this.database.transaction((tx) => this.leave(tx, before));
    return { memberId: requireActor(ctx).memberId };
  }

  /** After something that changes what the viewer may do. */
  async rereadActor(ctx: RequestContext, { memberId }: Actor): Promise<{ memberId: number }> {
    ctx.become(await this.read(sql`s.id = ${requireActor(ctx).sessionId}`));
    return { memberId };
  }

  openSessions(memberId: number): Promise<SessionRow[]> {
    return this.database.rows<SessionRow>(sql`
      select id, created_at, last_used_at, user_agent, address from session
      where member_id = ${memberId} and ended_at is null order by last_used_at desc, id desc limit 100`);
  }

  override recognise(token: string, address?: string): Promise<Recognised | null> {
    return this.read(sql`s.token_hash = ${hashToken(token)}`, address);
  }

  /** What nobody can use any more, and nobody looks at. The audit log keeps who signed in and out when. */
  async forget(): Promise<void> {
    await this.database.rows(sql`
      delete from session where ended_at < now() - interval '90 days' or last_used_at < now() - interval '150 days'`);
    await this.database.rows(sql`delete from sign_in_challenge where expires_at < now()`);
    await this.database.rows(sql`delete from password_reset where expires_at < now()`);
    await this.database.rows(sql`delete from email_verification where expires_at < now()`);
  }

  private async read(which: Sql, address?: string): Promise<Recognised | null> {
    const row = await this.database.row<Actor & { stale: boolean; asOf: string }>(sql`
      select s.id as session_id, ${ACTOR_COLUMNS}, s.last_used_at < now() - interval '1 minute' as stale,
        pg_current_snapshot()::text as as_of
      from session s join member m on m.id = s.member_id
      where ${which} and s.ended_at is null and s.last_used_at > now() - interval '60 days' and ${mayEnter('m')}`);
    if (!row) return null;
    const { stale, asOf, ...actor } = row;
    if (stale) await this.touch(actor, address);
    return { actor: { ...actor, groupIds: actor.groupIds.map(Number) }, asOf };
  }

  private async challenge(tx: Transaction, memberId: number): Promise<Entry> {
    const challenge = makeToken();
    await tx.rows(sql`
      insert into sign_in_challenge (member_id, token_hash, expires_at)
      values (${memberId}, ${hashToken(challenge)}, now() + interval '10 minutes')`);
    return { challenge };
  }

  private async leave(tx: Transaction, { memberId, sessionId }: Actor): Promise<void> {
    const ended = await tx.row(sql`
      update session set ended_at = now() where id = ${sessionId} and ended_at is null returning id`);
    if (!ended) return;
    const details = { sessionIds: [sessionId] };
    await this.activity.record(tx, { type: 'session.ended', actorId: memberId, memberId, details });
  }

  private async endMany(
    tx: Transaction,
    memberId: number,
    actorId: number,
    keepId: number | null,
  ): Promise<void> {
    const ended = await tx.rows<{ id: number }>(sql`
      update session set ended_at = now()
      where member_id = ${memberId} and ended_at is null and id is distinct from ${keepId} returning id`);
    if (ended.length === 0) return;
    const details = { others: true, sessionIds: ended.map(({ id }) => id) };
    await this.activity.record(tx, { type: 'session.ended', actorId, memberId, details });
  }

  /** At most once a minute per session, so that reading costs no writes. */
  private async touch(actor: Actor, address: string | undefined): Promise<void> {
    await this.database.rows(sql`
      with used as (
        update session set last_used_at = now(), address = coalesce(${address ?? null}, address)
        where id = ${actor.sessionId})
      update member set last_seen_at = now() where id = ${actor.memberId}`);
  }
}

/** Told only to whoever has proved who they are. */
function suspended({ reason, until, timeZone }: ShutOut): DomainError {
  const term = until ? `until ${formatExactly(until, timeZone)}` : 'for good';
  return new DomainError('SUSPENDED', `Your account is suspended ${term}. The reason: ${reason}`, {
    until,
    reason,
  });
}
