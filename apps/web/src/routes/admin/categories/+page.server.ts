import { AdminCategoriesDocument, ArrangeCategoriesDocument } from '#lib/gql/graphql.ts';
import { act, text } from '#lib/server/act.ts';
import { api } from '#lib/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { categories } = await api(event).query(AdminCategoriesDocument);
  return { arranged: categories };
};

export const actions: Actions = {
  arrange: (event) =>
    act(event, ArrangeCategoriesDocument, (form) => ({ ids: text(form, 'ids').split(' ') })),
};
