import type { Socket } from 'node:net';
import type { Pool, PoolClient } from 'pg';

/** Longer than any statement of a running Conch takes. */
const SILENCE_MS = 60_000;

const socketOf = (client: PoolClient): Socket =>
  (client as unknown as { connection: { stream: Socket } }).connection.stream;

/**
 * Ends connections on which nothing comes back. When a network is cut, or the database hangs, nobody says so, and
 * the system would wait for a quarter of an hour: until then the pool would have no connection left to give.
 */
export function endSilentConnections(pool: Pool, silenceMs = SILENCE_MS): void {
  const watched = new WeakSet<Socket>();
  pool.on('acquire', (client) => {
    const socket = socketOf(client);
    if (!watched.has(socket))
      socket.on('timeout', () => socket.destroy(new Error('Connection terminated: the database is silent')));
    watched.add(socket);
    socket.setTimeout(silenceMs);
  });
  pool.on('release', (_, client) => socketOf(client).setTimeout(0));
}
