import type { PoolClient } from 'pg';
import type { Sql } from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { readRows, type Reader } from './reader.js';

type Hook = () => void | Promise<void>;

/** One open database transaction. Handed down as the first argument of every function that writes. */
export class Transaction implements Reader {
  private readonly beforeCommitHooks: Hook[] = [];
  private readonly afterCommitHooks: Hook[] = [];

  constructor(
    readonly manager: EntityManager,
    /** The connection itself, for libraries that write within this transaction. */
    readonly client: PoolClient,
  ) {}

  rows<T>(query: Sql): Promise<T[]> {
    return readRows<T>(this.client, query);
  }

  async row<T>(query: Sql): Promise<T | undefined> {
    return (await this.rows<T>(query))[0];
  }

  /** Last statements of the transaction, for locks that must be held as briefly as possible. */
  beforeCommit(hook: Hook): void {
    this.beforeCommitHooks.push(hook);
  }

  /** Runs only when the change is durable; a failure here is logged and cannot undo the change. */
  afterCommit(hook: Hook): void {
    this.afterCommitHooks.push(hook);
  }

  /** Used by the owner of the transaction only. */
  async finishing(): Promise<void> {
    for (const hook of this.beforeCommitHooks) await hook();
  }

  /** Used by the owner of the transaction only. */
  async finished(onError: (error: unknown) => void): Promise<void> {
    for (const hook of this.afterCommitHooks) {
      try {
        await hook();
      } catch (error) {
        onError(error);
      }
    }
  }
}
