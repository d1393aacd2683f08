import { RequestMembershipDocument } from '#lib/gql/graphql.ts';
import { act, secret, text, textOrNull } from '#lib/server/act.ts';
import type { Actions } from './$types';

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
