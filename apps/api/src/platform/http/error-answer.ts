import type { ErrorCode } from '@conch/shared/error-codes';
import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { refusalOf } from '../database/refusal.js';
import { DomainError } from '../graphql/errors.js';

type HttpError = Error & { status?: number };

const STATUSES: Partial<Record<ErrorCode, number>> = { BAD_INPUT: 400, RATE_LIMITED: 429, UNAVAILABLE: 503 };

/** The last resort for what fails outside of GraphQL: the same shape and codes as the API's own errors. */
export function errorAnswer(log: Logger): ErrorRequestHandler {
  return (error: HttpError, _req, res, next) => {
    if (res.headersSent) return next(error);
    const { status, code, message } = outcomeOf(error);
    if (status >= 500) log.error({ err: error }, 'request failed');
    const retryAfter = error instanceof DomainError ? Number(error.details['retryAfter']) : 0;
    if (retryAfter) res.set('Retry-After', retryAfter.toFixed());
    res.status(status).json({ errors: [{ message, extensions: { code } }] });
  };
}

function outcomeOf(error: HttpError): { status: number; code: ErrorCode; message: string } {
  const refusal = error instanceof DomainError ? error : refusalOf(error);
  if (refusal) return { status: STATUSES[refusal.code] ?? 500, code: refusal.code, message: refusal.message };
  const status = error.status && error.status < 500 ? error.status : 500;
  if (status === 500)
    return { status, code: 'INTERNAL', message: 'Something went wrong on our side. Nothing was changed.' };
  const message =
    status === 413
      ? 'This request is larger than the server takes.'
      : 'This request cannot be read: send well-formed JSON.';
  return { status, code: 'BAD_INPUT', message };
}
