import { randomBytes } from 'node:crypto';
import { paths } from '@conch/shared/paths';
import { Inject, Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../platform/auth/actor.js';
import { ActivityService } from '../../platform/activity/activity.service.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Env } from '../../platform/env/env.js';
import { ENV } from '../../platform/env/env.token.js';
import { SettingsService } from '../settings/settings.service.js';
import { findFeed, findFeedEntries, findFeedOwner } from './official-feed.queries.js';
import { renderOfficialFeed } from './official-feed.rss.js';

const ENTRIES = 50;

/** Each member's private address of the official answers, and who gets new ones by mail. */
@Injectable()
export class OfficialFeedService {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
    private readonly settings: SettingsService,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Made when it is first asked for, so that nobody has an address they never saw. */
  async urlOf(actor: Actor): Promise<string> {
    const known = await findFeed(this.database, actor.memberId);
    if (known) return this.env.publicUrl + paths.officialFeed(known.token);
    await this.database.rows(sql`
      insert into official_feed (member_id, token) values (${actor.memberId}, ${makeToken()})
      on conflict (member_id) do nothing`);
    return this.env.publicUrl + paths.officialFeed((await findFeed(this.database, actor.memberId))!.token);
  }

  async isFollowing(actor: Actor): Promise<boolean> {
    return Boolean((await findFeed(this.database, actor.memberId))?.followedAt);
  }

  async follow(actor: Actor, follow: boolean): Promise<void> {
    await this.database.transaction(async (tx) => {
      const changed = await tx.row(sql`
        insert into official_feed as f (member_id, token, followed_at)
        values (${actor.memberId}, ${makeToken()}, case when ${follow} then now() end)
        on conflict (member_id) do update set followed_at = excluded.followed_at
          where (f.followed_at is null) <> (excluded.followed_at is null)
        returning member_id`);
      if (changed) await this.record(tx, actor.memberId, follow);
    });
  }

  /** Stops the mails of whoever has this token out of one of them; false where nobody has. Twice is as good as once. */
  async unfollowBy(token: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const feed = await tx.row<{ memberId: number; followedAt: Date | null }>(sql`
        select member_id, followed_at from official_feed where unfollow_token = ${token} for update`);
      if (!feed?.followedAt) return feed !== undefined;
      await tx.rows(sql`update official_feed set followed_at = null where member_id = ${feed.memberId}`);
      await this.record(tx, feed.memberId, false);
      return true;
    });
  }

  /** Gives the feed another address: whoever knew the old one reads no more. */
  async renew(actor: Actor): Promise<void> {
    await this.database.rows(sql`
      insert into official_feed (member_id, token) values (${actor.memberId}, ${makeToken()})
      on conflict (member_id) do update set token = excluded.token`);
  }

  /** The feed as RSS; undefined when nobody has this address. */
  async rss(token: string): Promise<string | undefined> {
    const owner = await findFeedOwner(this.database, token);
    if (!owner) return undefined;
    const entries = await findFeedEntries(this.database, owner, ENTRIES);
    const { name } = await this.settings.community();
    return renderOfficialFeed({ name, publicUrl: this.env.publicUrl, token }, entries);
  }

  private async record(tx: Transaction, memberId: number, follow: boolean): Promise<void> {
    const type = follow ? 'officialFeed.followed' : 'officialFeed.unfollowed';
    await this.activity.record(tx, { type, actorId: memberId, memberId });
  }
}

const makeToken = (): string => randomBytes(32).toString('base64url');
