import { defineLoader } from '../../platform/graphql/context.js';
import {
  findCategoriesByIds,
  findGroupAccess,
  type CategoryGroupRow,
  type CategoryRow,
} from './categories.queries.js';

/** Categories the viewer may read, with what their groups allow there. */
export const categoryById = defineLoader<number, CategoryRow>('categoryById', async (ids, ctx) => {
  const rows = await findCategoriesByIds(ctx.database, ctx.actor, ids);
  return new Map(rows.map((row) => [row.id, row]));
});

export const groupAccessOfCategory = defineLoader<number, CategoryGroupRow[]>(
  'groupAccessOfCategory',
  async (ids, ctx) => Map.groupBy(await findGroupAccess(ctx.database, ids), (row) => row.categoryId),
);
