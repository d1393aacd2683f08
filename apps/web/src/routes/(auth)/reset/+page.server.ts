import { RequestPasswordResetDocument } from '#lib/gql/graphql.ts';
import { act, text } from '#lib/server/act.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: (event) => {
    let email = '';
    return act(
      event,
      RequestPasswordResetDocument,
      (form) => ({ email: (email = text(form, 'email')) }),
      () => ({ sentTo: email }),
    );
  },
};
