import { defineLoader, type RequestContext } from '../../platform/graphql/context.js';
import { findMembersByIds, type MemberRow } from './members.queries.js';

export const memberById = defineLoader<number, MemberRow>('memberById', async (ids, ctx) => {
  const rows = await findMembersByIds(ctx.database, ids);
  return new Map(rows.map((row) => [row.id, row]));
});

/** A member as they are after a change, with everything else that the answer goes on to read. */
export async function rereadMember(ctx: RequestContext, id: number): Promise<MemberRow> {
  ctx.forgetLoaded();
  return (await ctx.load(memberById).load(id))!;
}
