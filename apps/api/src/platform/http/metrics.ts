import type { Express, NextFunction, Request, Response } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../database/database.js';

/** `/metrics` in Prometheus' text format: the process, its requests by route, its database connections. */
export function mountMetrics(express: Express, database: Database): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'conch_http_request_seconds',
    help: 'Time to answer a request, by kind of request',
    labelNames: ['kind', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  new Gauge({
    name: 'conch_database_connections',
    help: 'Open connections to PostgreSQL',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const { totalCount, idleCount, waitingCount } = database.pool;
      this.set({ state: 'idle' }, idleCount);
      this.set({ state: 'busy' }, totalCount - idleCount);
      this.set({ state: 'waiting' }, waitingCount);
    },
  });
  express.use((req: Request, res: Response, next: NextFunction) => {
    const done = requests.startTimer({ kind: kindOf(req.path) });
    res.on('finish', () => done({ status: `${Math.floor(res.statusCode / 100)}xx` }));
    next();
  });
  express.get('/metrics', async (_: Request, res: Response) => {
    res.type(registry.contentType).send(await registry.metrics());
  });
}

/** Few labels, so that strangers cannot fill the memory by asking for many addresses. */
function kindOf(path: string): string {
  if (path.startsWith('/_app/')) return 'asset';
  const first = path.split('/', 2)[1] ?? '';
  return ['graphql', 'realtime', 'feeds', 'files', 'healthz', 'readyz', 'metrics'].includes(first)
    ? first
    : 'page';
}
