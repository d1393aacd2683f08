import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';

type HttpError = Error & { status?: number; type?: string };

/** The last resort for what fails before GraphQL sees it: the same shape and codes as the API's own errors. */
export function errorAnswer(log: Logger): ErrorRequestHandler {
  return (error: HttpError, _req, res, next) => {
    if (res.headersSent) return next(error);
    const status = error.status && error.status < 500 ? error.status : 500;
    if (status === 500) log.error({ err: error }, 'request failed');
    const message =
      status === 413
        ? 'This request is larger than the server takes.'
        : status === 500
          ? 'Something went wrong on our side. Nothing was changed.'
          : 'This request cannot be read: send well-formed JSON.';
    res.status(status).json({
      errors: [{ message, extensions: { code: status === 500 ? 'INTERNAL' : 'BAD_INPUT' } }],
    });
  };
}
