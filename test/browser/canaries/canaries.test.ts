import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { differences } from '../../api/permission-matrix/expected-table.js';
import { rowOf, type Row } from '../../api/permission-matrix/roles.js';
import { mailsTo } from '../../support/mailbox.js';
import { startSite, type Site } from '../../support/site.js';
import { furnish, type Aviary } from './aviary.js';
import { birds, type Visitor } from './birds.js';
import { apiText, feedText, pagesFor, queriesLeftOut, schemaOf } from './crawl.js';

type Heard = { where: string; text: string };

let site: Site;
let aviary: Aviary;
let schema: GraphQLSchema;
const heard = new Map<Visitor, Heard[]>();
const pages = new Map<string, Partial<Row>>();

beforeAll(async () => {
  site = await startSite({ LOG_LEVEL: 'trace' });
  aviary = await furnish(site);
  schema = await schemaOf(aviary);
  await Promise.all(
    (Object.keys(aviary.visitors) as Visitor[]).map(async (who) => heard.set(who, await everythingFor(who))),
  );
}, 300_000);
afterAll(() => site?.stop());

async function everythingFor(who: Visitor): Promise<Heard[]> {
  const { client, email } = aviary.visitors[who];
  const shown = await pagesFor(client, aviary);
  for (const { route, outcome } of shown) pages.set(route, { ...pages.get(route), [who]: outcome });
  const mails = await mailsTo(site.process, email);
  const since = who === 'left' ? aviary.mailsBeforeLeaving : 0;
  const bodies = mails.slice(since).map(({ subject, text, html }) => [subject, text, html].join('\n'));
  return [
    ...shown.map(({ route, text }) => ({ where: `page ${route}`, text })),
    ...(await apiText(client, aviary, schema)).map((text) => ({ where: `api ${text.slice(0, 80)}`, text })),
    { where: 'feed', text: await feedText(client, aviary) },
    { where: 'live', text: JSON.stringify(aviary.frames.get(who) ?? []) },
    ...bodies.map((text) => ({ where: 'mail', text })),
  ];
}

it('asks every query there is', () => expect(queriesLeftOut(aviary, schema)).toEqual([]));

it.each(Object.entries(birds))('%s is come across by those who may, and by nobody else', (bird, wanted) => {
  const met = [...heard].flatMap(([who, all]) => {
    const places = all.filter(({ text }) => text.toLowerCase().includes(bird));
    return places.length > 0 ? { who, places: places.map(({ where }) => where) } : [];
  });
  const uninvited = met.filter(({ who }) => !wanted.includes(who));
  expect(uninvited).toEqual([]);
  expect(new Set(met.map(({ who }) => who))).toEqual(new Set(wanted));
});

it('says nothing of it in the log', () => {
  const log = site.process.logs().toLowerCase();
  expect(log).toContain('"/graphql"');
  expect(Object.keys(birds).filter((bird) => log.includes(bird))).toEqual([]);
});

it('every page answers each of them as reviewed', async () => {
  const rows = new Map<string, Row>();
  for (const [route, outcomes] of pages)
    rows.set(route, await rowOf(async (who) => outcomes[who] ?? 'not asked'));
  expect(differences('Pages', rows)).toEqual([]);
});
