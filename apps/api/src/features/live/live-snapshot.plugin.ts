import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { Kind, visit } from 'graphql';
import sql from 'sql-template-tag';
import type { RequestContext } from '../../platform/graphql/context.js';

const snapshots = new WeakMap<RequestContext, string>();

/** What was committed when the request began. */
export const snapshotOf = (ctx: RequestContext): string => snapshots.get(ctx)!;

/**
 * The parts of a page are read side by side, so a sequence read beside them may be newer than they are, and
 * what came between would be missed. So a request that asks for sequences gets them as they stood before
 * anything of it was read.
 */
@Plugin()
export class LiveSnapshotPlugin implements ApolloServerPlugin<RequestContext> {
  async requestDidStart(): Promise<GraphQLRequestListener<RequestContext>> {
    return {
      async didResolveOperation({ document, contextValue }) {
        let isAsked = false;
        visit(document, {
          Field: (field) => {
            isAsked ||= field.name.value === 'liveSeq';
          },
          [Kind.NAME]: () => false,
        });
        if (!isAsked) return;
        const row = await contextValue.database.row<{ snapshot: string }>(
          sql`select pg_current_snapshot()::text as snapshot`,
        );
        snapshots.set(contextValue, row!.snapshot);
      },
    };
  }
}
