import {
  getNamedType,
  isCompositeType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Answer, TestClient } from './client.js';

const ROUNDS = 40;

/** A root query and the arguments it is asked with, as they stand in a document. */
export type Root = { name: string; args?: string };

const isAskable = ({ args }: GraphQLField<unknown, unknown>): boolean =>
  !args.some(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);

/** Everything that can be asked of a type, `depth` objects deep, but for what has been refused. */
function selectionOf(type: GraphQLObjectType, depth: number, refused: Set<string>, path: string): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const here = `${path}.${field.name}`;
    const inner = getNamedType(field.type);
    if (refused.has(here) || !isAskable(field)) return [];
    if (!isCompositeType(inner)) return field.name;
    const isPage = /(Connection|Edge)$/.test(inner.name);
    if (!isObjectType(inner) || (depth === 0 && !isPage)) return [];
    const selection = selectionOf(inner, isPage ? depth : depth - 1, refused, here);
    if (!selection) return [];
    const first = field.args.some(({ name }) => name === 'first') ? '(first: 20)' : '';
    return `${field.name}${first} { ${selection} }`;
  });
  return fields.join(' ');
}

/**
 * The whole text of what somebody is answered when they ask for all there is below a query. What is refused is left
 * out of the next try, and what is too much is asked for less deeply.
 */
export async function askForEverything(
  client: TestClient,
  schema: GraphQLSchema,
  root: Root,
): Promise<string> {
  const type = getNamedType(schema.getQueryType()!.getFields()[root.name]!.type);
  const answers: Answer[] = [];
  const refused = new Set<string>();
  let depth = 3;
  for (let round = 0; round < ROUNDS; round += 1) {
    const selection = isObjectType(type) ? ` { ${selectionOf(type, depth, refused, root.name)} }` : '';
    const answer = await client.send(`{ ${root.name}${root.args ?? ''}${selection} }`);
    answers.push(answer);
    const [error] = answer.errors ?? [];
    if (!error) break;
    if (error.extensions.code === 'TOO_COMPLEX' && depth > 0) depth -= 1;
    else if (error.path && error.path.length > 1)
      refused.add(error.path.filter((step) => typeof step === 'string').join('.'));
    else break;
  }
  return JSON.stringify(answers);
}
