import { SignedInMemberDocument, SignInDocument } from '#lib/gql/graphql.ts';
import { act, secret, text } from '#lib/server/act.ts';
import { api } from '#lib/server/api.ts';
import { safeNext } from '#lib/server/next.ts';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { viewer } = await api(event).query(SignedInMemberDocument);
  if (viewer) redirect(303, safeNext(event.url.searchParams.get('next')));
};

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      SignInDocument,
      (form) => ({ email: text(form, 'email'), password: secret(form, 'password') }),
      () => redirect(303, safeNext(event.url.searchParams.get('next'))),
    ),
};
