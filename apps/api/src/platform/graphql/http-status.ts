import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { refusalOf } from '../database/refusal.js';
import type { RequestContext } from './context.js';
import { DomainError } from './errors.js';

/**
 * GraphQL over HTTP knows two kinds of answers. In `application/graphql-response+json` the status says whether the
 * request could run. In `application/json`, which any proxy may have written, 200 says that the body is GraphQL's.
 */
export function statusPlugin(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart({ request }) {
      const accepted = request.http?.headers.get('accept') ?? '';
      const isPlain = !accepted.includes('application/graphql-response+json');
      return {
        async willSendResponse({ response }) {
          if (isPlain && request.query && response.http.status === 400) response.http.status = 200;
        },
      };
    },
  };
}

/**
 * Before anything of a request has run: a database that is away is 503, so that balancers and clients try again; an
 * address that asks too much is 429.
 */
export function contextFailure(error: unknown): unknown {
  if (error instanceof DomainError && error.code === 'RATE_LIMITED') return tooOften(error);
  const unavailable = refusalOf(error)?.code === 'UNAVAILABLE';
  if (!unavailable || !(error instanceof Error)) return error;
  return new GraphQLError(error.message, { originalError: error, extensions: { http: { status: 503 } } });
}

function tooOften(refusal: DomainError): GraphQLError {
  const headers = new HeaderMap();
  headers.set('retry-after', Number(refusal.details['retryAfter']).toFixed());
  const http = { status: 429, headers };
  return new GraphQLError(refusal.message, { originalError: refusal, extensions: { http } });
}
