import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import sql, { raw } from 'sql-template-tag';
import { from as copyFrom } from 'pg-copy-streams';
import type { Transaction } from '../platform/database/transaction.js';
import type { TableRows } from './table-rows.js';

/** Characters that go to the server at once. */
const CHUNK = 256 * 1024;

/** Writes the rows of one table as fast as PostgreSQL takes them, and returns how many. */
export async function copyRows(tx: Transaction, { table, columns, lines }: TableRows): Promise<number> {
  let count = 0;
  function* chunks() {
    let chunk = '';
    for (const line of lines()) {
      chunk += line;
      count += 1;
      if (chunk.length < CHUNK) continue;
      yield chunk;
      chunk = '';
    }
    if (chunk) yield chunk;
  }
  await pipeline(Readable.from(chunks()), tx.client.query(copyFrom(`copy ${table} (${columns}) from stdin`)));
  return count;
}

/**
 * Takes indexes and foreign keys off the large tables and returns what puts them back: filling first and indexing
 * after is several times faster. All within the transaction, so that nothing of it is left by a crash.
 */
export async function liftIndexes(tx: Transaction, tables: readonly string[]): Promise<() => Promise<void>> {
  const keys = await tx.rows<{ drop: string; restore: string }>(sql`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
           format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as restore
    from pg_constraint where contype = 'f' and conrelid = any(${tables}::regclass[]) order by oid`);
  const indexes = await tx.rows<{ drop: string; restore: string }>(sql`
    select format('drop index %s', indexrelid::regclass) as drop, pg_get_indexdef(indexrelid) as restore
    from pg_index where indrelid = any(${tables}::regclass[])
      and not exists (select from pg_constraint where conindid = indexrelid) order by indexrelid`);
  for (const { drop } of [...keys, ...indexes]) await tx.rows(raw(drop));
  return async () => {
    for (const { restore } of [...indexes, ...keys]) await tx.rows(raw(restore));
  };
}
