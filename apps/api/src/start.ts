import 'reflect-metadata';
import { join } from 'node:path';
import { paths } from '@conch/shared/paths';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type Express } from 'express';
import type { ClientConfig } from 'pg';
import type { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { AccountsService } from './features/accounts/accounts.service.js';
import { Database } from './platform/database/database.js';
import { makeDataSource } from './platform/database/data-source.js';
import { startEmbeddedPostgres } from './platform/database/embedded/embedded-postgres.js';
import { migrate } from './platform/database/migrate.js';
import { endSilentConnections } from './platform/database/silence.js';
import type { Env } from './platform/env/env.js';
import { StartError } from './platform/env/start-error.js';
import { GraphqlExecutor } from './platform/graphql/executor.js';
import { mountHealth, type Health } from './platform/http/health.js';
import { mountMetrics } from './platform/http/metrics.js';
import { errorAnswer } from './platform/http/error-answer.js';
import { FailuresFilter } from './platform/http/failures.filter.js';
import { closeGently, listen } from './platform/http/listen.js';
import { OpenEndedAdapter } from './platform/http/open-ended-adapter.js';
import { requestLog } from './platform/http/request-log.js';
import { keptByNobody, securityHeaders } from './platform/http/security-headers.js';
import { mountWeb } from './platform/http/web.js';
import { JobsService } from './platform/jobs/jobs.service.js';
import { RealtimeService } from './platform/realtime/realtime.service.js';
import { NestLogger } from './platform/logging/nest-logger.js';
import { rootLogger } from './platform/logging/logger.js';

export type Conch = {
  url: string;
  port: number;
  /** Opens the setup page; null when somebody owns the community. */
  setupLink: string | null;
  app: NestExpressApplication;
  /** Finishes what was accepted, then lets go of everything. */
  stop(): Promise<void>;
};

/** Starts what the environment asks for. Rejects with a `StartError` where a person can mend the reason. */
export async function startConch(
  env: Env,
  /** Runs on the migrated database, before anybody is served. */
  prepare?: (source: DataSource) => Promise<void>,
): Promise<Conch> {
  // Everything that was begun is let go in reverse order: when Conch stops, and when it cannot start.
  const begun = new AsyncDisposableStack();
  try {
    const source = await connect(await database(env, begun));
    begun.defer(() => source.destroy());
    await migrate(source);
    await prepare?.(source);
    return await serve(env, source, begun);
  } catch (error) {
    await begun.disposeAsync();
    throw error;
  }
}

/** Runs `work` with the services of Conch and serves nobody: for what is done on the server itself. */
export async function withConch<T>(env: Env, work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  await using begun = new AsyncDisposableStack();
  const source = await connect(await database(env, begun));
  begun.defer(() => source.destroy());
  await migrate(source);
  const quiet: Env = { ...env, roles: ['api'] };
  const logger = new NestLogger(rootLogger(env));
  const app = await NestFactory.createApplicationContext(AppModule.with(quiet, source), {
    logger,
    abortOnError: false,
  });
  begun.defer(() => app.close());
  begun.defer(() => app.get(JobsService).stop());
  return await work(app);
}

/** Where PostgreSQL is: where the environment says, else our own. */
async function database(env: Env, begun: AsyncDisposableStack): Promise<ClientConfig> {
  if (env.databaseUrl) return { connectionString: env.databaseUrl };
  const log = rootLogger(env);
  const embedded = await startEmbeddedPostgres({
    directory: join(env.dataDir, 'postgres'),
    log: (line) => log.info({ part: 'postgres' }, line),
  });
  begun.defer(() => embedded.stop());
  return embedded.connection;
}

async function connect(connection: ClientConfig): Promise<DataSource> {
  const source = makeDataSource(connection);
  try {
    return await source.initialize();
  } catch (error) {
    throw new StartError(
      'DATABASE_UNREACHABLE',
      `The database that DATABASE_URL names cannot be reached (${(error as Error).message}): check the address, the account and that it runs.`,
      { cause: error },
    );
  }
}

async function serve(env: Env, source: DataSource, begun: AsyncDisposableStack): Promise<Conch> {
  const server = express();
  server.disable('x-powered-by');
  server.set('trust proxy', env.trustProxy);
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.with(env, source),
    new OpenEndedAdapter(server),
    { logger: new NestLogger(rootLogger(env)), bodyParser: false, abortOnError: false },
  );
  begun.defer(() => app.close());
  // Only now: a migration may keep a connection busy for as long as it needs.
  endSilentConnections(app.get(Database).pool);
  const realtime = app.get(RealtimeService);
  begun.defer(() => realtime.stop());
  begun.defer(() => app.get(JobsService).stop());
  const health: Health = { stopping: false };
  await mount(env, app, server, health);
  const http = app.getHttpServer();
  if (env.roles.includes('api')) realtime.attach(http);
  // First of all, and so for live connections too.
  http.prependListener('request', securityHeaders(env));
  const port = await listen(http, env.port, env.host);
  begun.defer(async () => {
    health.stopping = true;
    await realtime.closeSockets();
    await closeGently(http);
  });
  const code = await app.get(AccountsService).setupCode();
  return {
    url: env.publicUrl,
    port,
    setupLink: code && env.publicUrl + paths.setup(code),
    app,
    stop: () => begun.disposeAsync(),
  };
}

/** What answers a request, in order: the platform's own addresses, the features' routes, the pages. */
async function mount(env: Env, app: NestExpressApplication, server: Express, health: Health): Promise<void> {
  const log = rootLogger(env);
  mountMetrics(server, app.get(Database));
  mountHealth(server, app.get(Database), health);
  server.use(requestLog(log));
  // Pages only: what happens is told by those who write, and heard where the api is.
  if (env.roles.some((role) => role !== 'web')) await app.get(RealtimeService).start();
  if (env.roles.includes('api')) server.use('/graphql', keptByNobody, express.json({ limit: '3mb' }));
  app.useGlobalFilters(new FailuresFilter());
  await app.init();
  if (env.roles.includes('web'))
    await mountWeb(server, env, env.roles.includes('api') ? app.get(GraphqlExecutor) : null);
  server.use(errorAnswer(log));
}
