import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import { FinishSignInDocument } from '#lib/gql/graphql.ts';
import { act, text } from '#lib/server/act.ts';
import { safeNext } from '#lib/server/next.ts';
import { challengeOf, forgetChallenge } from '#lib/server/second-step.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  if (!challengeOf(event)) redirect(303, paths.signIn(event.url.searchParams.get('next') ?? undefined));
};

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      FinishSignInDocument,
      (form) => ({ challenge: challengeOf(event) ?? '', code: text(form, 'code') }),
      () => {
        forgetChallenge(event);
        redirect(303, safeNext(event.url.searchParams.get('next')));
      },
    ),
};
