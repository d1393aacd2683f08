import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Env } from '../env/env.js';

/** What pages of Conch never ask a browser for, so that nothing on them can. */
const NO_DEVICES = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** For answers that are no pages: nothing in them may load, run, send or be framed. */
const NOTHING = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

/**
 * Puts the usual headers on every answer, whoever gives it. The content policy of pages comes from the pages' own
 * server, which knows its nonces, and takes the place of this one. Only the playground of developers has none.
 */
export function securityHeaders(env: Env): (req: IncomingMessage, res: ServerResponse) => void {
  const https = env.publicUrl.startsWith('https:');
  const headers = (contentSecurityPolicy: typeof NOTHING | false) =>
    helmet({
      contentSecurityPolicy,
      hsts: https ? { maxAge: 31_536_000 } : false,
      frameguard: { action: 'deny' },
      referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
      crossOriginEmbedderPolicy: false,
      originAgentCluster: https,
      crossOriginOpenerPolicy: https ? { policy: 'same-origin' } : false,
    });
  const [strict, playground] = [headers(NOTHING), headers(false)];
  return (req, res) => {
    res.setHeader('Permissions-Policy', NO_DEVICES);
    const put = !env.isProduction && req.url?.startsWith('/graphql') ? playground : strict;
    put(req, res, () => undefined);
  };
}

/** What somebody is told by the API is for them alone, and kept by nobody on the way. */
export const keptByNobody: RequestHandler = (_req, res, next) => {
  res.set({ 'Cache-Control': 'private, no-store', Vary: 'Cookie, Origin' });
  next();
};
