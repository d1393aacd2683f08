import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Express, NextFunction, Request, Response } from 'express';
import type { Env } from '../env/env.js';
import type { GraphqlExecutor, PageApi } from '../graphql/executor.js';

const HANDLER = fileURLToPath(new URL('../../../../web/build/handler.js', import.meta.url));

type Handler = (req: Request, res: Response, next: NextFunction) => void;

/**
 * Serves the pages as the last middleware. The page server takes its settings from the environment when it is
 * imported. It hears the public address, and that of the reader, in private headers, set here on every request, so that no client
 * can choose them.
 */
export async function mountWeb(express: Express, env: Env, executor: GraphqlExecutor | null): Promise<void> {
  if (!existsSync(HANDLER)) return;
  const { protocol, host } = new URL(env.publicUrl);
  process.env['PROTOCOL_HEADER'] = 'x-conch-protocol';
  process.env['HOST_HEADER'] = 'x-conch-host';
  process.env['ADDRESS_HEADER'] = 'x-conch-address';
  // A picture of two megabytes, as a form sends it.
  process.env['BODY_SIZE_LIMIT'] = '3M';
  const { handler } = (await import(pathToFileURL(HANDLER).href)) as { handler: Handler };
  express.use((req: Request, res: Response, next: NextFunction) => {
    req.headers['x-conch-protocol'] = protocol.replace(':', '');
    req.headers['x-conch-host'] = host;
    req.headers['x-conch-address'] = req.ip ?? '';
    if (typeof req.id === 'string') req.headers['x-request-id'] = req.id;
    if (executor)
      // What a page load finds on its request when the api runs in the same process.
      (req as Request & { conch: PageApi }).conch = executor.forPage({
        headers: req.headers,
        address: req.ip ?? '',
        requestId: typeof req.id === 'string' ? req.id : undefined,
      });
    handler(req, res, next);
  });
}
