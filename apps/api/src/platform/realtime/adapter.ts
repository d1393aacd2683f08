import { setTimeout as pause } from 'node:timers/promises';
import { createAdapter as createPostgresAdapter } from '@socket.io/postgres-adapter';
import { createAdapter as createRedisAdapter } from '@socket.io/redis-streams-adapter';
import { Pool, type PoolClient } from 'pg';
import { createClient } from 'redis';
import type { Database } from '../database/database.js';
import type { Env } from '../env/env.js';
import { StartError } from '../env/start-error.js';
import type { LiveServer } from './live-socket.js';

const READY_TRIES = 100;
const READY_PAUSE_MS = 50;
const CONNECT_MS = 5_000;

/** The way to the other processes. Its `close` follows that of the socket.io server. */
export type FanOut = { close(): Promise<void> };

/**
 * Connects the server with the other processes: through Redis where there is one, through PostgreSQL where
 * other processes can reach it. Only the embedded database cannot have a second process. Resolves once the
 * others are heard.
 */
export async function connectProcesses(
  io: LiveServer,
  env: Env,
  database: Database,
  onError: (error: unknown) => void,
): Promise<FanOut | null> {
  if (env.redisUrl) return throughRedis(io, env.redisUrl, onError);
  if (env.databaseUrl) return throughPostgres(io, database, onError);
  return null;
}

async function throughPostgres(
  io: LiveServer,
  database: Database,
  onError: (error: unknown) => void,
): Promise<FanOut> {
  const name = `conch realtime ${crypto.randomUUID()}`;
  const { options } = database.pool;
  // Its own connections: one listens for good, and a busy pool must not delay what others wait for.
  const pool = new Pool({ ...options, password: options.password, max: 3, application_name: name });
  pool.on('error', onError);
  // The adapter takes the connection and notices its end, but an error that nobody hears ends the process.
  // Nor does it hand a lost connection back, for which the pool would wait in the end.
  const held = new Set<PoolClient>();
  const lost = new WeakSet<PoolClient>();
  pool.on('connect', (client) => client.on('error', onError).once('end', () => lost.add(client)));
  pool.on('acquire', (client) => held.add(client));
  pool.on('release', (_, client) => held.delete(client));
  io.adapter(
    createPostgresAdapter(pool, {
      channelPrefix: 'conch',
      tableName: 'realtime_attachment',
      // NOTIFY takes less than 8000 bytes.
      payloadThreshold: 7_900,
      errorHandler: onError,
    }),
  );
  await until(async () => {
    const { rowCount } = await database.pool.query(
      `select from pg_stat_activity where application_name = $1 and query ilike 'listen %' and state = 'idle'`,
      [name],
    );
    return rowCount === 1;
  });
  return {
    close() {
      for (const client of held) if (lost.has(client)) client.release(true);
      return pool.end();
    },
  };
}

async function throughRedis(io: LiveServer, url: string, onError: (error: unknown) => void): Promise<FanOut> {
  const client = createClient({ url });
  // Until it is connected, the one sentence at the end says it all.
  const unheard = () => undefined;
  client.on('error', unheard);
  try {
    const patience = pause(CONNECT_MS, undefined, { ref: false }).then(() => {
      throw new Error('no answer in 5 s');
    });
    await Promise.race([client.connect(), patience]);
  } catch (error) {
    client.destroy();
    throw new StartError(
      'REDIS_UNREACHABLE',
      `The Redis that REDIS_URL names cannot be reached (${(error as Error).message}): check the address and that it runs.`,
      { cause: error },
    );
  }
  client.on('error', onError).off('error', unheard);
  // The adapter does not look at how publishing ends, and a rejection that nobody handles ends the process.
  const publish = client.publish.bind(client);
  const publishOrTell: typeof client.publish = (channel, message) =>
    publish(channel, message).catch((error: unknown) => {
      onError(error);
      return 0;
    });
  Object.assign(client, { publish: publishOrTell });
  io.adapter(
    createRedisAdapter(client, { streamName: 'conch', channelPrefix: 'conch', blockTimeInMs: 1_000 }),
  );
  await until(async () => (await io.of('/').adapter.serverCount()) > 0);
  return {
    async close() {
      await client.close();
    },
  };
}

async function until(isReady: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < READY_TRIES && !(await isReady()); tries += 1) await pause(READY_PAUSE_MS);
}
