import { paths } from '@conch/shared/paths';
import { ActorNamedDocument, AuditLogDocument, MembersNamedDocument } from '#lib/gql/graphql.ts';
import { api } from '#lib/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const asked = event.url.searchParams;
  const handle = asked.get('actor')?.trim().replace(/^@/, '');
  const actor = handle ? await actorNamed(handle) : undefined;
  if (actor === null) return { activities: [], pageInfo: { hasNextPage: false }, named: {} };

  const { activities } = await api(event).query(AuditLogDocument, {
    filter: { type: asked.get('type') || undefined, actorId: actor?.id },
    after: asked.get('after'),
  });
  const rows = activities.edges.map(({ node }) => node);
  const ids = [...new Set(rows.flatMap(({ memberId }) => memberId ?? []))];
  const { members } = ids.length
    ? await api(event).query(MembersNamedDocument, { ids })
    : { members: { edges: [] } };
  return {
    activities: rows,
    pageInfo: activities.pageInfo,
    named: Object.fromEntries(
      members.edges.map(({ node }) => [node.id, { name: node.name, href: paths.member(node.handle) }]),
    ),
  };

  async function actorNamed(named: string) {
    try {
      return (await api(event).execute(ActorNamedDocument, { handle: named })).member;
    } catch {
      return null;
    }
  }
};
