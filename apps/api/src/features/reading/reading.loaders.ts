import { defineLoader } from '../../platform/graphql/context.js';
import { findReadings, type ReadingRow } from './reading.queries.js';

export const readingByThread = defineLoader<number, ReadingRow>('readingByThread', async (ids, ctx) => {
  const rows = ctx.actor ? await findReadings(ctx.database, ctx.actor, ids) : [];
  return new Map(rows.map((row) => [row.threadId, row]));
});
