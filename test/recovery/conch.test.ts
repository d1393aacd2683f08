import { createServer } from 'node:net';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { makeFolder } from '../support/folder.js';
import { type ConchProcess, freePort, spawnConchProcess, startConchProcess } from '../support/process.js';

const env = { ROLES: 'api,worker' };

describe('Conch as a process', () => {
  let dataDir: string;
  let running: ConchProcess[];

  const start = async (...options: Parameters<typeof startConchProcess>) => {
    const conch = await startConchProcess(...options);
    running.push(conch);
    return conch;
  };

  beforeEach(async () => {
    dataDir = await makeFolder();
    running = [];
  });

  afterEach(async () => {
    for (const conch of running) await conch.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('starts on nothing, prints where to set it up, and stops when asked', async () => {
    const conch = await start({ env, dataDir });
    expect(await conch.setupLink()).toMatch(new RegExp(`^${conch.url}/setup\\?code=`));
    expect(await conch.stop()).toBe(0);
    await expect(fetch(`${conch.url}/readyz`)).rejects.toThrow('fetch failed');
  });

  it('starts on the same data after everything was killed', async () => {
    const first = await start({ env, dataDir });
    const link = await first.setupLink();
    const lockFile = await findLockFile(dataDir);
    await first.kill();
    process.kill(Number(lockFile.split('\n')[0]), 'SIGKILL');

    const second = await start({ env, dataDir, port: first.port });
    expect(await second.setupLink()).toBe(link);
  });

  describe('refuses in one sentence', () => {
    let database: TestDatabase;

    beforeEach(async () => {
      database = await createTestDatabase();
    });
    afterEach(() => database.drop());

    const refusal = async (options: Parameters<typeof spawnConchProcess>[0]) => {
      const conch = await spawnConchProcess({ dataDir, ...options });
      running.push(conch);
      expect(await conch.exited).toBe(1);
      expect(conch.logs()).not.toMatch(/^\s+at /m);
      return conch.logs();
    };

    it('a wrong environment', async () => {
      expect(await refusal({ env: { ...env, LOG_LEVEL: 'loud' } })).toContain(
        'LOG_LEVEL is "loud"; expected one of',
      );
    });

    it('a port that is taken', async () => {
      const port = await freePort();
      const other = createServer().listen(port, '127.0.0.1');
      await once(other, 'listening');
      const said = await refusal({ env: { ...env, DATABASE_URL: database.url }, port });
      other.close();
      expect(said).toContain(String(port));
    });

    it('a database that does not answer', async () => {
      const port = await freePort();
      const said = await refusal({
        env: { ...env, DATABASE_URL: `postgres://conch:s3cr3t@127.0.0.1:${port}/conch` },
      });
      expect(said).toContain('DATABASE_URL');
      expect(said).not.toContain('s3cr3t');
    });

    it('a data directory that another Conch uses', async () => {
      const first = await start({ env, dataDir });
      expect(await refusal({ env })).toContain(`process ${first.pid}`);
    });
  });
});

/** The embedded server's own lock file, wherever under the data directory it runs. */
async function findLockFile(dataDir: string): Promise<string> {
  return readFile(join(dataDir, 'cluster/postmaster.pid'), 'utf8').catch(() =>
    readFile(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8'),
  );
}
