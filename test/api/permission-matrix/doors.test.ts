import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { RealtimeService } from '../../../apps/api/src/platform/realtime/realtime.service.js';
import { startTestConch, type TestConch } from '../../support/conch.js';
import { LiveClient } from '../../support/live-client.js';
import { ANY_PICTURE } from './any-picture.js';
import { differences } from './expected-table.js';
import { wordOf } from './outcome.js';
import { PLACES, WHO, rowOf, type Row, type Who } from './roles.js';
import { makeDeleted } from './scenes.js';
import { change, makeWorld, type Scene, type World } from './world.js';

let conch: TestConch;
let world: World;
beforeAll(async () => {
  conch = await startTestConch();
  world = await makeWorld(conch);
  await conch.owner.client.run('mutation ($image: String!) { setLogo(input: { image: $image }) { name } }', {
    image: ANY_PICTURE,
  });
  await change(world.author, 'setAvatar', 'SetAvatarInput', { image: ANY_PICTURE });
});
afterAll(() => conch?.stop());

/** The address of a route, filled in for one of them. */
type Asking = (who: Who) => Promise<string> | string;
const feedToken = async (who: Who): Promise<string> => {
  const { viewer } = await world.people[who].client.run('{ viewer { officialFeedUrl } }');
  return viewer ? new URL(viewer.officialFeedUrl).search : '?token=made-up';
};
const asked: Record<string, Asking> = {
  'GET /files/avatars/:memberId': () => `/files/avatars/${world.author.id}`,
  'GET /feeds/official.xml': async (who) => `/feeds/official.xml${await feedToken(who)}`,
  'POST /feeds/official/unfollow': async (who) => `/feeds/official/unfollow${await feedToken(who)}`,
};

/** What this reads of Express. */
type Router = { router: { stack: { route?: { path: string; stack: { method: string }[] } }[] } };

/** Every address that the server itself answers, as its router knows them. */
function routes(): string[] {
  const { router } = conch.conch.app.getHttpAdapter().getInstance() as Router;
  return router.stack.flatMap(({ route }) =>
    route ? route.stack.map(({ method }) => `${method.toUpperCase()} ${route.path}`) : [],
  );
}

it('every address of the server answers each of them as reviewed', async () => {
  const rows = new Map<string, Row>();
  for (const route of new Set(routes())) {
    const [method = '', path = ''] = route.split(' ');
    rows.set(
      route,
      await rowOf(async (who) => {
        const address = (await asked[route]?.(who)) ?? path;
        const { cookie } = world.people[who].client;
        const headers: Record<string, string> = cookie ? { cookie } : {};
        const { status } = await fetch(conch.url + address, { method, headers, redirect: 'manual' });
        return String(status);
      }),
    );
  }
  expect(differences('Routes', rows)).toEqual([]);
});

it('every live room is open to each of them as reviewed', async () => {
  const scenes = new Map<string, Scene>();
  for (const place of PLACES) scenes.set(place, await world.makeScene(place));
  scenes.set('deleted', (await makeDeleted(world)).thread);
  const rooms = new Map<string, (who: Who) => string>([
    ['home', () => 'home'],
    ['staff', () => 'staff'],
    ['member, their own', (who) => `member:${world.people[who].id}`],
    ['member, the author’s', () => `member:${world.author.id}`],
  ]);
  for (const [place, { thread, category }] of scenes) {
    rooms.set(`thread, ${place}`, () => `thread:${thread.id}`);
    if (place !== 'deleted') rooms.set(`category, ${place}`, () => `category:${category.id}`);
  }
  const kinds = [...conch.get(RealtimeService)['kinds']['policies'].keys()];
  const unasked = kinds.filter((kind) => ![...rooms.keys()].some((key) => key.split(', ')[0] === kind));
  expect(unasked.map((kind) => `Room ${kind}: ask for it in doors.test.ts.`)).toEqual([]);

  const seen = new Map<Who, Map<string, string>>();
  for (const who of WHO) seen.set(who, await answersTo(who, rooms));
  const rows = new Map<string, Row>();
  for (const key of rooms.keys()) rows.set(key, await rowOf(async (who) => seen.get(who)!.get(key)!));
  expect(differences('Rooms', rows)).toEqual([]);
});

async function answersTo(who: Who, rooms: Map<string, (who: Who) => string>): Promise<Map<string, string>> {
  const client = await LiveClient.connect(conch.url, world.people[who].client.cookie).catch(
    (error: Error) => error.message,
  );
  const answers = new Map<string, string>();
  for (const [key, nameFor] of rooms) {
    const reply =
      typeof client === 'string' ? { ok: false as const, code: client } : await client.ask(nameFor(who));
    answers.set(key, reply.ok ? 'ok' : wordOf(reply.code));
  }
  if (typeof client !== 'string') client.close();
  return answers;
}
