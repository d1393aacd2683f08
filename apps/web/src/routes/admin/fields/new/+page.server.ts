import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import { CreateCustomFieldDocument, type CustomFieldKind } from '#lib/gql/graphql.ts';
import { act, text } from '#lib/server/act.ts';
import { customFieldFrom } from '#lib/server/custom-field.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      CreateCustomFieldDocument,
      (form) => ({ ...customFieldFrom(form), kind: text(form, 'kind') as CustomFieldKind }),
      () => redirect(303, paths.admin('fields')),
    ),
};
