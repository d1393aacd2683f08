import { ResetPasswordDocument } from '#lib/gql/graphql.ts';
import { act, secret } from '#lib/server/act.ts';
import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import type { Actions } from './$types';

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      ResetPasswordDocument,
      (form) => ({ token: event.params.token, password: secret(form, 'password') }),
      () => redirect(303, paths.home()),
    ),
};
