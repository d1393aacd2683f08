import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeDataSource } from '../../apps/api/src/platform/database/data-source.js';
import { migrate } from '../../apps/api/src/platform/database/migrate.js';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';

type DataSource = ReturnType<typeof makeDataSource>;
type ColumnRow = { table: string; column: string; type: string; nullable: boolean };

const COLUMNS = `
  select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type, not a.attnotnull as nullable
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
  order by 1, 2`;

let database: TestDatabase;
let sources: DataSource[];

async function open(): Promise<DataSource> {
  const source = await makeDataSource({ connectionString: database.url }, 4).initialize();
  sources.push(source);
  return source;
}

beforeEach(async () => {
  database = await createEmptyDatabase();
  sources = [];
});
afterEach(async () => {
  for (const source of sources) await source.destroy();
  await database.drop();
});

describe('migrations', () => {
  it('run once when several processes start together', async () => {
    await Promise.all([migrate(await open()), migrate(await open()), migrate(await open())]);
    const [source] = sources;
    const applied = await source!.query<unknown[]>('select name from schema_migration');
    expect(applied).toHaveLength(source!.migrations.length);
  });

  it('can be taken back to nothing and run again to the same schema', async () => {
    const source = await open();
    await migrate(source);
    const before = await source.query<ColumnRow[]>(COLUMNS);
    for (let left = source.migrations.length; left > 0; left -= 1)
      await source.undoLastMigration({ transaction: 'each' });
    const left = await source.query<ColumnRow[]>(COLUMNS);
    expect(new Set(left.map(({ table }) => table))).toEqual(new Set(['schema_migration']));
    await migrate(source);
    expect(await source.query(COLUMNS)).toEqual(before);
  });

  it('have made every table and column that the code knows', async () => {
    const source = await open();
    await migrate(source);
    const found = new Map(
      (await source.query<ColumnRow[]>(COLUMNS)).map((row) => [`${row.table}.${row.column}`, row]),
    );
    const wanted = source.entityMetadatas.flatMap((entity) =>
      entity.columns.map((column) => ({
        name: `${entity.tableName}.${column.databaseName}`,
        nullable: column.isNullable,
      })),
    );
    const present = wanted.map(({ name }) => ({ name, nullable: found.get(name)?.nullable }));
    expect(present).toEqual(wanted);
  });

  it('leave a database alone that a newer version has migrated', async () => {
    const source = await open();
    await migrate(source);
    await source.query(
      `insert into schema_migration (timestamp, name) values (9999999999999, 'Future9999999999999')`,
    );
    await expect(migrate(source)).rejects.toMatchObject({
      code: 'DATABASE_NEWER',
      message: expect.stringContaining('start that version or a later one'),
    });
  });
});

describe('recorded activity', () => {
  it('cannot be changed or taken back', async () => {
    const source = await open();
    await migrate(source);
    await source.query(`insert into activity (type) values ('member.joined')`);
    await expect(source.query(`update activity set type = 'member.left'`)).rejects.toThrow('never changed');
    await expect(source.query(`delete from activity`)).rejects.toThrow('never changed');
  });
});
