import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { requireActor, type Actor } from '../../platform/auth/actor.js';
import { SessionSource } from '../../platform/auth/session-source.js';
import { ActivityService } from '../../platform/activity/activity.service.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { RequestContext } from '../../platform/graphql/context.js';
import { notFound } from '../../platform/graphql/errors.js';
import { hashToken, makeToken } from '../../platform/auth/token.js';

export type SessionRow = {
  id: number;
  createdAt: Date;
  lastUsedAt: Date;
  userAgent: string | null;
  address: string | null;
};
/** What is known of whoever is asking, signed in or not. */
export type Device = { address: string; userAgent: string | null };

@Injectable()
export class SessionsService extends SessionSource {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
  ) {
    super();
  }

  /** Signs a member in on a device; the caller has checked that they may. Returns the token, kept nowhere else. */
  async start(tx: Transaction, memberId: number, device: Device): Promise<string> {
    const token = makeToken();
    await tx.rows(sql`
      insert into session (member_id, token_hash, user_agent, address)
      values (${memberId}, ${hashToken(token)}, ${device.userAgent?.slice(0, 300) ?? null}, ${device.address})`);
    const details = { address: device.address };
    await this.activity.record(tx, { type: 'session.started', actorId: memberId, memberId, details });
    return token;
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
    const ended = await tx.rows<{ id: number }>(sql`
      update session set ended_at = now()
      where member_id = ${memberId} and ended_at is null and id is distinct from ${keepId} returning id`);
    if (ended.length === 0) return;
    const details = { others: true, sessionIds: ended.map(({ id }) => id) };
    await this.activity.record(tx, { type: 'session.ended', actorId: memberId, memberId, details });
  }

  /** The rest of the answer is read as the member who has just come in. */
  async enter(ctx: RequestContext, token: string): Promise<{ memberId: number }> {
    ctx.setSession(token);
    ctx.actor = await this.actorOf(token);
    ctx.forgetLoaded();
    return { memberId: requireActor(ctx).memberId };
  }

  openSessions(memberId: number): Promise<SessionRow[]> {
    return this.database.rows<SessionRow>(sql`
      select id, created_at, last_used_at, user_agent, address from session
      where member_id = ${memberId} and ended_at is null order by last_used_at desc, id desc limit 100`);
  }

  async actorOf(token: string): Promise<Actor | null> {
    const row = await this.database.row<Actor & { stale: boolean }>(sql`
      select s.id as session_id, m.id as member_id, m.role, m.is_owner, m.is_advocate, m.trust_level,
             s.last_used_at < now() - interval '1 minute' as stale,
             array(select group_id from member_group_membership g where g.member_id = m.id) as group_ids
      from session s join member m on m.id = s.member_id
      where s.token_hash = ${hashToken(token)} and s.ended_at is null
        and s.last_used_at > now() - interval '60 days'`);
    if (!row) return null;
    const { stale, ...actor } = row;
    if (stale) await this.touch(actor);
    return { ...actor, groupIds: actor.groupIds.map(Number) };
  }

  /** At most once a minute per session, so that reading costs no writes. */
  private async touch(actor: Actor): Promise<void> {
    await this.database.rows(sql`
      with used as (update session set last_used_at = now() where id = ${actor.sessionId})
      update member set last_seen_at = now() where id = ${actor.memberId}`);
  }
}
