import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import { DeletePostDocument, PostToMarkDocument, PostPlaceDocument } from '#lib/gql/graphql.ts';
import { act, textOrNull } from '#lib/server/act.ts';
import { api } from '#lib/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id } = event.params;
  const { query } = api(event);
  const [{ post }, place] = await Promise.all([
    query(PostToMarkDocument, { id }),
    query(PostPlaceDocument, { id }),
  ]);
  return { post, thread: place.post.thread };
};

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      DeletePostDocument,
      (form) => ({ id: event.params.id, reason: textOrNull(form, 'reason') }),
      () => redirect(303, paths.post(event.params.id)),
    ),
};
