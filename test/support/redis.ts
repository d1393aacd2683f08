import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { freePort } from './process.js';

export type TestRedis = { url: string; stop(): Promise<void> };

/** Whether this machine has a Redis server to start. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** A Redis of its own that keeps nothing. */
export async function startRedis(): Promise<TestRedis> {
  const port = await freePort();
  const server = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', ''], {
    stdio: 'ignore',
  });
  const ended = once(server, 'exit');
  while (!(await answers(port))) if (server.exitCode !== null) throw new Error('redis-server ended at once');
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      server.kill();
      await ended;
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.once('data', () => resolve(true));
    socket.once('error', () => setTimeout(() => resolve(false), 20));
    socket.once('data', () => socket.destroy());
  });
}
