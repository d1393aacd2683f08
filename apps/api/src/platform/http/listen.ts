import type { Server } from 'node:http';
import { StartError } from '../env/start-error.js';

/** Longest an accepted request may take to finish while the server stops. */
const GRACE_MS = 10_000;

/** Nobody needs longer to send what Conch takes, so slow senders do not hold connections. */
const HEADERS_MS = 20_000;
const REQUEST_MS = 120_000;

/** Listens, and says in one sentence when the port cannot be had. Returns the port, chosen by the system for 0. */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  server.headersTimeout = HEADERS_MS;
  server.requestTimeout = REQUEST_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port, host)));
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE')
    return new StartError(
      'PORT_TAKEN',
      `Port ${port} is taken by another program: stop it, or choose another port, as in PORT=${port + 1}.`,
    );
  if (error.code === 'EACCES')
    return new StartError(
      'PORT_TAKEN',
      `Port ${port} may not be used by this account: choose one above 1023.`,
    );
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new StartError('PORT_TAKEN', `HOST is "${host}", which is no address of this machine.`);
  return error;
}

/**
 * Takes no new connection, answers what was accepted, then closes what is left after a while. Who goes on asking
 * on an open connection is answered once more and told that it was the last time: else a busy client would never
 * be done, and lose an answer in the end.
 */
export async function closeGently(server: Server): Promise<void> {
  server.prependListener('request', (_, response) => {
    response.shouldKeepAlive = false;
  });
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(force);
}
