import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import { CategoryEditorDocument, UpdateCategoryDocument } from '#lib/gql/graphql.ts';
import { act, text } from '#lib/server/act.ts';
import { api } from '#lib/server/api.ts';
import { categoryFrom } from '#lib/server/category.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { category, groups } = await api(event).query(CategoryEditorDocument, { id: event.params.id });
  return { category, groups };
};

export const actions: Actions = {
  save: (event) =>
    act(
      event,
      UpdateCategoryDocument,
      (form) => ({ id: event.params.id, ...categoryFrom(form) }),
      () => redirect(303, paths.admin('categories')),
    ),
  archive: (event) =>
    act(event, UpdateCategoryDocument, (form) => ({
      id: event.params.id,
      archived: text(form, 'archived') === 'yes',
    })),
};
