import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export const root = join(import.meta.dirname, '../..');

/** What `pnpm start` gives to Node. */
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const FLAGS = scripts.start.split(' ').filter((word) => word.startsWith('--'));

const READY_MS = 600_000;
/** Linux counts the time of processes in hundredths of a second. */
const TICK_MS = 10;

/** The built product as a process of its own, on its own PostgreSQL. */
export async function startConch(
  dataDir,
  { args = [], env = {}, counting = false, script, flags = FLAGS } = {},
) {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [
      ...flags,
      ...(counting ? ['--import', join(import.meta.dirname, 'count-statements.mjs')] : []),
      join(root, script ?? 'apps/api/dist/main.js'),
      ...args,
    ],
    {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        HOST: '127.0.0.1',
        PORT: String(port),
        DATA_DIR: dataDir,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk) => (output += chunk));
  const exited = once(child, 'exit');
  let hasEnded = false;
  void exited.then(() => (hasEnded = true));
  const url = `http://localhost:${port}`;
  const until = performance.now() + READY_MS;
  while (!(await answers(`${url}/`))) {
    if (hasEnded || performance.now() > until) throw new Error(`Conch did not start:\n${output}`);
    await pause(10);
  }
  return {
    url,
    port,
    dataDir,
    pid: child.pid,
    startedInMs: performance.now() - started,
    /** Milliseconds of processor time so far, of the process and of its database. */
    cpu: () => ({ server: cpuOf(child.pid), database: cpuOfDatabase(dataDir) }),
    residentMb: () =>
      Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024,
    /** Statements sent since the last time of asking. */
    async statements() {
      child.send('statements');
      const [texts] = await once(child, 'message');
      return texts;
    },
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** A script of this folder as a process; `ask` sends a message and gives the answer. */
export async function startScript(name, args = []) {
  const child = fork(join(import.meta.dirname, name), args, { serialization: 'advanced' });
  const exited = once(child, 'exit');
  const next = async () => {
    const [answer] = await Promise.race([
      once(child, 'message'),
      exited.then(([code]) => {
        throw new Error(`${name} ended with code ${code}`);
      }),
    ]);
    if (answer.failed) throw new Error(`${name}: ${answer.failed}`);
    return answer;
  };
  const { port } = await next();
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    cpu: () => cpuOf(child.pid),
    ask(message) {
      child.send(message);
      return next();
    },
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

async function answers(url) {
  return fetch(url, { redirect: 'manual' }).then(
    ({ status }) => status < 500,
    () => false,
  );
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** The fields of a process behind its name; none where it has ended. */
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

const timeIn = (fields, ...places) => places.reduce((sum, place) => sum + Number(fields[place]) * TICK_MS, 0);

const cpuOf = (pid) => timeIn(statOf(pid), 11, 12);

/** Where the embedded PostgreSQL of a data directory listens, from its own lock file. */
export function databaseOf(dataDir) {
  const lines = readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), host: lines[4], user: 'conch', database: 'conch' };
}

/** Of the server with all its connections, those included that have ended. */
function cpuOfDatabase(dataDir) {
  const { pid } = databaseOf(dataDir);
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(statOf);
  const connections = all.filter((fields) => Number(fields?.[1]) === pid);
  return connections.reduce(
    (sum, fields) => sum + timeIn(fields, 11, 12),
    timeIn(statOf(pid), 11, 12, 13, 14),
  );
}
