import type { ApolloServer } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { ApolloDriver } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { ModuleRef } from '@nestjs/core';
import { refusalOf } from '../database/refusal.js';
import { ContextFactory, type RequestHead } from './context.factory.js';
import type { RequestContext } from './context.js';
import { DomainError } from './errors.js';

export type GraphqlRequest = {
  query: string;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
};
export type GraphqlReply = { body: FormattedExecutionResult; setCookies: string[] };

/** Answers GraphQL requests of this very process (page loads) without a way over HTTP. */
@Injectable()
export class GraphqlExecutor {
  constructor(
    private readonly modules: ModuleRef,
    private readonly contexts: ContextFactory,
  ) {}

  async execute(request: GraphqlRequest, head: RequestHead): Promise<GraphqlReply> {
    const setCookies: string[] = [];
    const contextValue = await this.contexts
      .make(head, (cookie) => setCookies.push(cookie))
      .catch((error: unknown) => {
        const refusal = refusalOf(error);
        if (refusal) return refusal;
        throw error;
      });
    if (contextValue instanceof DomainError) {
      const { code, message } = contextValue;
      return { body: { errors: [{ message, extensions: { code } }] }, setCookies };
    }
    const { body } = await this.server.executeOperation(request, { contextValue });
    if (body.kind !== 'single') throw new Error('incremental delivery is not used here');
    return { body: body.singleResult, setCookies };
  }

  private get server(): ApolloServer<RequestContext> {
    const graphql = this.modules.get(GraphQLModule, { strict: false });
    return (graphql.graphQlAdapter as ApolloDriver).instance as unknown as ApolloServer<RequestContext>;
  }
}
