import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Database } from '../database/database.js';
import { DomainError } from '../graphql/errors.js';

/** At most `points` within `seconds` from the first on, counted for each key by itself. */
export type RateLimit = { name: string; points: number; seconds: number };

/** Counts in the database, so that every process of a community counts together. */
@Injectable()
export class RateLimits {
  private readonly limiters = new Map<string, RateLimiterPostgres>();

  constructor(private readonly database: Database) {}

  /** Takes a point; throws RATE_LIMITED, with the seconds to wait as `retryAfter`, when there is none left. */
  async take(limit: RateLimit, ...key: string[]): Promise<void> {
    try {
      await this.limiterOf(limit).consume(keyOf(key));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const retryAfter = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
      const minutes = Math.ceil(retryAfter / 60);
      throw new DomainError(
        'RATE_LIMITED',
        `That was too often. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
        { retryAfter },
      );
    }
  }

  /** Gives a point back: the attempt was a good one. */
  async giveBack(limit: RateLimit, ...key: string[]): Promise<void> {
    await this.limiterOf(limit).reward(keyOf(key));
  }

  private limiterOf(limit: RateLimit): RateLimiterPostgres {
    let limiter = this.limiters.get(limit.name);
    if (!limiter) {
      limiter = new RateLimiterPostgres({
        storeClient: this.database.pool,
        storeType: 'pool',
        tableName: 'rate_limit',
        tableCreated: true,
        keyPrefix: limit.name,
        points: limit.points,
        duration: limit.seconds,
      });
      this.limiters.set(limit.name, limiter);
    }
    return limiter;
  }
}

/** Keys may be e-mail addresses, which have no business in this table. */
const keyOf = (key: string[]): string => createHash('sha256').update(key.join('\n')).digest('base64url');
