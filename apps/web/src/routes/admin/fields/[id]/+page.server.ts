import { paths } from '@conch/shared/paths';
import { error, redirect } from '@sveltejs/kit';
import { AdminCustomFieldsDocument, UpdateCustomFieldDocument } from '#lib/gql/graphql.ts';
import { act, text } from '#lib/server/act.ts';
import { api } from '#lib/server/api.ts';
import { customFieldFrom } from '#lib/server/custom-field.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { customFields } = await api(event).query(AdminCustomFieldsDocument);
  const field = customFields.find(({ id }) => id === event.params.id);
  if (!field) error(404, 'This profile field does not exist.');
  return { field };
};

export const actions: Actions = {
  save: (event) =>
    act(
      event,
      UpdateCustomFieldDocument,
      (form) => ({ id: event.params.id, ...customFieldFrom(form) }),
      () => redirect(303, paths.admin('fields')),
    ),
  archive: (event) =>
    act(event, UpdateCustomFieldDocument, (form) => ({
      id: event.params.id,
      archived: text(form, 'archived') === 'yes',
    })),
};
