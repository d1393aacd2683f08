import { asRole } from '#lib/features/members/roles.ts';
import { MembersAndRolesDocument } from '#lib/gql/graphql.ts';
import { api } from '#lib/server/api.ts';
import { memberActions } from '#lib/server/members.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const asked = event.url.searchParams;
  const { members } = await api(event).query(MembersAndRolesDocument, {
    filter: { query: asked.get('q')?.trim() || undefined, role: asRole(asked.get('role')) },
    after: asked.get('after'),
  });
  return { members };
};

export const actions: Actions = memberActions;
