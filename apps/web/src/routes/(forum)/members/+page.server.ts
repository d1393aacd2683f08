import { asRole } from '#lib/features/members/roles.ts';
import { MemberDirectoryDocument } from '#lib/gql/graphql.ts';
import { api } from '#lib/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const asked = event.url.searchParams;
  const { members } = await api(event).query(MemberDirectoryDocument, {
    filter: { query: asked.get('q')?.trim() || undefined, role: asRole(asked.get('role')) },
    after: asked.get('after'),
  });
  return { members };
};
