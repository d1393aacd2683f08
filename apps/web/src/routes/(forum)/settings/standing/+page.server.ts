import { OwnStandingDocument } from '#lib/gql/graphql.ts';
import { api } from '#lib/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { viewer } = await api(event).query(OwnStandingDocument);
  return { standing: viewer?.standing };
};
