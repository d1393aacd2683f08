import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../apps/api/dist/platform/database/embedded/embedded-postgres.js';
import { makeDataSource } from '../../apps/api/dist/platform/database/data-source.js';
import { migrate } from '../../apps/api/dist/platform/database/migrate.js';

/** One PostgreSQL for the whole run, with one migrated database that every test file clones. */
export default async function startDatabase() {
  const directory = await mkdtemp(join(tmpdir(), 'conch-test-'));
  // PostgreSQL does not run as root, so another account must be able to enter.
  await chmod(directory, 0o755);
  // Where the tests run as root, PostgreSQL does not, and has to enter here.
  await chmod(directory, 0o755);
  const server = await startEmbeddedPostgres({
    directory: join(directory, 'postgres'),
    log: (line) => process.stderr.write(`${line}\n`),
    // Nothing here has to survive a power cut.
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: 300,
      logging_collector: 'off',
    },
  });
  globalThis.testDatabase = { server, directory };
  const source = await makeDataSource({ connectionString: server.url }, 2).initialize();
  try {
    await migrate(source);
  } finally {
    await source.destroy();
  }
  process.env.TEST_DATABASE_URL = server.url;
}
