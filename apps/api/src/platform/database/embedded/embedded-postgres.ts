import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { databaseAccount, assertReachable } from './account.js';
import { findBinaries } from './binaries.js';
import { SUPERUSER, prepareCluster } from './cluster.js';
import { PORT, prepareDirectories, removeShortSockets } from './directories.js';
import { lockDirectory } from './directory-lock.js';
import { type Settings, spawnServer, stopServer, stopStragglers } from './server-process.js';

export interface EmbeddedPostgres {
  /** For everything that takes a URL: `postgres://conch@localhost/conch?host=<socket folder>`. */
  url: string;
  connection: { host: string; port: number; user: string; database: string };
  /** The process id of the server now running; another one after it had to be restarted. */
  pid(): number | undefined;
  /** Stops the server and gives the directory free. Call it last. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  directory: string;
  log: (line: string) => void;
  /** PostgreSQL settings over our own, such as `{ fsync: 'off' }` for tests. */
  settings?: Settings;
}

const DATABASE = 'conch';
const LONGEST_PAUSE_MS = 5_000;

/**
 * Runs the PostgreSQL that came from npm on a data directory, and keeps it running until `stop`.
 * Every way in which this can fail on a person's machine is a `StartError`.
 */
export async function startEmbeddedPostgres({
  directory,
  log,
  settings = {},
}: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const binaries = await findBinaries();
  const account = databaseAccount();
  await assertReachable(binaries.postgres, account);
  const directories = await prepareDirectories(directory, account);
  const lock = lockDirectory(directories.root);

  const connection = { host: directories.sockets, port: PORT, user: SUPERUSER, database: DATABASE };
  const start = async () => {
    if (await stopStragglers(directories)) log('Ended a PostgreSQL left running by an earlier start.');
    return spawnServer(binaries, directories, account, settings);
  };
  let server: ChildProcess | undefined;
  try {
    await prepareCluster(binaries, directories, account, settings.fsync !== 'off');
    server = await start();
    await createDatabase(connection);
  } catch (error) {
    if (server) await stopServer(server);
    lock.release();
    throw error;
  }
  const kept = keepRunning(server, start, log);
  return {
    url: `postgres://${SUPERUSER}@localhost:${PORT}/${DATABASE}?host=${encodeURIComponent(connection.host)}`,
    connection,
    pid: kept.pid,
    async stop() {
      await kept.stop();
      await removeShortSockets(directories);
      lock.release();
    },
  };
}

/** Starts the server again, with growing pauses, whenever it ends without having been stopped. */
function keepRunning(first: ChildProcess, start: () => Promise<ChildProcess>, log: (line: string) => void) {
  let server = first;
  let stopping = false;
  let restart = Promise.resolve();
  const watch = () =>
    server.once('exit', (code, signal) => {
      if (stopping) return;
      log(`PostgreSQL ended unexpectedly (${signal ?? `code ${code}`}); starting it again.`);
      restart = startAgain();
    });
  const startAgain = async () => {
    for (let pause = 100; !stopping; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        server = await start();
        watch();
        log('PostgreSQL runs again.');
        return;
      } catch (error) {
        log(`${(error as Error).message} Trying again in ${pause} ms.`);
        await wait(pause);
      }
    }
  };
  watch();
  // An exit that nobody planned must not leave the server behind. Nothing can be awaited here.
  const leave = () => server.kill('SIGINT');
  process.once('exit', leave);
  return {
    pid: () => server.pid,
    async stop() {
      stopping = true;
      await restart;
      await stopServer(server);
      process.removeListener('exit', leave);
    },
  };
}

async function createDatabase(connection: EmbeddedPostgres['connection']): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}
