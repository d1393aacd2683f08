import { defineLoader } from '../../platform/graphql/context.js';
import { countThreadsByAuthor, findThreadsByIds, type ThreadRow } from './threads.queries.js';

/** Threads the viewer may read. */
export const threadById = defineLoader<number, ThreadRow>('threadById', async (ids, ctx) => {
  const rows = await findThreadsByIds(ctx.database, ctx.actor, ids);
  return new Map(rows.map((row) => [row.id, row]));
});

export const threadCountOfMember = defineLoader<number, number>('threadCountOfMember', async (ids, ctx) => {
  const rows = await countThreadsByAuthor(ctx.database, ctx.actor, ids);
  return new Map(rows.map((row) => [row.authorId, row.count]));
});
