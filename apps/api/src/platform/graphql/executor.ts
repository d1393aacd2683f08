import { Inject, Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  execute,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
  type FormattedExecutionResult,
} from 'graphql';
import { refusalOf } from '../database/refusal.js';
import type { Env } from '../env/env.js';
import { ENV } from '../env/env.token.js';
import { rootLogger } from '../logging/logger.js';
import { ContextFactory, type RequestHead } from './context.factory.js';
import type { RequestContext } from './context.js';
import { DomainError } from './errors.js';
import { formatError } from './format-error.js';

export type GraphqlRequest = {
  query: string;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
};
export type GraphqlReply = { body: FormattedExecutionResult; setCookies: string[] };

/** The api as one request for a page sees it. */
export type PageApi = { execute(request: GraphqlRequest): Promise<GraphqlReply> };

type Prepared = { document: DocumentNode; isRead: boolean };

/**
 * Answers GraphQL requests of this very process (page loads) without a way over HTTP. Their documents are the pages'
 * own, so each is parsed and checked once, and none is measured against the limits for strangers.
 */
@Injectable()
export class GraphqlExecutor {
  private readonly documents = new Map<string, Prepared>();
  private readonly format: ReturnType<typeof formatError>;

  constructor(
    private readonly host: GraphQLSchemaHost,
    private readonly contexts: ContextFactory,
    @Inject(ENV) env: Env,
  ) {
    this.format = formatError(rootLogger(env));
  }

  /**
   * The parts of a page are read with one context: who asks is looked up once, and what two parts need is read once.
   * A mutation has its own, and what is read after it is read anew.
   */
  forPage(head: RequestHead): PageApi {
    let reading: Promise<RequestContext> | null = null;
    return {
      execute: async (request) => {
        const setCookies: string[] = [];
        const make = () => this.contexts.make(head, (cookie) => setCookies.push(cookie));
        const prepared = this.prepare(request.query);
        const context = prepared.isRead ? (reading ??= make()) : make();
        const body = await this.run(prepared.document, request, context);
        if (!prepared.isRead) reading = null;
        return { body, setCookies };
      },
    };
  }

  private prepare(query: string): Prepared {
    const known = this.documents.get(query);
    if (known) return known;
    const document = parse(query, { noLocation: true });
    const [error] = validate(this.host.schema, document);
    if (error) throw error;
    const isRead = getOperationAST(document)?.operation === OperationTypeNode.QUERY;
    const prepared = { document, isRead };
    this.documents.set(query, prepared);
    return prepared;
  }

  private async run(
    document: DocumentNode,
    { variables, operationName }: GraphqlRequest,
    making: Promise<RequestContext>,
  ): Promise<FormattedExecutionResult> {
    let contextValue: RequestContext;
    try {
      contextValue = await making;
    } catch (error) {
      const refusal = error instanceof DomainError ? error : refusalOf(error);
      if (!refusal) throw error;
      return { errors: [this.told(refusal)] };
    }
    const { data, errors } = await execute({
      schema: this.host.schema,
      document,
      contextValue,
      variableValues: variables,
      operationName,
    });
    return {
      ...(data !== undefined && { data }),
      ...(errors && { errors: errors.map((error) => this.told(error)) }),
    };
  }

  private told(error: GraphQLError | DomainError) {
    if (error instanceof DomainError)
      return { message: error.message, extensions: { code: error.code, ...error.details } };
    // Without a place in the answer, it is a variable that does not fit.
    const code = error.path ? 'INTERNAL_SERVER_ERROR' : 'BAD_USER_INPUT';
    const formatted = error.toJSON();
    return this.format({ ...formatted, extensions: { code, ...formatted.extensions } }, error);
  }
}
