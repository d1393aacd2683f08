import sql, { type Sql } from 'sql-template-tag';

/**
 * The condition that a column is one of these ids. A single id is compared as such: for a list PostgreSQL guesses ten,
 * finds each plan for one id cheaper than the plan it could keep, and so would plan the statement every time.
 */
export const among = (column: Sql, ids: readonly number[]): Sql =>
  ids.length === 1 ? sql`${column} = ${ids[0]}::bigint` : sql`${column} = any(${ids}::bigint[])`;
