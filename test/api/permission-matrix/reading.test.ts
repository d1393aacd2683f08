import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { startTestConch, type TestConch } from '../../support/conch.js';
import { differences } from './expected-table.js';
import { fieldsIn, strayFields, strayWays, type Content, type Fields } from './fields.js';
import { ask, outcomeOf, wordOf } from './outcome.js';
import { queryCases, type QueryCase } from './query-cases.js';
import { PLACES, rowOf, type Row } from './roles.js';
import { makeDeleted, makeScenes } from './scenes.js';
import { runningSchema } from './schema.js';
import { makeWorld } from './world.js';

let conch: TestConch;
let schema: GraphQLSchema;
let content: Content;
const queries = new Map<string, Row>();
let open: Fields;

beforeAll(async () => {
  conch = await startTestConch();
  const world = await makeWorld(conch);
  schema = await runningSchema(conch.owner.client);
  content = { world, scenes: await makeScenes(world), deleted: await makeDeleted(world) };
  for (const query of queryCases(content.deleted)) queries.set(query.key, await answersTo(query));
  open = await fieldsIn('public', schema, content);
}, 300_000);
afterAll(() => conch?.stop());

const answersTo = ({ document, variables }: QueryCase): Promise<Row> =>
  rowOf(async (who) => {
    const { client } = content.world.people[who];
    const { data, code } = await ask(client, document, variables?.({ ...content, who }));
    return code ? wordOf(code) : outcomeOf(Object.values(data ?? {})[0]);
  });

it('every query answers each of them as reviewed', () => {
  const asked = new Set([...queries.keys()].map((key) => /^\w+/.exec(key)![0]));
  const unasked = Object.keys(schema.getQueryType()!.getFields()).filter((name) => !asked.has(name));
  expect(unasked.map((name) => `Query ${name}: add a case to query-cases.ts.`)).toEqual([]);
  expect(differences('Queries', queries)).toEqual([]);
});

it('every field of every type answers each of them as reviewed', () => {
  expect(strayWays(schema)).toEqual([]);
  expect(differences('Fields', open)).toEqual([]);
});

it.each(PLACES.filter((place) => place !== 'public'))(
  'what is in a category of the kind "%s" is answered to its readers alone',
  async (place) => {
    const here = await fieldsIn(place, schema, content);
    expect(here.size).toBeGreaterThan(80);
    expect(strayFields(place, open, here, queries.get(`thread, ${place}`)!)).toEqual([]);
  },
);
