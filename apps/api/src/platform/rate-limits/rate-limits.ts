import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
  type IRateLimiterOptions,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { createClient } from 'redis';
import { Database } from '../database/database.js';
import type { Env } from '../env/env.js';
import { ENV } from '../env/env.token.js';
import { DomainError } from '../graphql/errors.js';

/** At most `points` within `seconds` from the first on, counted for each key by itself. */
export type RateLimit = {
  name: string;
  points: number;
  seconds: number;
  /** For doors that strangers come to: who overruns it again within a day waits twice as long, up to an hour. */
  backOff?: true;
  /** Each process counts for itself: for what costs less than counting it together would. */
  inMemory?: true;
};

const LONGEST_WAIT_S = 3_600;
const REMEMBERED_S = 86_400;
const ENDLESS = 1_000_000_000;

/** Counts in Redis where there is one, else in the database, so that every process of a community counts together. */
@Injectable()
export class RateLimits implements OnModuleDestroy {
  private readonly logger = new Logger('RateLimits');
  private readonly limiters = new Map<string, RateLimiterAbstract>();
  private readonly redis: ReturnType<typeof createClient> | undefined;

  constructor(
    private readonly database: Database,
    @Inject(ENV) env: Env,
  ) {
    if (!env.redisUrl || !env.roles.includes('api')) return;
    // Without a queue: while Redis is away, the database counts at once.
    this.redis = createClient({ url: env.redisUrl, disableOfflineQueue: true });
    this.redis.on('error', (error: unknown) => this.logger.warn(error));
    this.redis.connect().catch((error: unknown) => this.logger.warn(error));
  }

  onModuleDestroy(): void {
    this.redis?.destroy();
  }

  /** Takes a point; throws RATE_LIMITED, with the seconds to wait as `retryAfter`, when there is none left. */
  async take(limit: RateLimit, ...parts: string[]): Promise<void> {
    const key = keyOf(parts);
    try {
      await this.limiterOf(limit).consume(key);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const retryAfter = await this.waitAfter(limit, key, error);
      throw new DomainError('RATE_LIMITED', `That was too often. Try again in ${inWords(retryAfter)}.`, {
        retryAfter,
      });
    }
  }

  /** Gives a point back: the attempt was a good one. */
  async giveBack(limit: RateLimit, ...parts: string[]): Promise<void> {
    await this.limiterOf(limit).reward(keyOf(parts));
  }

  /** Seconds. Only the attempt that overruns makes it longer, not those that are refused while waiting. */
  private async waitAfter(limit: RateLimit, key: string, refused: RateLimiterRes): Promise<number> {
    const rest = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    if (!limit.backOff || refused.consumedPoints !== limit.points + 1) return rest;
    const { name, seconds } = limit;
    const overruns = this.limiterOf({
      ...limit,
      name: `${name}.overruns`,
      points: ENDLESS,
      seconds: REMEMBERED_S,
    });
    const { consumedPoints } = await overruns.consume(key);
    const wait = Math.min(Math.max(LONGEST_WAIT_S, seconds), seconds * 2 ** Math.min(consumedPoints - 1, 30));
    if (wait <= rest) return rest;
    await this.limiterOf(limit).block(key, wait);
    return wait;
  }

  private limiterOf(limit: RateLimit): RateLimiterAbstract {
    let limiter = this.limiters.get(limit.name);
    if (!limiter) {
      limiter = this.makeLimiter(limit);
      this.limiters.set(limit.name, limiter);
    }
    return limiter;
  }

  private makeLimiter({ name, points, seconds, inMemory }: RateLimit): RateLimiterAbstract {
    const options: IRateLimiterOptions = { keyPrefix: name, points, duration: seconds };
    if (inMemory) return new RateLimiterMemory(options);
    const inDatabase = new RateLimiterPostgres({
      ...options,
      storeClient: this.database.pool,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
    });
    if (!this.redis) return inDatabase;
    return new RateLimiterRedis({
      ...options,
      keyPrefix: `conch:${name}`,
      storeClient: this.redis,
      useRedisPackage: true,
      insuranceLimiter: inDatabase,
    });
  }
}

/** Keys may be e-mail addresses, which have no business where they are counted. */
const keyOf = (parts: string[]): string =>
  createHash('sha256').update(parts.map(neighbourhood).join('\n')).digest('base64url');

/** One customer of a provider has 2^64 IPv6 addresses, and one of IPv4. */
export function neighbourhood(part: string): string {
  if (!isIPv6(part) || part.includes('.')) return part;
  const [head = '', tail] = part.split('%')[0]!.split('::');
  const first = head.split(':').filter(Boolean);
  const last = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => '0');
  return [...first, ...zeros, ...last].slice(0, 4).join(':');
}

function inWords(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? 'a second' : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return minutes === 1 ? 'a minute' : `${minutes} minutes`;
  const hours = Math.ceil(minutes / 60);
  return hours === 1 ? 'an hour' : `${hours} hours`;
}
