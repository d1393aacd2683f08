import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * The usual headers on every answer. The content policy of pages comes from the pages' own server, which knows
 * its nonces; whatever else is served gets one that lets nothing run.
 */
export function securityHeaders(publicUrl: string): RequestHandler {
  const https = publicUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: false,
    hsts: https ? { maxAge: 31_536_000 } : false,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    crossOriginEmbedderPolicy: false,
    originAgentCluster: https,
    crossOriginOpenerPolicy: https ? { policy: 'same-origin' } : false,
  });
}
