import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import { AdminGroupsDocument, CreateGroupDocument } from '#lib/gql/graphql.ts';
import { act, text, textOrNull } from '#lib/server/act.ts';
import { api } from '#lib/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { groups } = await api(event).query(AdminGroupsDocument);
  return { groups };
};

export const actions: Actions = {
  create: (event) =>
    act(
      event,
      CreateGroupDocument,
      (form) => ({ name: text(form, 'name'), description: textOrNull(form, 'description') }),
      ({ createGroup }) => redirect(303, `${paths.admin('groups')}/${createGroup.id}`),
    ),
};
