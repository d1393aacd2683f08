import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { StartError } from '../env/start-error.js';

/** Any number that no other program takes as its advisory lock in the same database. */
const MIGRATION_LOCK = 7_265_101;

/**
 * Brings the schema up to this version of the code. Several processes may start at once: one migrates, the
 * others wait. Refuses a database that a newer version has migrated already.
 */
export async function migrate(source: DataSource): Promise<void> {
  const pool = (source.driver as unknown as { master: Pool }).master;
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await refuseNewerSchema(source);
    await source.runMigrations();
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    client.release();
  }
}

async function refuseNewerSchema(source: DataSource): Promise<void> {
  const table = await source.query<{ found: string | null }[]>(
    `select to_regclass('schema_migration')::text as found`,
  );
  if (!table[0]?.found) return;
  const applied = await source.query<{ name: string }[]>(
    'select name from schema_migration order by timestamp',
  );
  const known = new Set(source.migrations.map((migration) => migration.name));
  const unknown = applied.filter(({ name }) => !known.has(name)).map(({ name }) => name);
  if (unknown.length > 0)
    throw new StartError(
      'DATABASE_NEWER',
      `The database was migrated by a newer version of Conch (it has ${unknown.at(-1)}): start that version or a later one.`,
    );
}
