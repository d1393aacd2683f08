import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import { AccountDocument, ChangePasswordDocument } from '#lib/gql/graphql.ts';
import { act, secret } from '#lib/server/act.ts';
import { api } from '#lib/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { viewer } = await api(event).query(AccountDocument);
  if (!viewer) redirect(303, paths.signIn(event.url.pathname));
  return { account: viewer.member };
};

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      ChangePasswordDocument,
      (form) => ({
        currentPassword: secret(form, 'currentPassword'),
        newPassword: secret(form, 'newPassword'),
      }),
      () => ({ saved: true }),
    ),
};
