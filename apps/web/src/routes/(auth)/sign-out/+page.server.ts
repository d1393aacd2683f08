import { SignOutDocument } from '#lib/gql/graphql.ts';
import { api } from '#lib/server/api.ts';
import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async (event) => {
    await api(event).query(SignOutDocument);
    redirect(303, paths.signIn());
  },
};
