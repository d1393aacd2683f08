import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { ErrorCode } from '@conch/shared/error-codes';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { refusalOf } from '../database/refusal.js';
import { DomainError } from './errors.js';

const APOLLO_CODES: Partial<Record<string, ErrorCode>> = {
  [ApolloServerErrorCode.GRAPHQL_PARSE_FAILED]: 'BAD_INPUT',
  [ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED]: 'BAD_INPUT',
  [ApolloServerErrorCode.BAD_USER_INPUT]: 'BAD_INPUT',
  [ApolloServerErrorCode.BAD_REQUEST]: 'BAD_INPUT',
  [ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE]: 'BAD_INPUT',
  [ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED]: 'BAD_INPUT',
};

/** A refusal names what it refuses, but never gives back whole documents. */
const MAX_MESSAGE = 300;

/** The one place that turns any failure into a code and words; nothing internal leaves the server. */
export function formatError(log: Logger) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const cause = thrown instanceof GraphQLError ? (thrown.originalError ?? thrown) : thrown;
    const { path, locations } = formatted;
    const as = (code: ErrorCode, message: string, details: Record<string, unknown> = {}) => ({
      message: message.slice(0, MAX_MESSAGE),
      path,
      locations,
      extensions: { code, ...details },
    });
    if (cause instanceof DomainError) return as(cause.code, cause.message, cause.details);
    if (formatted.extensions?.['refusal'] === 'TOO_COMPLEX') return as('TOO_COMPLEX', formatted.message);
    const known = APOLLO_CODES[String(formatted.extensions?.['code'])];
    if (known) return as(known, formatted.message);
    const refusal = refusalOf(cause);
    if (refusal?.code !== 'BAD_INPUT') log.error({ err: cause, path }, 'request failed');
    if (refusal) return as(refusal.code, refusal.message);
    return as('INTERNAL', 'Something went wrong on our side. Nothing was changed.');
  };
}
