import { pino, type Logger } from 'pino';
import type { Env } from '../env/env.js';

let logger: Logger | undefined;

/** The process's one logger: a JSON line per event, never with credentials. */
export function rootLogger(env: Pick<Env, 'logLevel'>): Logger {
  logger ??= pino({
    level: env.logLevel,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        'req.headers.cookie',
        'req.headers.authorization',
        'res.headers["set-cookie"]',
        '*.password',
        '*.token',
      ],
      censor: '[hidden]',
    },
  });
  return logger;
}
