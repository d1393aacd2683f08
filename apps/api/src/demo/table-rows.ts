import { CATEGORIES, GROUPS } from './community-plan.js';

/** A table, its columns, and its rows as lines of COPY, made while they are written. */
export type TableRows = { table: string; columns: string; lines: () => Iterable<string> };

export const rows = (table: string, columns: string, lines: () => Iterable<string>): TableRows => ({
  table,
  columns,
  lines,
});

export const categoryIds = new Map(CATEGORIES.map(({ key }, at) => [key, at + 1]));
export const groupIds = new Map(GROUPS.map(({ name }, at) => [name, at + 1]));
