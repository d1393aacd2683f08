import { defineLoader } from '../../platform/graphql/context.js';
import { countGroupMembers, findGroupsByIds, findGroupsOfMembers, type GroupRow } from './groups.queries.js';

export const groupById = defineLoader<number, GroupRow>('groupById', async (ids, ctx) => {
  const groups = await findGroupsByIds(ctx.database, ids);
  return new Map(groups.map((group) => [group.id, group]));
});

export const groupsOfMember = defineLoader<number, GroupRow[]>('groupsOfMember', async (memberIds, ctx) => {
  const rows = await findGroupsOfMembers(ctx.database, memberIds);
  return Map.groupBy(rows, (row) => row.memberId);
});

export const groupMemberCount = defineLoader<number, number>('groupMemberCount', async (groupIds, ctx) => {
  const rows = await countGroupMembers(ctx.database, groupIds);
  return new Map(rows.map((row) => [row.groupId, row.count]));
});
