import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { expect, it } from '@jest/globals';
import pg from 'pg';
import { endSilentConnections } from '../../apps/api/src/platform/database/silence.js';
import { refusalOf } from '../../apps/api/src/platform/database/refusal.js';

/** PostgreSQL has a file to connect to in its socket directory, or a port. */
const addressOf = ({ host, port }: pg.Client) =>
  host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port };

it('lets go of connections that a cut network has left open, and goes on when it is back', async () => {
  const database = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL! });
  const pairs: [Socket, Socket][] = [];
  const network = createServer((near) => {
    const far = connect(addressOf(database));
    near.on('error', () => far.destroy()).pipe(far);
    far.on('error', () => near.destroy()).pipe(near);
    pairs.push([near, far]);
  });
  await new Promise<void>((resolve) => network.listen(0, '127.0.0.1', resolve));
  const { port } = network.address() as AddressInfo;
  const pool = new pg.Pool({
    host: '127.0.0.1',
    port,
    user: database.user!,
    password: database.password!,
    database: 'postgres',
    max: 2,
  });
  endSilentConnections(pool, 300);
  pool.on('error', () => undefined);
  await Promise.all([pool.query('select 1'), pool.query('select 1')]);

  for (const [near, far] of pairs) near.unpipe(far);
  const cut = await Promise.allSettled([pool.query('select 1'), pool.query('select 1')]);
  for (const outcome of cut)
    expect(outcome.status === 'rejected' && refusalOf(outcome.reason)?.code).toBe('UNAVAILABLE');

  expect((await pool.query('select 2 as two')).rows).toEqual([{ two: 2 }]);
  await pool.end();
  for (const pair of pairs) for (const socket of pair) socket.destroy();
  network.close();
});
