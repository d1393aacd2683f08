import { SilentNewcomersDocument } from '#lib/gql/graphql.ts';
import { api } from '#lib/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const asked = event.url.searchParams;
  const { silentNewcomers } = await api(event).query(SilentNewcomersDocument, {
    mine: asked.get('whose') === 'mine',
    after: asked.get('after'),
  });
  return { newcomers: silentNewcomers };
};
