import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';

const ROUTINE = /^\/(_app|healthz|readyz|metrics)(\/|$)/;

/** One line per request with its id, which the answer carries too; without queries, which may hold tokens. */
export function requestLog(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    genReqId: (req: IncomingMessage, res: ServerResponse) => {
      const given = req.headers['x-request-id'];
      const id = typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
      res.setHeader('X-Request-Id', id);
      return id;
    },
    autoLogging: { ignore: (req) => ROUTINE.test(req.url ?? '') },
    customLogLevel: (_req, res, error) => (error || res.statusCode >= 500 ? 'error' : 'debug'),
    serializers: {
      req: (req: { id: string; method: string; url: string }) => ({
        id: req.id,
        method: req.method,
        path: hideSecrets(req.url),
      }),
      res: (res: { statusCode: number }) => ({ status: res.statusCode }),
    },
  }) as RequestHandler;
}

/** Some links carry their token in the path, feeds and setup in the query; and a thread its title, read by few. */
function hideSecrets(url: string): string {
  return url.replace(/\?.*$/s, '').replace(/^\/(invite|reset|verify|threads\/\d+)\/[^/]+/, '/$1/[hidden]');
}
