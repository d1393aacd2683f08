import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { DomainError, type ErrorCode } from './errors.js';

const APOLLO_CODES: Partial<Record<string, ErrorCode>> = {
  [ApolloServerErrorCode.GRAPHQL_PARSE_FAILED]: 'BAD_INPUT',
  [ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED]: 'BAD_INPUT',
  [ApolloServerErrorCode.BAD_USER_INPUT]: 'BAD_INPUT',
  [ApolloServerErrorCode.BAD_REQUEST]: 'BAD_INPUT',
  [ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE]: 'BAD_INPUT',
};
/** What node and PostgreSQL say when the database is away or not taking connections. */
const AWAY = /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|57P0[123]|53300|08\d{3}|53100)$/;

/** The one place that turns any failure into a code and words; nothing internal leaves the server. */
export function formatError(log: Logger) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(thrown);
    const { path, locations } = formatted;
    const as = (code: ErrorCode, message: string, details: Record<string, unknown> = {}) => ({
      message,
      path,
      locations,
      extensions: { code, ...details },
    });
    if (cause instanceof DomainError) return as(cause.code, cause.message, cause.details);
    if (formatted.extensions?.['refusal'] === 'TOO_COMPLEX') return as('TOO_COMPLEX', formatted.message);
    const known = APOLLO_CODES[String(formatted.extensions?.['code'])];
    if (known) return as(known, formatted.message);
    log.error({ err: cause, path }, 'request failed');
    if (isAway(cause))
      return as('UNAVAILABLE', 'The database is not reachable right now. Try again in a moment.');
    return as('INTERNAL', 'Something went wrong on our side. Nothing was changed.');
  };
}

function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && AWAY.test(code)) return true;
  return /Connection terminated|timeout exceeded when trying to connect/.test(error.message);
}
