import type { Actor } from '../../platform/auth/actor.js';
import { defineLoader } from '../../platform/graphql/context.js';
import { findMembersByIds, type MemberRow } from './members.queries.js';

export const memberById = defineLoader<number, MemberRow>('memberById', async (ids, ctx) => {
  const rows = await findMembersByIds(ctx.database, ids);
  return new Map(rows.map((row) => [row.id, asSeenBy(ctx.actor, row)]));
});

/** Signed out, as beside a post in a public category, a member is a name and a role. */
export const asSeenBy = <Row extends MemberRow>(actor: Actor | null, row: Row): Row =>
  actor
    ? row
    : {
        ...row,
        title: null,
        bio: null,
        bioHtml: null,
        location: null,
        pronouns: null,
        timeZone: null,
        lastSeenAt: null,
      };
