import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import { CreateCategoryDocument, NewCategoryDocument } from '#lib/gql/graphql.ts';
import { act } from '#lib/server/act.ts';
import { api } from '#lib/server/api.ts';
import { categoryFrom } from '#lib/server/category.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { groups } = await api(event).query(NewCategoryDocument);
  return { groups };
};

export const actions: Actions = {
  default: (event) =>
    act(event, CreateCategoryDocument, categoryFrom, () => redirect(303, paths.admin('categories'))),
};
