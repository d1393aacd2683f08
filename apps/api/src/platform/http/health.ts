import type { Express, Request, Response } from 'express';
import type { Database } from '../database/database.js';

export type Health = {
  /** Becomes true when the process is about to stop, so that a load balancer sends no more requests. */
  stopping: boolean;
};

/** `/healthz`: the process lives. `/readyz`: it can serve, with each part it needs named. */
export function mountHealth(express: Express, database: Database, health: Health): void {
  express.get('/healthz', (_: Request, res: Response) => {
    res.json({ status: 'ok' });
  });
  express.get('/readyz', async (_: Request, res: Response) => {
    const up = await database.pool.query('select 1').then(
      () => true,
      () => false,
    );
    const ready = up && !health.stopping;
    res.status(ready ? 200 : 503).json({
      status: ready ? 'ready' : 'not ready',
      database: up ? 'up' : 'down',
      stopping: health.stopping,
    });
  });
}
