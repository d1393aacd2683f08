import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  /** A DATABASE_URL of an empty, migrated database that nobody else uses. */
  url: string;
  drop: () => Promise<void>;
}

/** Clones the migrated database of this run, in milliseconds. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = templateUrl();
  const name = `test_${randomBytes(6).toString('hex')}`;
  const migrated = template.pathname.slice(1);
  await execute(`CREATE DATABASE ${name} TEMPLATE ${migrated} STRATEGY file_copy`);
  return {
    url: withDatabase(template, name),
    drop: () => execute(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** An empty database that no migration has seen. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const name = `empty_${randomBytes(6).toString('hex')}`;
  await execute(`CREATE DATABASE ${name} TEMPLATE template0`);
  return {
    url: withDatabase(templateUrl(), name),
    drop: () => execute(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

function templateUrl(): URL {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('No test database runs: is this test in a project with `onDatabase`?');
  return new URL(url);
}

function withDatabase(template: URL, name: string): string {
  const url = new URL(template);
  url.pathname = `/${name}`;
  return url.href;
}

async function execute(statement: string): Promise<void> {
  // Not the template itself: it can be cloned only while nobody is connected to it.
  const client = new pg.Client({ connectionString: withDatabase(templateUrl(), 'postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
