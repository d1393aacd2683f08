import { MembershipSettingsDocument, UpdateCommunityDocument } from '#lib/gql/graphql.ts';
import type { Registration } from '#lib/gql/graphql.ts';
import { act, text } from '#lib/server/act.ts';
import { api } from '#lib/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { community } = await api(event).query(MembershipSettingsDocument);
  return { settings: community };
};

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      UpdateCommunityDocument,
      (form) => ({
        registration: text(form, 'registration') as Registration,
        registrationDomains: text(form, 'registrationDomains')
          .split(/[\s,;]+/)
          .filter(Boolean),
      }),
      () => ({ saved: true }),
    ),
};
