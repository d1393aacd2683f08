import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { getNamedType, isCompositeType, type GraphQLSchema } from 'graphql';
import type { TestClient } from '../../support/client.js';
import { startTestConch, type TestConch } from '../../support/conch.js';
import { contentCases, type ContentCase, type Input } from './content-mutations.js';
import { differences } from './expected-table.js';
import { otherCases, type OtherCase } from './other-mutations.js';
import { ask, wordOf } from './outcome.js';
import { PLACES, WHO, type Place, type Row, type Who } from './roles.js';
import { runningSchema } from './schema.js';
import { makeWorld, type Scene, type World } from './world.js';

let conch: TestConch;
let world: World;
let schema: GraphQLSchema;
beforeAll(async () => {
  conch = await startTestConch();
  world = await makeWorld(conch);
  schema = await runningSchema(conch.owner.client);
});
afterAll(() => conch?.stop());

const nameOf = (key: string): string => key.split(',')[0]!;

function documentOf(name: string): string {
  const mutation = schema.getMutationType()!.getFields()[name];
  if (!mutation) throw new Error(`There is no mutation ${name} any more: take out its case and its lines.`);
  const fields = isCompositeType(getNamedType(mutation.type)) ? ' { __typename }' : '';
  const [input] = mutation.args;
  return input
    ? `mutation ($input: ${String(input.type)}) { ${name}(input: $input)${fields} }`
    : `mutation { ${name}${fields} }`;
}

/** What has been recorded of them: about no thread, or in the category that a round is about. */
async function factsOf(who: Who, categoryId: string | null): Promise<number> {
  const { id } = world.people[who];
  const [row] = await conch.database.source.query<[{ count: number }]>(
    `select count(*) as count from activity where actor_id is not distinct from $1
     and case when $2::bigint is null then thread_id is null else category_id = $2 end`,
    [id === '0' ? null : id, categoryId],
  );
  return row.count;
}

type Call = { who: Who; client: TestClient; input: Input | undefined; categoryId: string | null };

/** What one of them is answered. A refusal leaves nothing behind. */
async function answerTo(key: string, call: Call, leavesTrace = false): Promise<string> {
  const { who, client, input, categoryId } = call;
  const before = await factsOf(who, categoryId);
  const { code } = await ask(client, documentOf(nameOf(key)), input && { input });
  if (code && !leavesTrace) expect([key, who, await factsOf(who, categoryId)]).toEqual([key, who, before]);
  return code ? wordOf(code) : 'ok';
}

/** A scene serves until somebody has changed it. */
async function contentRow(one: ContentCase, place: Place): Promise<Row> {
  const { key, prepare, finish, input, repeatable } = one;
  const row: Partial<Row> = {};
  let scene: Scene | null = null;
  for (const who of WHO) {
    scene ??= await world.makeScene(
      place,
      async (made) => prepare?.(made, world),
      async (made) => finish?.(made, world),
    );
    const { client } = world.people[who];
    row[who] = await answerTo(key, {
      who,
      client,
      input: input(scene, world),
      categoryId: scene.category.id,
    });
    if (row[who] === 'ok' && !repeatable) scene = null;
  }
  return row as Row;
}

/** Each place at its own pace: nothing that happens in one shows in another. */
async function contentRows(cases: ContentCase[]): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>();
  await Promise.all(
    PLACES.map(async (place) => {
      for (const one of cases) rows.set(`${one.key}, ${place}`, await contentRow(one, place));
    }),
  );
  return rows;
}

async function otherRows(cases: OtherCase[]): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>();
  for (const { key, input, client, leavesTrace } of cases) {
    const row: Partial<Row> = {};
    for (const who of WHO) {
      const given = { world, who };
      const by = (await client?.(given)) ?? world.people[who].client;
      const call = { who, client: by, input: await input?.(given), categoryId: null };
      row[who] = await answerTo(key, call, leavesTrace);
    }
    rows.set(key, row as Row);
  }
  return rows;
}

it('every mutation answers each of them as reviewed, and changes nothing where it refuses', async () => {
  const [content, other] = await Promise.all([
    contentRows(contentCases.filter(({ advocates }) => !advocates)),
    otherRows(otherCases.filter(({ alone }) => !alone)),
  ]);
  await conch.database.source.query('update member set is_advocate = true');
  const advocates = await contentRows(contentCases.filter((one) => one.advocates));
  const alone = await otherRows(otherCases.filter((one) => one.alone));
  const rows = new Map([...content, ...advocates, ...other, ...alone]);
  const called = new Set([...rows.keys()].map(nameOf));
  const names = Object.keys(schema.getMutationType()!.getFields());
  const uncalled = names.filter((name) => !called.has(name));
  expect(
    uncalled.map((name) => `Mutation ${name}: add a case to content-mutations.ts or other-mutations.ts.`),
  ).toEqual([]);
  expect(differences('Mutations', rows)).toEqual([]);
}, 300_000);
