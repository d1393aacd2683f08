import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { PgBoss, type Db, type JobWithMetadata, type SendOptions } from 'pg-boss';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import type { Env } from '../env/env.js';
import { ENV } from '../env/env.token.js';

/** A job whose worker gives no sign for as long was cut off with it, and is tried again. The least there is. */
const HEARTBEAT_S = 10;

/** `isLast`: when this try fails, the job is given up. */
export type Attempt = { isLast: boolean };
type Handler<T extends object> = (data: T, attempt: Attempt) => Promise<void>;
type Definition = { handler: Handler<object>; cron?: string };

/** Durable background work in PostgreSQL: enqueued in the writer's transaction, run at least once by a worker. */
@Injectable()
export class JobsService implements OnApplicationBootstrap {
  private readonly logger = new Logger('Jobs');
  private readonly definitions = new Map<string, Definition>();
  private readonly workers = new Map<string, string>();
  private readonly boss: PgBoss;

  constructor(
    database: Database,
    @Inject(ENV) private readonly env: Env,
  ) {
    const works = env.roles.includes('worker');
    this.boss = new PgBoss({
      db: { executeSql: (text, values) => database.pool.query(text, values) },
      supervise: works,
      schedule: works,
      superviseIntervalSeconds: HEARTBEAT_S,
      monitorIntervalSeconds: HEARTBEAT_S,
      monitorVacuum: false,
    });
    this.boss.on('error', (error) => this.logger.error(error));
  }

  /** Names a kind of job and what it does. Call it while modules start. */
  define<T extends object>(name: string, handler: Handler<T>, options: { cron?: string } = {}): void {
    this.definitions.set(name, { handler: handler as Handler<object>, ...options });
  }

  /** Enqueues a job that runs if and only if the transaction commits. */
  async send(tx: Transaction, name: string, data: object, options: SendOptions = {}): Promise<void> {
    const db: Db = { executeSql: (text, values) => tx.client.query(text, values) };
    await this.boss.send(name, data, { ...options, db });
    tx.afterCommit(() => this.wake(name));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.boss.start();
    for (const name of this.definitions.keys()) await this.ensureQueue(name);
    if (this.env.roles.includes('worker')) await this.startWorkers();
  }

  /** Lets running jobs finish; what has not begun stays queued for the next start. */
  async stop(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: 10_000, close: false });
  }

  private async ensureQueue(name: string): Promise<void> {
    // Ten tries with growing pauses span about half a day, long enough for a mail server to come back.
    const retries = { retryLimit: 10, retryDelay: 5, retryBackoff: true, retryDelayMax: 7_200 };
    const options = { ...retries, heartbeatSeconds: HEARTBEAT_S };
    await this.boss.createQueue(name, options);
    await this.boss.updateQueue(name, options);
  }

  private async startWorkers(): Promise<void> {
    for (const [name, { handler, cron }] of this.definitions) {
      const worker = await this.boss.work(
        name,
        { pollingIntervalSeconds: 2, batchSize: 1, includeMetadata: true },
        async ([job]: JobWithMetadata[]) => this.run(name, handler, job!),
      );
      this.workers.set(name, worker);
      if (cron) await this.boss.schedule(name, cron);
    }
  }

  private async run(name: string, handler: Handler<object>, job: JobWithMetadata): Promise<void> {
    const isLast = job.retryCount >= job.retryLimit;
    try {
      await handler(job.data, { isLast });
    } catch (error) {
      const outcome = isLast ? 'is given up' : 'will be tried again';
      this.logger.error({ err: error, job: name }, `job failed and ${outcome}`);
      throw error;
    } finally {
      // There may be more: without this a queue would move by one job per poll.
      this.wake(name);
    }
  }

  /** A worker in this process starts at once instead of at its next poll. */
  private wake(name: string): void {
    const worker = this.workers.get(name);
    if (worker) this.boss.notifyWorker(worker);
  }
}
