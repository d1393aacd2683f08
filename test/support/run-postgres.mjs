// Runs the embedded PostgreSQL of a folder until it is told to stop: `node run-postgres.mjs <folder>`.
import { startEmbeddedPostgres } from '../../apps/api/dist/platform/database/embedded/embedded-postgres.js';

const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

try {
  const server = await startEmbeddedPostgres({
    directory: process.argv[2],
    log: (line) => say({ log: line }),
    settings: { fsync: 'off', shared_buffers: '16MB', logging_collector: 'off' },
  });
  const keepAlive = setInterval(() => undefined, 60_000);
  process.once('SIGTERM', async () => {
    clearInterval(keepAlive);
    await server.stop();
  });
  say({ url: server.url, pid: server.pid() });
} catch (error) {
  say({ refused: error.name, message: error.message });
  process.exitCode = 1;
}
