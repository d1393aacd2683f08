import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import { RevokeOtherSessionsDocument, RevokeSessionDocument, SessionsDocument } from '#lib/gql/graphql.ts';
import { act, text } from '#lib/server/act.ts';
import { api } from '#lib/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { viewer } = await api(event).query(SessionsDocument);
  if (!viewer) redirect(303, paths.signIn(event.url.pathname));
  return { sessions: viewer.sessions };
};

export const actions: Actions = {
  revokeOthers: async (event) => {
    await api(event).query(RevokeOtherSessionsDocument);
    return { done: true };
  },

  revoke: (event) => act(event, RevokeSessionDocument, (form) => ({ id: text(form, 'id') })),
};
