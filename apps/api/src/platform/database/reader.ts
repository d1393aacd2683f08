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

/** What is sent: the text, and a value for each of its places. */
export type Statement = Pick<Sql, 'text' | 'values'>;

/** More than all statements that are asked for again and again; a text beyond them is parsed each time. */
const MAX_PREPARED = 1_000;

type Prepared = { name: string | undefined; keys: string[] | undefined };
const prepared = new Map<string, Prepared>();

/**
 * What is kept of a statement that is sent again: the name under which PostgreSQL keeps it parsed and planned on each
 * connection, and the keys of its rows.
 */
function prepare(text: string): Prepared {
  const known = prepared.get(text);
  if (known) return known;
  const isKept = prepared.size < MAX_PREPARED;
  const statement = { name: isKept ? `conch_${prepared.size}` : undefined, keys: undefined };
  if (isKept) prepared.set(text, statement);
  return statement;
}

/** Runs one statement and maps each row once, straight from arrays, which is cheaper than renaming keys after. */
export async function readRows<T>(connection: Pool | PoolClient, query: Statement): Promise<T[]> {
  const { text, values } = query;
  const statement = prepare(text);
  const result: QueryArrayResult = await connection.query({
    ...(statement.name && { name: statement.name }),
    text,
    values,
    rowMode: 'array',
  });
  const keys = (statement.keys ??= result.fields.map((field) => camelCase(field.name)));
  return result.rows.map((cells: unknown[]) => {
    const row: Record<string, unknown> = {};
    for (let i = 0; i < keys.length; i += 1) row[keys[i]!] = cells[i];
    return row as T;
  });
}
