import { defineLoader } from '../../platform/graphql/context.js';
import { findGroupIdsOfInvites } from './invites.queries.js';

export const groupIdsOfInvite = defineLoader<number, number[]>('groupIdsOfInvite', async (inviteIds, ctx) => {
  const rows = await findGroupIdsOfInvites(ctx.database, inviteIds);
  const byInvite = Map.groupBy(rows, (row) => row.inviteId);
  return new Map([...byInvite].map(([id, of]) => [id, of.map((row) => row.groupId)]));
});
