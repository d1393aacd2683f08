import { AcceptInviteDocument, InvitePreviewDocument } from '#lib/gql/graphql.ts';
import { act, secret, text } from '#lib/server/act.ts';
import { api } from '#lib/server/api.ts';
import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { invite } = await api(event).query(InvitePreviewDocument, { token: event.params.token });
  return { invite };
};

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      AcceptInviteDocument,
      (form) => ({
        token: event.params.token,
        name: text(form, 'name'),
        handle: text(form, 'handle'),
        password: secret(form, 'password'),
      }),
      () => redirect(303, paths.home()),
    ),
};
