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
import { postText, type PostText } from './post-text.js';
import { whyNotContents, whyNotWrite, type RecentWriting, type Writing } from './writing.policy.js';

/** A text ready to be written, with what is in it where that is limited. */
export type PreparedText = PostText & { contents: Contents | null };

/** How much members may write, by their trust level. Moderators and above write as much as they like. */
@Injectable()
export class WriteLimitsService {
  constructor(@Inject(ENV) private readonly env: Env) {}

  /** Renders and measures a text; do it before the transaction that writes it. */
  prepare(actor: Actor, body: string): PreparedText {
    return { ...postText(body), contents: isLimited(actor) ? this.contentsOf(body) : null };
  }

  /**
   * Refuses one thread or reply too many, in one statement over the author's own latest posts. It holds the author,
   * so that of two at once the second sees the first.
   */
  async require(
    tx: Transaction,
    actor: Actor,
    what: Writing,
    { body, contents }: PreparedText,
  ): Promise<void> {
    if (!contents) return;
    const { rules: stored, timeZone, ...recent } = await this.readRecent(tx, actor, body);
    const rules = rulesOf(stored);
    const tooMuch = whyNotContents(actor.trustLevel, rules, contents);
    if (tooMuch) throw badInput({ body: tooMuch });
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

  /**
   * Refuses an edit that adds more than may be in a post. What it held before is counted only where the new text
   * alone would be refused: the thread is locked meanwhile.
   */
  async requireEdit(
    tx: Transaction,
    { trustLevel }: Actor,
    from: string,
    { contents }: PreparedText,
  ): Promise<void> {
    if (!contents) return;
    const rules = await readRules(tx);
    if (!whyNotContents(trustLevel, rules, contents)) return;
    const why = whyNotContents(trustLevel, rules, contents, this.contentsOf(from));
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
