import { SetupChecklistDocument } from '#lib/gql/graphql.ts';
import { api } from '#lib/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { community, categories, invites } = await api(event).query(SetupChecklistDocument);
  return {
    done: {
      branding: Boolean(community.logoUrl ?? community.tagline ?? community.description),
      team: Boolean(community.officialTeam),
      categories: categories.length > 0,
      people: invites.edges.length > 0 || (community.memberCount ?? 0) > 1,
      mail: community.mailGoesToFolder === false,
    },
  };
};
