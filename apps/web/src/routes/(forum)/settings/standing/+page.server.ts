import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import { OwnStandingDocument } from '#lib/gql/graphql.ts';
import { api } from '#lib/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { viewer } = await api(event).query(OwnStandingDocument);
  if (!viewer) redirect(303, paths.signIn(event.url.pathname));
  return { standing: viewer.standing };
};
