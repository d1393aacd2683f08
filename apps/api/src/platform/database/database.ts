import { Injectable, Logger } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import type { Sql } from 'sql-template-tag';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { readRows, type Reader } from './reader.js';
import { RoundTrip, waitsForNobody } from './round-trip.js';
import { Transaction } from './transaction.js';

const DEADLOCK = '40P01';
const SERIALIZATION_FAILURE = '40001';
const MAX_TRIES = 3;

/** The one way to PostgreSQL: reads on any connection, writes inside `transaction`. */
@Injectable()
export class Database implements Reader {
  private readonly logger = new Logger(Database.name);
  readonly pool: Pool;
  private readonly roundTrip: RoundTrip;

  constructor(readonly source: DataSource) {
    this.pool = (source.driver as unknown as { master: Pool }).master;
    this.roundTrip = new RoundTrip(this.pool);
  }

  get manager(): EntityManager {
    return this.source.manager;
  }

  rows<T>(query: Sql): Promise<T[]> {
    return waitsForNobody(query) ? this.roundTrip.rows<T>(query) : readRows<T>(this.pool, query);
  }

  async row<T>(query: Sql): Promise<T | undefined> {
    return (await this.rows<T>(query))[0];
  }

  /**
   * Runs `work` in one transaction and commits it, or rolls all of it back when it throws. PostgreSQL may
   * refuse a transaction that met another one head-on; then `work` runs again from the start, so it must
   * touch nothing but the transaction.
   */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.transactionOnce(work);
      } catch (error) {
        const code = (error as { code?: string }).code;
        if ((code !== DEADLOCK && code !== SERIALIZATION_FAILURE) || tries === MAX_TRIES) throw error;
      }
    }
  }

  private async transactionOnce<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      await runner.startTransaction();
      const tx = new Transaction(runner.manager, client);
      const result = await this.orRollBack(runner, async () => {
        const value = await work(tx);
        await tx.finishing();
        await runner.commitTransaction();
        return value;
      });
      await tx.finished((error) => this.logger.error(error, 'after commit'));
      return result;
    } finally {
      await runner.release();
    }
  }

  private async orRollBack<T>(runner: QueryRunner, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      // A lost connection has rolled back already; the first error is the one worth telling.
      await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    }
  }
}
