import { EmailLinkDocument, VerifyEmailDocument } from '#lib/gql/graphql.ts';
import { act } from '#lib/server/act.ts';
import { api, ApiError } from '#lib/server/api.ts';
import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

/** A link that no longer works is not an error of the page: it says what to do instead. */
export const load: PageServerLoad = async (event) => {
  try {
    const { emailLink } = await api(event).execute(EmailLinkDocument, { token: event.params.token });
    return { link: emailLink, refusal: null };
  } catch (refusal) {
    if (refusal instanceof ApiError) return { link: null, refusal: refusal.message };
    throw refusal;
  }
};

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      VerifyEmailDocument,
      () => ({ token: event.params.token }),
      ({ verifyEmail }) => {
        if (verifyEmail.effect === 'JOIN') redirect(303, paths.home());
        const { effect, email, viewer } = verifyEmail;
        return { effect, email, signedIn: Boolean(viewer) };
      },
    ),
};
