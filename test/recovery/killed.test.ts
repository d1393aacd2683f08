import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { rooms } from '@conch/shared/realtime';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeCategory, makeThread, type MadeThread } from '../support/builders/forum.js';
import type { SignedIn } from '../support/conch.js';
import { makeFolder } from '../support/folder.js';
import { postgresPids } from '../support/postgres-pids.js';
import { join as joinCommunity, setUp } from '../support/process-forum.js';
import { startConchProcess, type ConchProcess } from '../support/process.js';
import { expectHeardOnce, expectNothingLost, expectToldOnce } from '../support/proof.js';
import { ROUNDS, LONG_MS } from '../support/rounds.js';
import { Watcher } from '../support/watcher.js';
import { Writers } from '../support/writers.js';

const WRITERS = ['anna', 'ben', 'carla', 'dmitri'];
const POSTS_A_ROUND = 25;
const options = { env: { ROLES: 'api,worker', LOG_LEVEL: 'warn' } };

describe('while four members write without a pause', () => {
  let dataDir: string;
  let conch: ConchProcess;
  let asker: SignedIn;
  let thread: MadeThread;
  let writers: Writers;
  let watcher: Watcher;

  beforeEach(async () => {
    dataDir = await makeFolder();
    conch = await startConchProcess({ ...options, dataDir });
    const owner = await setUp(conch);
    asker = await joinCommunity(conch, owner, 'asker');
    const members = [];
    for (const handle of WRITERS) members.push(await joinCommunity(conch, owner, handle));
    thread = await makeThread(asker, await makeCategory(owner));
    watcher = await Watcher.open(conch.url, owner.client.cookie!, rooms.thread(thread.id));
    writers = new Writers(members, thread);
  });
  afterEach(async () => {
    await watcher.close();
    await conch.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const expectEverything = async () => {
    await writers.stop();
    const posts = await expectNothingLost(writers, asker, thread);
    expect(posts.length).toBeGreaterThanOrEqual(ROUNDS * POSTS_A_ROUND);
    await expectHeardOnce(watcher, posts);
    await expectToldOnce(asker, posts);
  };

  it(
    'the server is killed, again and again, and no post is lost or doubled',
    async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        await writers.more(POSTS_A_ROUND);
        await conch.kill();
        conch = await startConchProcess({ ...options, dataDir, port: conch.port });
      }
      expect(writers.refusals).toContain('NO_ANSWER');
      await expectEverything();
    },
    LONG_MS,
  );

  it(
    'PostgreSQL is killed, again and again, and no post is lost or doubled',
    async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        await writers.more(POSTS_A_ROUND);
        const refused = writers.refused(1);
        process.kill(await pickPostgres(dataDir, round), 'SIGKILL');
        await refused;
      }
      expect(new Set(writers.refusals)).toEqual(new Set(['UNAVAILABLE']));
      expect((await fetch(`${conch.url}/healthz`)).status).toBe(200);
      await expectEverything();
    },
    LONG_MS,
  );
});

/** In turn the server itself, and one of the processes that serve a connection: then it starts all of them anew. */
async function pickPostgres(dataDir: string, round: number): Promise<number> {
  const cluster = join(dataDir, 'postgres/cluster');
  const server = Number((await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n')[0]);
  if (round % 2 === 0) return server;
  for (const pid of await postgresPids(cluster)) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (command.startsWith('postgres: conch conch ')) return pid;
  }
  return server;
}
