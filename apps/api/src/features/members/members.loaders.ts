import { defineLoader } from '../../platform/graphql/context.js';
import { findMembersByIds, type MemberRow } from './members.queries.js';

export const memberById = defineLoader<number, MemberRow>('memberById', async (ids, ctx) => {
  const rows = await findMembersByIds(ctx.database, ids);
  return new Map(rows.map((row) => [row.id, row]));
});
