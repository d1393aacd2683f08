import { defineLoader } from '../../platform/graphql/context.js';
import { findFieldsOfMembers, type FilledFieldRow } from './custom-fields.queries.js';

export const customFieldsOfMember = defineLoader<number, FilledFieldRow[]>(
  'customFieldsOfMember',
  async (ids, ctx) =>
    Map.groupBy(await findFieldsOfMembers(ctx.database, ctx.actor, ids), (row) => row.memberId),
);
