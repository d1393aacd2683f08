import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ActivityService } from '../../apps/api/src/platform/activity/activity.service.js';
import { Database } from '../../apps/api/src/platform/database/database.js';
import { readEnv } from '../../apps/api/src/platform/env/env.js';
import { startConch, type Conch } from '../../apps/api/src/start.js';
import { makeCategory, makeReply, makeThread, type MadeCategory } from '../support/builders/forum.js';
import { TestClient } from '../support/client.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';
import { eventually } from '../support/eventually.js';
import { LiveClient } from '../support/live-client.js';
import { hasRedis, startRedis, type TestRedis } from '../support/redis.js';

const WITHIN_MS = 1_000;
const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

// Without a Redis server on this machine the processes meet in PostgreSQL only.
describe.each(hasRedis ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'])(
  'several processes that meet in %s',
  (where) => {
    let redis: TestRedis | undefined;
    let here: TestConch;
    let there: Conch;
    let worker: Conch;
    let writer: SignedIn;
    let reader: SignedIn;
    let category: MadeCategory;
    const open: LiveClient[] = [];

    const addressOf = ({ port }: Conch) => `http://127.0.0.1:${port}`;
    const startAnother = (roles: string, redisUrl = redis?.url) => {
      const env = readEnv({
        DATABASE_URL: here.database.pool.options.connectionString!,
        DATA_DIR: here.dataDir,
        HOST: '127.0.0.1',
        LOG_LEVEL: 'silent',
        NODE_ENV: 'test',
        ROLES: roles,
        ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
      });
      return startConch({ ...env, port: 0 });
    };
    /** The same member, asking the other process. */
    const over = (who: SignedIn): SignedIn => ({
      ...who,
      client: new TestClient(addressOf(there), who.client.cookie),
    });
    const listen = async (url: string, who: SignedIn) => {
      const client = await LiveClient.connect(url, who.client.cookie);
      open.push(client);
      return client;
    };

    beforeAll(async () => {
      if (where === 'Redis') redis = await startRedis();
      here = await startTestConch({ ROLES: 'api', ...(redis ? { REDIS_URL: redis.url } : {}) });
      there = await startAnother('api');
      worker = await startAnother('worker');
      writer = await here.makeMember({ role: 'moderator' });
      reader = await here.makeMember();
      category = await makeCategory(here.owner);
    });
    afterEach(() => open.splice(0).forEach((client) => client.close()));
    afterAll(async () => {
      await worker.stop();
      await there.stop();
      await here.stop();
      await redis?.stop();
    });

    it('tells a listener of one what was written in another', async () => {
      const thread = await makeThread(writer, category);
      const client = await listen(addressOf(there), reader);
      const { seq } = await client.subscribe(`thread:${thread.id}`);
      const post = await makeReply(writer, thread);
      await client.until(() => client.messages.length === 1, undefined, WITHIN_MS);
      expect(client.messages[0]).toMatchObject({ seq: seq + 1, type: 'post.created', postId: post.id });
    });

    it('keeps one order for all when each writes', async () => {
      const threads = await Promise.all(upTo(3).map(() => makeThread(writer, category)));
      const listeners = [
        await listen(here.url, reader),
        await listen(addressOf(there), reader),
        await listen(addressOf(there), writer),
      ];
      const starts = await Promise.all(
        listeners.map((client) => client.subscribe(`category:${category.id}`)),
      );
      await Promise.all(
        [writer, over(writer), here.owner, over(here.owner)].flatMap((who) =>
          threads.map(async (thread) => {
            for (let i = 0; i < 3; i += 1) await makeReply(who, thread);
          }),
        ),
      );
      for (const [i, client] of listeners.entries()) {
        await client.until(() => client.messages.length >= 36);
        expect(client.messages.map(({ seq }) => seq)).toEqual(upTo(starts[i]!.seq + 36, starts[i]!.seq + 1));
      }
      const ids = listeners.map(({ messages }) => messages.map((message) => JSON.stringify(message)));
      expect(ids[1]).toEqual(ids[0]);
      expect(ids[2]).toEqual(ids[0]);
    });

    it('tells what a process without sockets has recorded', async () => {
      const thread = await makeThread(writer, category);
      const client = await listen(here.url, reader);
      await client.subscribe(`thread:${thread.id}`);
      await worker.app.get(Database).transaction(async (tx) => {
        await worker.app.get(ActivityService).record(tx, {
          type: 'answer.reviewDue',
          actorId: null,
          categoryId: Number(category.id),
          threadId: Number(thread.id),
          postId: Number(thread.openingPost.id),
        });
      });
      await client.until(() => client.messages.length === 1, undefined, WITHIN_MS);
      expect(client.messages[0]).toMatchObject({ type: 'answer.changed' });
    });

    it('shares who is here and who is typing', async () => {
      const room = `thread:${(await makeThread(writer, category)).id}`;
      const [one, two, again] = [
        await listen(here.url, writer),
        await listen(addressOf(there), reader),
        await listen(addressOf(there), writer),
      ];
      for (const client of [one, two, again]) await client.subscribe(room);
      const both = [writer.id, reader.id];
      for (const client of [one, two, again]) {
        await client.until(() => client.presences.at(-1)?.count === 2);
        expect(client.presences.at(-1)!.memberIds).toEqual(both);
      }
      one.type(room);
      await two.until(() => two.typings.length === 1, undefined, WITHIN_MS);
      await again.settle();
      expect(again.typings).toEqual([]);
      one.close();
      again.close();
      await two.until(() => two.presences.at(-1)?.count === 1);
    });

    it('takes access away in all of them', async () => {
      const staff = await here.makeMember({ role: 'staff' });
      const client = await listen(addressOf(there), staff);
      await client.subscribe('staff');
      await here.owner.client.run(
        'mutation ($input: SetMemberRoleInput!) { setMemberRole(input: $input) { id } }',
        { input: { memberId: staff.id, role: 'MEMBER' } },
      );
      await client.until(() => client.revoked.length === 1, undefined, WITHIN_MS);
      await staff.client.run('mutation { signOut }');
      await client.until(() => !client.isConnected, undefined, WITHIN_MS);
    });

    it('lets a page go on where it was when its process restarts', async () => {
      const room = `category:${category.id}`;
      const leaving = await startAnother('api');
      const client = await listen(addressOf(leaving), reader);
      const { seq } = await client.subscribe(room);
      await leaving.stop();
      await client.until(() => !client.isConnected);
      expect(client.whyClosed).toBe('transport close');
      await makeThread(writer, category);
      await makeThread(writer, category);
      const back = await startAnother('api');
      try {
        const again = await listen(addressOf(back), reader);
        const { missed, gap } = await again.subscribe(room, { since: seq });
        expect({ gap, seqs: missed.map((message) => message.seq) }).toEqual({
          gap: false,
          seqs: [seq + 1, seq + 2],
        });
        again.close();
      } finally {
        await back.stop();
      }
    });

    if (where === 'PostgreSQL')
      it('survives the loss of the connection on which they meet', async () => {
        const thread = await makeThread(writer, category);
        const client = await listen(addressOf(there), reader);
        const { seq } = await client.subscribe(`thread:${thread.id}`);
        await here.database.source.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
         where application_name like 'conch realtime%' and datname = current_database()`,
        );
        for (let i = 0; i < 3; i += 1) await makeReply(writer, thread);
        await client.until(() => client.messages.length === 3, undefined, 15_000);
        expect(client.messages.map((message) => message.seq)).toEqual(upTo(seq + 3, seq + 1));
        await eventually('all processes listen again', async () => {
          const { rowCount } = await here.database.pool.query(
            `select from pg_stat_activity where application_name like 'conch realtime%'
               and datname = current_database() and query ilike 'listen %'`,
          );
          return rowCount === 3;
        });
      });
  },
);
