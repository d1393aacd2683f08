import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { ask, outcomeOf, wordOf } from './outcome.js';
import type { Deleted, Scenes } from './query-cases.js';
import { WHO, type Place, type Row, type Who } from './roles.js';
import { selectionOf, typesOf } from './schema.js';
import { ways, type Way } from './type-ways.js';
import type { World } from './world.js';

type Outcomes = Record<string, string>;
export type Content = { world: World; scenes: Scenes; deleted: Deleted };
export type Fields = Map<string, Row>;

/** Follows a path in an answer; where it ends early, that is the outcome. */
function follow(data: unknown, path: string): { found: object } | { outcome: string } {
  let at = data;
  for (const step of path.split('.')) {
    if (at === null || at === undefined) return { outcome: 'null' };
    if (Array.isArray(at) && at.length === 0) return { outcome: 'empty' };
    at = (at as Record<string, unknown>)[step];
  }
  return at ? { found: at } : { outcome: outcomeOf(at) };
}

type Question = { type: GraphQLObjectType; way: Way; place: Place };

/** What one of them is answered for each field: in one request, or where that is refused, one by one. */
async function answersTo(who: Who, { type, way, place }: Question, content: Content): Promise<Outcomes> {
  const { world, scenes, deleted } = content;
  const variables = await way.variables?.({ world, deleted, scene: scenes[place], who });
  const read = async (names: string[]): Promise<Outcomes | string> => {
    const selection = names.map((name) => selectionOf(type.getFields(), name)).join(' ');
    const { client } = world.people[who];
    const { data, code, at } = await ask(client, way.document.replace('%', selection), variables);
    // Refused before there was an object to ask of.
    if (code && way.at.startsWith(at)) return Object.fromEntries(names.map((name) => [name, wordOf(code)]));
    if (code) return wordOf(code);
    const object = follow(data, way.at);
    const outcome = (name: string) =>
      'found' in object ? outcomeOf((object.found as Record<string, unknown>)[name]) : object.outcome;
    return Object.fromEntries(names.map((name) => [name, outcome(name)]));
  };
  const names = Object.keys(type.getFields());
  const all = await read(names);
  if (typeof all !== 'string') return all;
  const one = await Promise.all(
    names.map(async (name) => {
      const outcome = await read([name]);
      return [name, typeof outcome === 'string' ? outcome : outcome[name]!] as const;
    }),
  );
  return Object.fromEntries(one);
}

async function rowsOf(key: string, question: Question, content: Content): Promise<Fields> {
  const seen = await Promise.all(
    WHO.map(async (who) => [who, await answersTo(who, question, content)] as const),
  );
  const [name, special] = key.split(', ');
  return new Map(
    Object.keys(question.type.getFields()).map((field) => [
      `${name}.${field}${special ? `, ${special}` : ''}`,
      Object.fromEntries(seen.map(([who, outcomes]) => [who, outcomes[field]!])) as Row,
    ]),
  );
}

/** Ways that lead to types that are, of types that have none, and to types that are no more. */
export function strayWays(schema: GraphQLSchema): string[] {
  const types = typesOf(schema).map(({ name }) => name);
  const reached = Object.keys(ways).map((key) => key.split(', ')[0]!);
  return [
    ...types
      .filter((name) => !reached.includes(name))
      .map((name) => `Type ${name}: say in type-ways.ts how it is reached.`),
    ...reached
      .filter((name) => !types.includes(name))
      .map((name) => `Type ${name} is gone: take it out of type-ways.ts.`),
  ];
}

/** Every field of every type as it is answered in one place; outside `public` only what lives in a category. */
export async function fieldsIn(place: Place, schema: GraphQLSchema, content: Content): Promise<Fields> {
  const fields: Fields = new Map();
  for (const type of typesOf(schema))
    for (const [key, way] of Object.entries(ways)) {
      if (key.split(', ')[0] !== type.name || (place !== 'public' && !way.inPlaces)) continue;
      for (const [field, row] of await rowsOf(key, { type, way, place }, content)) fields.set(field, row);
    }
  return fields;
}

/** In every place a field is hidden from those from whom the thread is, and for the others it is as in public. */
export function strayFields(place: Place, open: Fields, here: Fields, thread: Row): string[] {
  return [...here].flatMap(([field, row]) =>
    WHO.flatMap((who) => {
      const wanted = thread[who] === 'hidden' ? 'hidden' : open.get(field)![who];
      return row[who] === wanted ? [] : `${field}, ${place}, ${who}: ${row[who]} and not ${wanted}`;
    }),
  );
}
