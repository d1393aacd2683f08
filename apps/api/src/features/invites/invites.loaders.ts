import { defineLoader } from '../../platform/graphql/context.js';
import { countResults, findGroupIdsOfLists, type InviteRowResult } from './invite-lists.queries.js';
import { findGroupIdsOfInvites } from './invites.queries.js';

export const groupIdsOfInvite = defineLoader<number, number[]>('groupIdsOfInvite', async (inviteIds, ctx) => {
  const rows = await findGroupIdsOfInvites(ctx.database, inviteIds);
  const byInvite = Map.groupBy(rows, (row) => row.inviteId);
  return new Map([...byInvite].map(([id, of]) => [id, of.map((row) => row.groupId)]));
});

export const countsOfList = defineLoader<number, { result: InviteRowResult; count: number }[]>(
  'countsOfList',
  async (listIds, ctx) => Map.groupBy(await countResults(ctx.database, listIds), ({ listId }) => listId),
);

export const groupIdsOfList = defineLoader<number, number[]>('groupIdsOfList', async (listIds, ctx) => {
  const byList = Map.groupBy(await findGroupIdsOfLists(ctx.database, listIds), ({ listId }) => listId);
  return new Map([...byList].map(([id, of]) => [id, of.map(({ groupId }) => groupId)]));
});
