import { SetupDocument } from '#lib/gql/graphql.ts';
import { act, secret, text } from '#lib/server/act.ts';
import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({ code: url.searchParams.get('code') ?? '' });

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      SetupDocument,
      (form) => ({
        code: text(form, 'code'),
        communityName: text(form, 'communityName'),
        name: text(form, 'name'),
        handle: text(form, 'handle'),
        email: text(form, 'email'),
        password: secret(form, 'password'),
      }),
      () => redirect(303, paths.admin()),
    ),
};
