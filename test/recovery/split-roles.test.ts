import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { paths } from '@conch/shared/paths';
import { conchServices, imageCommand } from '../docker/compose-files.js';
import { makeCategory, makeReply, makeThread } from '../support/builders/forum.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { LiveClient } from '../support/live-client.js';
import { setUp } from '../support/process-forum.js';
import { freePort, startConchProcess, type ConchProcess } from '../support/process.js';
import { hasRedis, startRedis, type TestRedis } from '../support/redis.js';

const given = { DOMAIN: 'community.example.com', POSTGRES_PASSWORD: '0123456789abcdef' };

type Stand = { database: TestDatabase; redis: TestRedis | undefined; apiUrl: string };

/** Names of machines in a compose file, and where the same thing stands here. */
function placed(
  environment: Record<string, string>,
  { database, redis, apiUrl }: Stand,
): Record<string, string> {
  const {
    DATABASE_URL: _db,
    REDIS_URL: _redis,
    API_URL: _api,
    PORT: _port,
    DATA_DIR: _data,
    ...rest
  } = environment;
  return {
    ...rest,
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
    DATABASE_URL: database.url,
    ...(environment['API_URL'] && { API_URL: apiUrl }),
    ...(environment['REDIS_URL'] && redis && { REDIS_URL: redis.url }),
  };
}

const [, ...command] = imageCommand();

async function page(conch: ConchProcess, path: string, cookie: string): Promise<string> {
  const response = await fetch(conch.url + path, { headers: { cookie } });
  expect(response.status).toBe(200);
  return response.text();
}

// Without a Redis server on this machine the processes meet in PostgreSQL only.
describe.each(hasRedis ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'])(
  'compose.scale.yml, its processes meeting in %s',
  (where) => {
    const running: ConchProcess[] = [];
    let stand: Stand;
    let apis: ConchProcess[];
    let web: ConchProcess;

    beforeAll(async () => {
      const port = await freePort();
      stand = {
        database: await createTestDatabase(),
        redis: where === 'Redis' ? await startRedis() : undefined,
        apiUrl: `http://localhost:${port}`,
      };
      const services = Object.fromEntries(conchServices('compose.scale.yml', given));
      const start = async (service: string, at?: number) => {
        const env = placed(services[service]?.environment ?? {}, stand);
        const conch = await startConchProcess({ command, env, ...(at && { port: at }) });
        running.push(conch);
        return conch;
      };
      const first = await start('api', port);
      const [second, pages] = await Promise.all([start('api'), start('web'), start('worker')]);
      apis = [first, second];
      web = pages;
    }, 120_000);
    afterAll(async () => {
      const codes = await Promise.all(running.map((conch) => conch.stop()));
      await stand.redis?.stop();
      await stand.database.drop();
      expect(codes).toEqual([0, 0, 0, 0]);
    });

    it('brings a reply written through one api to a page on another, and serves the pages from a third', async () => {
      const owner = await setUp(apis[0]!);
      const { client } = owner;
      const thread = await makeThread(owner, await makeCategory(owner), { title: 'Where is the manual?' });

      const live = await LiveClient.connect(apis[1]!.url, client.cookie, {
        origin: 'https://community.example.com',
      });
      const { seq } = await live.subscribe(`thread:${thread.id}`);
      const reply = await makeReply(owner, thread, { body: 'In the drawer.' });
      await live.until(() => live.messages.length === 1, 'the reply is heard', 1_000);
      expect(live.messages[0]).toMatchObject({ seq: seq + 1, type: 'post.created', postId: reply.id });
      live.close();

      expect(await page(web, paths.home(), client.cookie!)).toContain('Where is the manual?');
      const html = await page(web, paths.thread({ id: thread.id, slug: thread.slug }), client.cookie!);
      expect(html).toContain('In the drawer.');
    });
  },
);

describe('compose.yml', () => {
  it('runs everything in one process', async () => {
    const database = await createTestDatabase();
    const [[, service]] = conchServices('compose.yml', given) as [
      [string, { environment: Record<string, string> }],
    ];
    const env = placed(service.environment, { database, redis: undefined, apiUrl: '' });
    const conch = await startConchProcess({ command, env });
    const { client } = await setUp(conch);
    const live = await LiveClient.connect(conch.url, client.cookie);
    expect(await live.ask('home')).toMatchObject({ ok: true });
    expect(await page(conch, paths.home(), client.cookie!)).toContain('Harbour');
    expect(await conch.stop()).toBe(0);
    await live.until(() => !live.isConnected);
    await database.drop();
  });
});
