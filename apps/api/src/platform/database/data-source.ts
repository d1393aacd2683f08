import pg from 'pg';
import { DataSource } from 'typeorm';
import { entities } from '../../entities.js';
import { migrations } from '../../migrations/index.js';
import { SnakeNaming } from './naming.js';

const INT8 = 20;
const DATE = 1082;

/**
 * The TypeORM data source. Ids are bigints that stay far below 2^53, so they are read as numbers;
 * a `date` stays the text `YYYY-MM-DD`, since a day has no time zone.
 */
export function makeDataSource(connection: pg.ClientConfig, poolSize = 20): DataSource {
  pg.types.setTypeParser(INT8, Number);
  pg.types.setTypeParser(DATE, (value) => value);
  const { host, port, user, password, database, connectionString } = connection;
  return new DataSource({
    type: 'postgres',
    ...(connectionString ? { url: connectionString } : { host, port, username: user, database }),
    ...(typeof password === 'string' && !connectionString ? { password } : {}),
    poolSize,
    parseInt8: true,
    applicationName: 'conch',
    entities,
    migrations,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    installExtensions: false,
    extra: { connectionTimeoutMillis: 5_000, keepAlive: true, pipeline: true },
  });
}

/** The same database over connections that send one statement after the other, as `copy … from stdin` needs it. */
export const withoutPipeline = ({ options }: DataSource): DataSource =>
  new DataSource({ ...options, extra: { ...(options.extra as object), pipeline: false } });
