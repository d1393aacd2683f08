import { contentsOf, type Contents } from '@conch/shared/markdown';
import { MOST_PER_DAY } from '@conch/shared/standing';
import { Inject, Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../platform/auth/actor.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Env } from '../../platform/env/env.js';
import { ENV } from '../../platform/env/env.token.js';
import { badInput, DomainError, forbidden } from '../../platform/graphql/errors.js';
import { formatMoment } from '../../platform/text/format.js';
import { readRules, rulesOf, STORED_RULES, type StoredRules } from '../standing/standing-rules.queries.js';
import { isLimited } from '../standing/standing.policy.js';
import type { PostText } from './post-text.js';
import { whyNotContents, whyNotWrite, type RecentWriting, type Writing } from './writing.policy.js';

/** How much members may write, by their trust level. Moderators and above write as much as they like. */
@Injectable()
export class WriteLimitsService {
  constructor(@Inject(ENV) private readonly env: Env) {}

  /**
   * Refuses one thread or reply too many, in one statement over the author's own latest posts. It holds the author,
   * so that of two at once the second sees the first.
   */
  async require(tx: Transaction, actor: Actor, what: Writing, { body }: PostText): Promise<void> {
    if (!isLimited(actor)) return;
    const { rules: stored, timeZone, ...recent } = await this.readRecent(tx, actor, body);
    const rules = rulesOf(stored);
    this.requireContents(actor, rules, this.contentsOf(body));
    const refusal = whyNotWrite(what, actor.trustLevel, rules, recent);
    if (!refusal) return;
    const { why, until } = refusal;
    if (!until) throw forbidden(why);
    const retryAfter = Math.max(1, Math.ceil((until.getTime() - recent.now.getTime()) / 1000));
    throw new DomainError(
      'RATE_LIMITED',
      `${why} You can go on ${formatMoment(recent.now, until, timeZone)}.`,
      { retryAfter },
    );
  }

  /** Refuses an edit that adds more than may be in a post. */
  async requireEdit(tx: Transaction, actor: Actor, from: string, to: string): Promise<void> {
    if (!isLimited(actor)) return;
    this.requireContents(actor, await readRules(tx), this.contentsOf(to), this.contentsOf(from));
  }

  private requireContents(
    { trustLevel }: Actor,
    rules: ReturnType<typeof rulesOf>,
    contents: Contents,
    before?: Contents,
  ): void {
    const why = whyNotContents(trustLevel, rules, contents, before);
    if (why) throw badInput({ body: why });
  }

  private async readRecent(tx: Transaction, { memberId }: Actor, body: string) {
    const row = await tx.row<RecentWriting & { rules: StoredRules; timeZone: string }>(sql`
      select ${STORED_RULES} as rules, m.joined_at, coalesce(m.time_zone, c.time_zone) as time_zone, recent.*
      from member m cross join community c
      cross join lateral recent_writing(m.id, ${body}, ${MOST_PER_DAY}) recent
      where m.id = ${memberId}`);
    return row!;
  }

  private contentsOf(body: string): Contents {
    return contentsOf(body, this.env.publicUrl);
  }
}
