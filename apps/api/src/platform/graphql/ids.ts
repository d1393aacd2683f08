import { notFound } from './errors.js';

/** A GraphQL `ID` as the number the database uses. What is no id names nothing that exists. */
export function toId(id: string, what = 'item'): number {
  if (!/^[1-9]\d{0,15}$/.test(id)) throw notFound(what);
  return Number(id);
}
