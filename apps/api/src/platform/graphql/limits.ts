import type { ApolloServerPlugin } from '@apollo/server';
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
const MAX_ALIASES = 20;
/** One field costs 1, a list its items; the largest page of Conch costs about 4,000. */
const MAX_COMPLEXITY = 25_000;
const USUAL_ITEMS = 20;

/** Apollo puts its own code on what a validation rule reports, so ours travels beside it. */
const tooComplex = (message: string) =>
  new GraphQLError(message, { extensions: { refusal: 'TOO_COMPLEX', http: { status: 400 } } });

/** Refuses documents nested too deeply, fragments followed. */
export function depthRule(context: ValidationContext): ASTVisitor {
  type Selections = { selectionSet?: { selections: readonly unknown[] } | undefined };
  const depthOf = (node: Selections, seen: readonly string[]): number => {
    let deepest = 0;
    for (const selection of (node.selectionSet?.selections ?? []) as (Selections & {
      kind: Kind;
      name?: { value: string };
    })[]) {
      if (selection.kind === Kind.FIELD) deepest = Math.max(deepest, 1 + depthOf(selection, seen));
      else if (selection.kind === Kind.INLINE_FRAGMENT) deepest = Math.max(deepest, depthOf(selection, seen));
      else {
        const name = selection.name!.value;
        const fragment = seen.includes(name) ? null : context.getFragment(name);
        if (fragment) deepest = Math.max(deepest, depthOf(fragment, [...seen, name]));
      }
      if (deepest > MAX_DEPTH) break;
    }
    return deepest;
  };
  return {
    OperationDefinition(node) {
      const introspects = node.selectionSet.selections.every(
        (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
      );
      if (!introspects && depthOf(node, []) > MAX_DEPTH)
        context.reportError(tooComplex(`A request may nest ${MAX_DEPTH} levels deep.`));
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
          const cost = costOf(schemaOf(), document, request.variables ?? {}, operationName);
          if (cost > MAX_COMPLEXITY)
            throw tooComplex(`This request costs ${cost}; at most ${MAX_COMPLEXITY} is answered at once.`);
        },
      };
    },
  };
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
  const items = Number(args['first'] ?? args['last'] ?? USUAL_ITEMS);
  return 1 + childComplexity * Math.max(1, items);
};
