import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, closeSync } from 'node:fs';
import { readFile, readdir, readlink, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StartError } from '../../env/start-error.js';
import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import { type Directories, PORT } from './directories.js';

export type Settings = Record<string, string | number>;

/** Sized for one machine that also runs everything else. */
const SETTINGS: Settings = {
  listen_addresses: '',
  port: PORT,
  max_connections: 50,
  shared_buffers: '128MB',
  unix_socket_permissions: '0700',
  // One file a weekday, each overwritten a week later.
  logging_collector: 'on',
  log_filename: 'postgres-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_timezone: 'UTC',
  timezone: 'UTC',
};

/** What the server says before its own log opens, or when it cannot open it. */
const START_LOG = 'start.log';

const POLL_MS = 20;
const PATIENCE_MS = 30_000;

/** Starts the server in a process group of its own, so that Ctrl-C reaches only Conch, which stops it last. */
export async function spawnServer(
  { postgres }: Binaries,
  { cluster, sockets, logs }: Directories,
  account: Account | undefined,
  settings: Settings,
): Promise<ChildProcess> {
  const all: Settings = {
    ...SETTINGS,
    unix_socket_directories: sockets,
    log_directory: logs,
    ...settings,
  };
  const output = openSync(join(logs, START_LOG), 'w');
  const child = spawn(
    postgres,
    ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...account, cwd: cluster, env: {}, detached: true, stdio: ['ignore', output, output] },
  );
  closeSync(output);
  // A failed spawn has no pid; its 'error' event must have a listener, or it ends the process.
  child.on('error', () => undefined);
  while (child.pid && child.exitCode === null && child.signalCode === null) {
    if (await isReady(cluster, child.pid)) return child;
    await wait(POLL_MS);
  }
  throw new StartError(
    'DATABASE_FAILED',
    `PostgreSQL did not start: ${await reasonIn(logs)} (its log is in ${logs})`,
  );
}

/** Stops a server as PostgreSQL calls it fast: sessions are cut, everything committed is on disk. */
export async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGINT');
  const late = setTimeout(() => child.kill('SIGQUIT'), PATIENCE_MS);
  await exited;
  clearTimeout(late);
}

/**
 * Ends every PostgreSQL process that still works in this data directory, as one does after `kill -9` of Conch or
 * of PostgreSQL itself, and clears the lock files they leave. Returns whether there were any.
 */
export async function stopStragglers({ cluster, sockets }: Directories): Promise<boolean> {
  const first = await processesIn(cluster);
  const patience = Date.now() + PATIENCE_MS;
  const server = await serverIn(cluster);
  if (server && first.includes(server)) signal(server, 'SIGINT');
  for (let left = first; left.length > 0; left = await processesIn(cluster)) {
    if (Date.now() > patience) {
      throw new StartError(
        'DATABASE_FAILED',
        `A PostgreSQL of an earlier run (process ${left.join(', ')}) does not stop: end it, then start again.`,
      );
    }
    // Without their server, some processes wait for a signal: SIGQUIT ends each without touching the data.
    if (!server || !left.includes(server)) left.forEach((pid) => signal(pid, 'SIGQUIT'));
    await wait(POLL_MS);
  }
  // PostgreSQL would mistake a stranger that got the same process id since for a running server.
  await rm(join(cluster, 'postmaster.pid'), { force: true });
  await rm(join(sockets, `.s.PGSQL.${PORT}.lock`), { force: true });
  return first.length > 0;
}

/** PostgreSQL and all its workers have the data directory as their working directory, and nothing else has. */
async function processesIn(cluster: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const here = await Promise.all(
    pids.map(async (pid) => {
      const directory = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
      const program = await readlink(`/proc/${pid}/exe`).catch(() => '');
      return directory === cluster && /\/postgres( \(deleted\))?$/.test(program);
    }),
  );
  return pids.filter((_, index) => here[index]).map(Number);
}

async function lockFileOf(cluster: string): Promise<string[]> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  return text.split('\n').map((line) => line.trim());
}

async function serverIn(cluster: string): Promise<number | undefined> {
  return Number((await lockFileOf(cluster))[0]) || undefined;
}

/** The server writes its state into the eighth line of its lock file; `pg_ctl` reads the same. */
async function isReady(cluster: string, pid: number): Promise<boolean> {
  const lines = await lockFileOf(cluster);
  return Number(lines[0]) === pid && lines[7] === 'ready';
}

async function reasonIn(logs: string): Promise<string> {
  const texts = await Promise.all(
    (await readdir(logs)).map(async (name) => ({
      text: await readFile(join(logs, name), 'utf8'),
      writtenAt: name === START_LOG ? 0 : (await stat(join(logs, name))).mtimeMs,
    })),
  );
  // The newest of the server's own logs first; of each, what was said since the last start.
  const newestFirst = texts.sort((a, b) => b.writtenAt - a.writtenAt);
  for (const { text } of newestFirst) {
    const lines = text.slice(Math.max(0, text.lastIndexOf('starting PostgreSQL'))).split('\n');
    const reason = lines.find((line) => /FATAL|PANIC|error while loading|could not/.test(line));
    if (reason) return reason.replace(/^.*?(FATAL|PANIC|LOG|postgres):\s*/, '');
  }
  return 'it ended without a word';
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended in between, which is what was wanted.
  }
}
