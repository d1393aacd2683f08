import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import {
  ConfirmTotpDocument,
  DisableTotpDocument,
  EnableTotpDocument,
  RenewRecoveryCodesDocument,
  SecondFactorDocument,
} from '#lib/gql/graphql.ts';
import { act, secret, text } from '#lib/server/act.ts';
import { api } from '#lib/server/api.ts';
import { qrCode } from '#lib/server/qr-code.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { viewer } = await api(event).query(SecondFactorDocument);
  if (!viewer) redirect(303, paths.signIn(event.url.pathname));
  return { secondFactor: viewer.secondFactor, needsSecondFactor: viewer.needsSecondFactor };
};

const passwordAndCode = (form: FormData) => ({
  password: secret(form, 'password'),
  code: text(form, 'code'),
});

export const actions: Actions = {
  enable: (event) =>
    act(
      event,
      EnableTotpDocument,
      (form) => ({ password: secret(form, 'password') }),
      ({ enableTotp }) => ({
        enrolment: { secret: enableTotp.secret, qr: qrCode(enableTotp.uri) },
      }),
    ),
  confirm: (event) =>
    act(
      event,
      ConfirmTotpDocument,
      (form) => ({ code: text(form, 'code') }),
      ({ confirmTotp }) => ({ codes: confirmTotp.codes }),
    ),
  renew: (event) =>
    act(event, RenewRecoveryCodesDocument, passwordAndCode, ({ renewRecoveryCodes }) => ({
      codes: renewRecoveryCodes.codes,
    })),
  disable: (event) => act(event, DisableTotpDocument, passwordAndCode),
};
