import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { rooms } from '@conch/shared/realtime';
import { afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { makeCategory, makeThread, type MadeThread } from '../support/builders/forum.js';
import type { SignedIn } from '../support/conch.js';
import { makeFolder } from '../support/folder.js';
import { postgresPids } from '../support/postgres-pids.js';
import { PostgresProcess } from '../support/postgres-process.js';
import { join as joinCommunity, setUp } from '../support/process-forum.js';
import { startConchProcess, type ConchProcess } from '../support/process.js';
import { expectHeardOnce, expectNothingLost, expectToldOnce } from '../support/proof.js';
import { LONG_MS, OUTAGE_MS, ROUNDS } from '../support/rounds.js';
import { canMakeSmallDisk, SmallDisk } from '../support/small-disk.js';
import { Watcher } from '../support/watcher.js';
import { Writers } from '../support/writers.js';

const WRITERS = ['anna', 'ben', 'carla', 'dmitri'];
const CLOCK = join(import.meta.dirname, '../support/clock.mjs');

const query = async <T>(url: string, text: string): Promise<T[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows as T[];
  } finally {
    await client.end();
  }
};

describe('while four members write without a pause', () => {
  let postgres: PostgresProcess;
  let databaseUrl: string;
  let env: Record<string, string>;
  let conch: ConchProcess;
  let asker: SignedIn;
  let thread: MadeThread;
  let writers: Writers;
  let watcher: Watcher;
  const cleaning: (() => Promise<unknown>)[] = [];

  /** A community on a PostgreSQL of its own, and members who have begun to write. */
  const begin = async (directory?: string, ...nodeOptions: string[]) => {
    const folder = directory ?? (await makeFolder());
    if (!directory) cleaning.push(() => rm(folder, { recursive: true, force: true }));
    postgres = new PostgresProcess(folder);
    cleaning.push(() => postgres.stop());
    databaseUrl = (await postgres.ready()).url;
    env = { ROLES: 'api,worker', LOG_LEVEL: 'warn', DATABASE_URL: databaseUrl };
    const command = [...nodeOptions, 'apps/api/dist/main.js'];
    conch = await startConchProcess({ env, command });
    cleaning.push(() => conch.stop());
    const owner = await setUp(conch);
    asker = await joinCommunity(conch, owner, 'asker');
    const members = [];
    for (const handle of WRITERS) members.push(await joinCommunity(conch, owner, handle));
    thread = await makeThread(asker, await makeCategory(owner));
    watcher = await Watcher.open(conch.url, owner.client.cookie!, rooms.thread(thread.id));
    cleaning.push(() => watcher.close());
    writers = new Writers(members, thread);
    await writers.more(WRITERS.length);
  };
  afterEach(async () => {
    for (const clean of cleaning.splice(0).reverse()) await clean();
  });

  const statusOf = async (path: string) => (await fetch(conch.url + path)).status;
  const expectEverything = async () => {
    await writers.more(WRITERS.length);
    await writers.stop();
    const posts = await expectNothingLost(writers, asker, thread);
    await expectHeardOnce(watcher, posts);
    await expectToldOnce(asker, posts);
  };

  it(
    'PostgreSQL is away for a while: they are told so, and go on when it is back',
    async () => {
      await begin();
      await postgres.stop();
      await writers.refused(WRITERS.length);
      expect([await statusOf('/readyz'), await statusOf('/healthz')]).toEqual([503, 200]);
      await writers.refusedFor(OUTAGE_MS);
      expect(new Set(writers.refusals)).toEqual(new Set(['UNAVAILABLE']));
      postgres = new PostgresProcess(postgres.directory);
      await postgres.ready();
      await expectEverything();
      expect(await statusOf('/readyz')).toBe(200);
    },
    LONG_MS + OUTAGE_MS,
  );

  it(
    'PostgreSQL hangs for a while: the load balancer is told, and they go on when it moves again',
    async () => {
      await begin();
      const hanging = await postgresPids(join(postgres.directory, 'cluster'));
      for (const pid of hanging) process.kill(pid, 'SIGSTOP');
      for (const end = Date.now() + OUTAGE_MS; Date.now() < end;)
        expect([await statusOf('/readyz'), await statusOf('/healthz')]).toEqual([503, 200]);
      for (const pid of hanging) process.kill(pid, 'SIGCONT');
      await expectEverything();
      expect(new Set([...writers.refusals, 'UNAVAILABLE'])).toEqual(new Set(['UNAVAILABLE']));
    },
    LONG_MS + OUTAGE_MS,
  );

  it(
    'every connection to PostgreSQL is cut, again and again',
    async () => {
      await begin();
      for (let round = 0; round < ROUNDS; round += 1) {
        await writers.more(WRITERS.length);
        const refused = writers.refused(1);
        await query(
          databaseUrl,
          `select pg_terminate_backend(pid) from pg_stat_activity
           where backend_type = 'client backend' and pid <> pg_backend_pid()`,
        );
        await refused;
      }
      expect(new Set(writers.refusals)).toEqual(new Set(['UNAVAILABLE']));
      await expectEverything();
    },
    LONG_MS,
  );

  it(
    'the clock of the server jumps a day ahead, two days back, and right again',
    async () => {
      await begin(undefined, '--import', CLOCK);
      for (let step = 0; step < 3; step += 1) {
        process.kill(conch.pid, 'SIGUSR2');
        await writers.more(WRITERS.length * 5);
      }
      expect(writers.refusals).toEqual([]);
      await expectEverything();
    },
    LONG_MS,
  );

  it(
    'the server is asked to stop, again and again: what it has taken, it answers',
    async () => {
      await begin();
      for (let round = 0; round < ROUNDS; round += 1) {
        await writers.more(WRITERS.length * 5);
        expect(await conch.stop()).toBe(0);
        await writers.refused(WRITERS.length * 2);
        const [posts] = await query<{ written: string }>(
          databaseUrl,
          'select count(*) as written from post where number > 1',
        );
        expect(writers.acknowledged).toHaveLength(Number(posts!.written));
        conch = await startConchProcess({ env, port: conch.port });
      }
      await expectEverything();
    },
    LONG_MS,
  );

  if (canMakeSmallDisk)
    it(
      'the disk is full: they are told so, and go on when there is room again',
      async () => {
        const disk = await SmallDisk.make(200);
        cleaning.push(() => disk.remove());
        await begin(disk.dataDir);
        await disk.fill();
        await writers.refused(WRITERS.length * 5);
        expect(new Set(writers.refusals)).toEqual(new Set(['UNAVAILABLE']));
        expect(await statusOf('/healthz')).toBe(200);
        await disk.makeRoom();
        await expectEverything();
      },
      LONG_MS,
    );
});
