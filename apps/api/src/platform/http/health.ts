import type { Express, Request, Response } from 'express';
import type { Database } from '../database/database.js';

export type Health = {
  /** Becomes true when the process is about to stop, so that a load balancer sends no more requests. */
  stopping: boolean;
};

/** A load balancer asks every few seconds: a database that takes longer to say one word is as good as away. */
const PATIENCE_MS = 2_000;

/** `/healthz`: the process lives. `/readyz`: it can serve, with each part it needs named. */
export function mountHealth(express: Express, database: Database, health: Health): void {
  express.get('/healthz', (_: Request, res: Response) => {
    res.json({ status: 'ok' });
  });
  express.get('/readyz', async (_: Request, res: Response) => {
    const up = await isUp(database);
    const ready = up && !health.stopping;
    res.status(ready ? 200 : 503).json({
      status: ready ? 'ready' : 'not ready',
      database: up ? 'up' : 'down',
      stopping: health.stopping,
    });
  });
}

async function isUp(database: Database): Promise<boolean> {
  let late: NodeJS.Timeout | undefined;
  const silence = new Promise<boolean>((resolve) => {
    late = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const answer = database.pool.query('select 1').then(
    () => true,
    () => false,
  );
  const up = await Promise.race([answer, silence]);
  clearTimeout(late);
  return up;
}
