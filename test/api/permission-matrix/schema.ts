import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isCompositeType,
  isObjectType,
  type GraphQLFieldMap,
  type GraphQLObjectType,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import type { TestClient } from '../../support/client.js';

type Fields = GraphQLFieldMap<unknown, unknown>;

/** The schema as the running server tells it. */
export async function runningSchema(client: TestClient): Promise<GraphQLSchema> {
  return buildClientSchema(await client.run<IntrospectionQuery>(getIntrospectionQuery()));
}

/** Every list has the same shape, and each list has a line of its own: the types of pages need none. */
const ofPages: Record<string, string[]> = {
  Connection: ['edges', 'pageInfo'],
  Edge: ['cursor', 'node'],
  PageInfo: ['endCursor', 'hasNextPage', 'hasPreviousPage', 'startCursor'],
};
function isOfPages(type: GraphQLObjectType): boolean {
  const shape = Object.entries(ofPages).find(([ending]) => type.name.endsWith(ending))?.[1];
  return shape?.join() === Object.keys(type.getFields()).sort().join();
}

/** The types whose fields the matrix asks for. */
export const typesOf = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter((type) => !type.name.startsWith('__') && !['Query', 'Mutation'].includes(type.name))
    .filter((type) => !isOfPages(type));

/** What has to be asked of a field so that its answer tells whether there is something. */
export function selectionOf(fields: Fields, name: string): string {
  const type = getNamedType(fields[name]!.type);
  if (!isCompositeType(type)) return name;
  return `${name} { ${type.name.endsWith('Connection') ? 'edges { __typename }' : '__typename'} }`;
}
