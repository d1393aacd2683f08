import type { ReactInput } from '@conch/shared/inputs';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { badInput, DomainError, forbidden } from '../../platform/graphql/errors.js';
import { toId } from '../../platform/graphql/ids.js';
import { formatMoment } from '../../platform/text/format.js';
import type { PostRow } from '../posts/posts.queries.js';
import { factOf, PostsService, type LockedPost } from '../posts/posts.service.js';
import { SettingsService } from '../settings/settings.service.js';
import { rulesOf, STORED_RULES, type StoredRules } from '../standing/standing-rules.queries.js';
import { isLimited } from '../standing/standing.policy.js';
import { canReact, roomForReactions } from './reactions.policy.js';

@Injectable()
export class ReactionsService {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
    private readonly settings: SettingsService,
    private readonly posts: PostsService,
  ) {}

  /** Reacts; a second time changes nothing. */
  async react(actor: Actor, { postId, kind }: ReactInput): Promise<PostRow> {
    const { reactionKinds } = await this.settings.community();
    if (!reactionKinds.includes(kind)) throw badInput({ kind: 'Choose one of the reactions offered here.' });
    return this.database.transaction(async (tx) => {
      const locked = await this.posts.lock(tx, actor, toId(postId, 'post'));
      const { post, thread } = locked;
      if (!canReact(actor, post, thread, thread.category))
        throw forbidden('Reactions are closed here: the post is deleted or the category archived.');
      const added = await tx.row(sql`
        insert into reaction (post_id, member_id, kind) values (${post.id}, ${actor.memberId}, ${kind})
        on conflict do nothing returning post_id`);
      if (!added) return post;
      await requireAllowance(tx, actor);
      await this.record(tx, actor, 'post.reacted', locked, kind);
      return post;
    });
  }

  /** Takes a reaction back, also of a kind that is offered no longer; where there is none, nothing changes. */
  async unreact(actor: Actor, { postId, kind }: ReactInput): Promise<PostRow> {
    return this.database.transaction(async (tx) => {
      const locked = await this.posts.lock(tx, actor, toId(postId, 'post'));
      const removed = await tx.row(sql`
        delete from reaction where post_id = ${locked.post.id} and member_id = ${actor.memberId}
          and kind = ${kind} returning post_id`);
      if (removed) await this.record(tx, actor, 'post.unreacted', locked, kind);
      return locked.post;
    });
  }

  private async record(
    tx: Transaction,
    actor: Actor,
    type: 'post.reacted' | 'post.unreacted',
    locked: LockedPost,
    kind: string,
  ): Promise<void> {
    await this.activity.record(tx, {
      type,
      ...factOf(actor, locked),
      details: { number: locked.post.number, kind },
    });
  }
}

/** Refuses the reaction just added if it is one too many today. */
async function requireAllowance(tx: Transaction, actor: Actor): Promise<void> {
  if (!isLimited(actor)) return;
  const { rules, now, timeZone, at } = (await tx.row<{
    rules: StoredRules;
    now: Date;
    timeZone: string;
    at: Date[];
  }>(sql`
    select ${STORED_RULES} as rules, now() as now, coalesce(m.time_zone, c.time_zone) as time_zone, array(
      select r.created_at from reaction r
      where r.member_id = m.id and r.created_at > now() - interval '24 hours' order by r.created_at desc) as at
    from member m cross join community c where m.id = ${actor.memberId}`))!;
  const most = rulesOf(rules).limits[actor.trustLevel]!.reactionsPerDay;
  const until = roomForReactions(most, at);
  if (!until) return;
  if (most === 0) throw forbidden('You may not react here yet.');
  const retryAfter = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
  const why = `You may react ${most === 1 ? 'once' : `${most} times`} a day. You can go on ${formatMoment(now, until, timeZone)}.`;
  throw new DomainError('RATE_LIMITED', why, { retryAfter });
}
