import type { ApolloServerPlugin } from '@apollo/server';
import { LIMITS } from '@conch/shared/limits';
import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationContext,
} from 'graphql';
import {
  fieldExtensionsEstimator,
  getComplexity,
  simpleEstimator,
  type ComplexityEstimator,
} from 'graphql-query-complexity';
import type { RequestContext } from './context.js';

/** Of a document: words of the language before it is parsed at all. The largest page of Conch needs about 900. */
export const MAX_TOKENS = 3_000;
const MAX_DEPTH = 12;
/** Fields and fragments, each fragment counted where it is spread; the estimate of the cost gives up at 10,000. */
const MAX_SELECTIONS = 5_000;
const MAX_ALIASES = 20;
/** One field costs 1, a list its items; the largest page of Conch costs about 4,000. */
const MAX_COMPLEXITY = 25_000;

/** Apollo puts its own code on what a validation rule reports, so ours travels beside it. */
const tooComplex = (message: string) =>
  new GraphQLError(message, { extensions: { refusal: 'TOO_COMPLEX', http: { status: 400 } } });

type Selections = { selectionSet?: { selections: readonly unknown[] } | undefined };
type Selection = Selections & { kind: Kind; name?: { value: string } };
type Extent = { depth: number; selections: number };

/**
 * Refuses documents nested too deeply or selecting too much, fragments followed. Each fragment is measured once:
 * fragments that spread others several times stand for more than could ever be counted one by one.
 */
export function extentRule(context: ValidationContext): ASTVisitor {
  const fragments = new Map<string, Extent>();
  const extentOf = (node: Selections): Extent => {
    const extent = { depth: 0, selections: 0 };
    for (const selection of (node.selectionSet?.selections ?? []) as Selection[]) {
      const { depth, selections } =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? extentOfFragment(selection.name!.value)
          : extentOf(selection);
      extent.depth = Math.max(extent.depth, selection.kind === Kind.FIELD ? depth + 1 : depth);
      extent.selections += selections + 1;
    }
    return extent;
  };
  const extentOfFragment = (name: string): Extent => {
    const known = fragments.get(name);
    if (known) return known;
    // One that comes back to itself is another rule's to refuse.
    fragments.set(name, { depth: 0, selections: 0 });
    const extent = extentOf(context.getFragment(name) ?? {});
    fragments.set(name, extent);
    return extent;
  };
  return {
    OperationDefinition(node) {
      const introspects = node.selectionSet.selections.every(
        (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
      );
      const { depth, selections } = extentOf(node);
      if (!introspects && depth > MAX_DEPTH)
        context.reportError(tooComplex(`A request may nest ${MAX_DEPTH} levels deep.`));
      if (selections > MAX_SELECTIONS)
        context.reportError(tooComplex(`A request may select at most ${MAX_SELECTIONS} fields.`));
    },
  };
}

/** Refuses a kind of operation that the schema has no root for, which execution takes for a failure of ours. */
export function rootRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (!context.getSchema().getRootType(node.operation))
        context.reportError(new GraphQLError(`There is no ${node.operation} here.`, { nodes: node }));
    },
  };
}

/** Refuses documents that ask for the same thing many times under other names. */
export function aliasRule(context: ValidationContext): ASTVisitor {
  let aliases = 0;
  return {
    Field(node) {
      if (!node.alias) return;
      aliases += 1;
      if (aliases === MAX_ALIASES + 1)
        context.reportError(tooComplex(`A request may rename at most ${MAX_ALIASES} fields.`));
    },
  };
}

/** Refuses an operation whose answer could grow too large, counted with its real page sizes. */
export function complexityPlugin(schemaOf: () => GraphQLSchema): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ request, document, operationName }) {
          const cost = rememberedCost(schemaOf(), document, request.variables ?? {}, operationName);
          if (cost > MAX_COMPLEXITY)
            throw tooComplex(`This request costs ${cost}; at most ${MAX_COMPLEXITY} is answered at once.`);
        },
      };
    },
  };
}

/** Of documents that Apollo keeps, how many combinations of sizes are remembered. */
const MAX_REMEMBERED = 100;
const remembered = new WeakMap<DocumentNode, Map<string, number>>();

/** The cost follows from the document and from variables that are numbers (page sizes) or say what to include. */
function rememberedCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Record<string, unknown>,
  operationName: string | null,
): number {
  const costs = remembered.get(document) ?? new Map<string, number>();
  remembered.set(document, costs);
  const key = JSON.stringify([operationName, variables], (name, value: unknown) =>
    typeof value === 'string' && name !== '0' ? '' : value,
  );
  const known = costs.get(key);
  if (known !== undefined) return known;
  if (costs.size >= MAX_REMEMBERED) costs.clear();
  const cost = costOf(schema, document, variables, operationName);
  // What did not fit might, with other texts in the same places.
  if (cost > 0) costs.set(key, cost);
  return cost;
}

/** Zero where the variables do not fit the operation: its execution refuses them with better words. */
function costOf(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Record<string, unknown>,
  operationName: string | null,
): number {
  try {
    return getComplexity({
      schema,
      query,
      variables,
      ...(operationName ? { operationName } : {}),
      estimators: [fieldExtensionsEstimator(), pageEstimator, simpleEstimator({ defaultComplexity: 1 })],
    });
  } catch (error) {
    if (error instanceof GraphQLError) return 0;
    throw error;
  }
}

const pageEstimator: ComplexityEstimator = ({ args, childComplexity, field }) => {
  if (!field.args.some((arg) => arg.name === 'first')) return undefined;
  const items = Number(args['first'] ?? args['last'] ?? LIMITS.page.usual);
  return 1 + childComplexity * Math.max(1, items);
};
