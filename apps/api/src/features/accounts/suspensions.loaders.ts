import { defineLoader } from '../../platform/graphql/context.js';
import { canSeeSuspensions } from '../members/members.policy.js';
import { findSuspensions, type SuspensionRow } from './suspensions.queries.js';

/** For staff only; there is nothing to load for anybody else. */
export const suspensionsByMember = defineLoader<number, SuspensionRow[]>(
  'suspensionsByMember',
  async (ids, ctx) =>
    canSeeSuspensions(ctx.actor)
      ? Map.groupBy(await findSuspensions(ctx.database, ids), (row) => row.memberId)
      : new Map(),
);
