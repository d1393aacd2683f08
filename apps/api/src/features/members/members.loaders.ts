import { defineLoader } from '../../platform/graphql/context.js';
import { findMembersByIds, type MemberRow } from './members.queries.js';

/** Signed out, as beside a post in a public category, a member is a name and a role. */
export const memberById = defineLoader<number, MemberRow>('memberById', async (ids, ctx) => {
  const rows = await findMembersByIds(ctx.database, ids);
  return new Map(rows.map((row) => [row.id, ctx.actor ? row : withoutProfile(row)]));
});

const withoutProfile = (row: MemberRow): MemberRow => ({
  ...row,
  title: null,
  bio: null,
  bioHtml: null,
  location: null,
  pronouns: null,
  timeZone: null,
  lastSeenAt: null,
});
