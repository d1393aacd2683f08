import type { Pool } from 'pg';
import { readRows, type Statement } from './reader.js';

/** Where what a statement waits for could be held by somebody who waits for a statement behind it. */
const MAY_WAIT = /\bfor (no key )?(update|share|key share)\b|\bpg_(try_)?advisory/i;
const IS_SELECT = /^\s*select\b/i;

/** Whether a statement waits for nobody, so that others can be sent behind it on the same connection. */
export const waitsForNobody = ({ text }: Statement): boolean => IS_SELECT.test(text) && !MAY_WAIT.test(text);

type Asked = { query: Statement; resolve: (rows: never[]) => void; reject: (error: unknown) => void };

/**
 * Sends the reads that are asked for in one turn together, on one connection: one way to PostgreSQL and back instead
 * of one each. Every statement stays a transaction of its own, and fails alone. Their rows are handed out together as
 * well, so that what is read next because of them goes together again, and loaders meet more of their keys at once.
 */
export class RoundTrip {
  private asked: Asked[] = [];

  constructor(private readonly pool: Pool) {}

  rows<T>(query: Statement): Promise<T[]> {
    return new Promise<T[]>((resolve, reject) => {
      if (this.asked.length === 0) process.nextTick(() => void this.send());
      this.asked.push({ query, resolve, reject });
    });
  }

  private async send(): Promise<void> {
    const { asked } = this;
    this.asked = [];
    const outcomes = await this.outcomesOf(asked).catch((reason: unknown) =>
      asked.map(() => ({ status: 'rejected' as const, reason })),
    );
    for (const [at, outcome] of outcomes.entries())
      if (outcome.status === 'fulfilled') asked[at]!.resolve(outcome.value);
      else asked[at]!.reject(outcome.reason);
  }

  private async outcomesOf(asked: Asked[]): Promise<PromiseSettledResult<never[]>[]> {
    const client = await this.pool.connect();
    let lost: Error | undefined;
    // The statements fail with it; without a listener so would the process.
    const lose = (error: Error) => (lost = error);
    client.on('error', lose);
    const { stream } = client.connection;
    stream.cork();
    const answers = asked.map(({ query }) => readRows<never>(client, query));
    stream.uncork();
    const outcomes = await Promise.allSettled(answers);
    client.removeListener('error', lose);
    client.release(lost);
    return outcomes;
  }
}
