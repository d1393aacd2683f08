import { RequestMembershipDocument, SignedInMemberDocument } from '#lib/gql/graphql.ts';
import { act, secret, text, textOrNull } from '#lib/server/act.ts';
import { api } from '#lib/server/api.ts';
import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

/** Whoever is in has nothing to ask for. */
export const load: PageServerLoad = async (event) => {
  const { viewer } = await api(event).query(SignedInMemberDocument);
  if (viewer) redirect(303, paths.home());
};

export const actions: Actions = {
  default: (event) => {
    let email = '';
    return act(
      event,
      RequestMembershipDocument,
      (form) => ({
        email: (email = text(form, 'email')),
        name: text(form, 'name'),
        handle: text(form, 'handle'),
        password: secret(form, 'password'),
        message: textOrNull(form, 'message'),
      }),
      () => ({ sentTo: email }),
    );
  },
};
