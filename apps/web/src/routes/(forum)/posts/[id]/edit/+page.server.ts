import { paths } from '@conch/shared/paths';
import { error, redirect } from '@sveltejs/kit';
import { EditPostDocument, PostSourceDocument } from '#lib/gql/graphql.ts';
import { act, text, textOrNull } from '#lib/server/act.ts';
import { markdown } from '#lib/server/answers.ts';
import { api } from '#lib/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { post } = await api(event).query(PostSourceDocument, { id: event.params.id });
  if (!post.viewerCan.edit || post.body === null) error(403, 'You may not edit this post.');
  return { post: { ...post, body: post.body } };
};

export const actions: Actions = {
  edit: (event) =>
    act(
      event,
      EditPostDocument,
      (form) => ({
        id: event.params.id,
        body: markdown(form),
        title: textOrNull(form, 'title'),
        reason: textOrNull(form, 'reason'),
        expectedRevision: Number(text(form, 'expectedRevision')),
      }),
      ({ editPost }) => redirect(303, paths.thread(editPost.thread, editPost.number)),
    ),
};
