import { AdminCustomFieldsDocument, ArrangeCustomFieldsDocument } from '#lib/gql/graphql.ts';
import { act, text } from '#lib/server/act.ts';
import { api } from '#lib/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { customFields } = await api(event).query(AdminCustomFieldsDocument);
  return { fields: customFields };
};

export const actions: Actions = {
  arrange: (event) =>
    act(event, ArrangeCustomFieldsDocument, (form) => ({ ids: text(form, 'ids').split(' ') })),
};
