import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import {
  AccountDocument,
  ChangeEmailDocument,
  ChangePasswordDocument,
  ResendEmailVerificationDocument,
} from '#lib/gql/graphql.ts';
import { act, secret, text } from '#lib/server/act.ts';
import { api } from '#lib/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { viewer } = await api(event).query(AccountDocument);
  if (!viewer) redirect(303, paths.signIn(event.url.pathname));
  const { member, emailVerified, pendingEmail } = viewer;
  return { account: member, emailVerified, pendingEmail: pendingEmail ?? null };
};

export const actions: Actions = {
  changeEmail: (event) =>
    act(event, ChangeEmailDocument, (form) => ({
      email: text(form, 'email'),
      currentPassword: secret(form, 'currentPassword'),
    })),
  resend: (event) =>
    act(
      event,
      ResendEmailVerificationDocument,
      () => undefined,
      () => ({ resent: true }),
    ),
  changePassword: (event) =>
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
