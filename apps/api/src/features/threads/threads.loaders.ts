import { defineLoader } from '../../platform/graphql/context.js';
import {
  countThreadsByAuthor,
  countThreadsByCategory,
  findThreadsByIds,
  type ThreadCounts,
  type ThreadRow,
} from './threads.queries.js';

/** Threads the viewer may read. */
export const threadById = defineLoader<number, ThreadRow>('threadById', async (ids, ctx) => {
  const rows = await findThreadsByIds(ctx.database, ctx.actor, ids);
  return new Map(rows.map((row) => [row.id, row]));
});

export const threadCountOfMember = defineLoader<number, number>('threadCountOfMember', async (ids, ctx) => {
  const rows = await countThreadsByAuthor(ctx.database, ctx.actor, ids);
  return new Map(rows.map((row) => [row.authorId, row.count]));
});

export const threadCountsOfCategory = defineLoader<number, ThreadCounts>(
  'threadCountsOfCategory',
  async (ids, ctx) => {
    const rows = await countThreadsByCategory(ctx.database, ctx.actor, ids);
    return new Map(rows.map((row) => [row.categoryId, row]));
  },
);
