import type { Pool, PoolClient, QueryArrayResult } from 'pg';
import type { Sql } from 'sql-template-tag';
import { camelCase } from './naming.js';

/** Reads rows by SQL. The database itself is one (each read on any connection), and so is a transaction. */
export interface Reader {
  /** Rows as objects with camelCase keys. */
  rows<T>(query: Sql): Promise<T[]>;
  /** The first row, if there is one. */
  row<T>(query: Sql): Promise<T | undefined>;
}

/** Runs one statement and maps each row once, straight from arrays, which is cheaper than renaming keys after. */
export async function readRows<T>(connection: Pool | PoolClient, query: Sql): Promise<T[]> {
  const result: QueryArrayResult = await connection.query({
    text: query.text,
    values: query.values,
    rowMode: 'array',
  });
  const keys = result.fields.map((field) => camelCase(field.name));
  return result.rows.map((values: unknown[]) => {
    const row: Record<string, unknown> = {};
    for (let i = 0; i < keys.length; i += 1) row[keys[i]!] = values[i];
    return row as T;
  });
}
