import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeFolder } from './folder.js';

const root = join(import.meta.dirname, '../..');
const PATIENCE_MS = 45_000;
const POLL_MS = 50;

export interface ConchProcess {
  /** Where it answers, without a slash at the end. */
  url: string;
  port: number;
  dataDir: string;
  pid: number;
  /** Everything it has printed so far. */
  logs: () => string;
  /** The address of the one-time setup page, once it has been printed. */
  setupLink: () => Promise<string>;
  /** Its exit code, once it has ended by itself. */
  exited: Promise<number | null>;
  /** Asks it to end as a service manager does, and gives its exit code. */
  stop: () => Promise<number | null>;
  /** Ends it as a power cut would: nothing is cleaned up. */
  kill: () => Promise<void>;
}

export interface ConchOptions {
  /** Variables over the harness's own. Without DATABASE_URL it runs its embedded PostgreSQL. */
  env?: Record<string, string>;
  /** Kept by the caller, to start again on the same data; else a fresh folder that goes with the process. */
  dataDir?: string;
  port?: number;
  args?: string[];
  /** What Node is given in place of the built server and `args`. */
  command?: string[];
}

/** Starts the built product as its own process and waits until it is ready. */
export async function startConchProcess(options: ConchOptions = {}): Promise<ConchProcess> {
  const conch = await spawnConchProcess(options);
  const ended = conch.exited.then((code) => {
    throw new Error(`Conch ended with code ${code} before it was ready:\n${conch.logs()}`);
  });
  await Promise.race([ended, until(() => answers(`${conch.url}/readyz`), conch.logs)]);
  return conch;
}

/** Starts the built product without waiting, for starts that are meant to fail. */
export async function spawnConchProcess(options: ConchOptions = {}): Promise<ConchProcess> {
  const port = options.port ?? (await freePort());
  const dataDir = options.dataDir ?? (await makeFolder());
  const child = spawn(
    process.execPath,
    options.command ?? ['apps/api/dist/main.js', ...(options.args ?? [])],
    {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        HOST: '127.0.0.1',
        PORT: String(port),
        PUBLIC_URL: `http://localhost:${port}`,
        DATA_DIR: dataDir,
        ...options.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  }
  const exited = exitOf(child, () => (options.dataDir ? undefined : rm(dataDir, { recursive: true })));
  const logs = () => output;
  const endWithUs = () => child.kill('SIGTERM');
  process.once('exit', endWithUs);
  void exited.then(() => process.removeListener('exit', endWithUs));
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return exited;
  };
  const setupLink = () => until(() => /https?:\/\/\S+\/setup\?code=[^\s"'\\]+/.exec(output)?.[0], logs);
  return {
    url: `http://localhost:${port}`,
    port,
    dataDir,
    pid: child.pid ?? 0,
    logs,
    exited,
    setupLink,
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
  };
}

async function exitOf(child: ChildProcess, cleanUp: () => Promise<void> | undefined): Promise<number | null> {
  const [code] = (await once(child, 'exit')) as [number | null];
  await cleanUp();
  return code;
}

/** Asks again and again until there is an answer; what has been printed explains why there was none. */
async function until<T>(ask: () => T | Promise<T>, logs: () => string): Promise<NonNullable<T>> {
  for (const patience = Date.now() + PATIENCE_MS; Date.now() < patience; await wait(POLL_MS)) {
    const answer = await ask();
    if (answer) return answer;
  }
  throw new Error(`Waited ${PATIENCE_MS} ms in vain. What was printed:\n${logs()}`);
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}

/** A port that nobody uses now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
