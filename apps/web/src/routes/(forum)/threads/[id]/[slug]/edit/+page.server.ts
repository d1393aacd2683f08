import { paths } from '@conch/shared/paths';
import { error, redirect } from '@sveltejs/kit';
import { ThreadToEditDocument, UpdateThreadDocument } from '#lib/gql/graphql.ts';
import type { ThreadKind } from '#lib/gql/graphql.ts';
import { act, text } from '#lib/server/act.ts';
import { api } from '#lib/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { thread } = await api(event).query(ThreadToEditDocument, { id: event.params.id });
  if (!thread.viewerCan.edit) error(403, 'You may not edit this thread.');
  const { categories, viewer } = await event.parent();
  const open = categories.filter(({ id, viewerCan }) => viewerCan.post || id === thread.category.id);
  return {
    thread,
    /** Where the thread may stand: a closed category keeps what is in it. */
    open: open.some(({ id }) => id === thread.category.id) ? open : [thread.category, ...open],
    mayAnnounce: viewer?.viewerCan.readStaffPages || thread.kind === 'ANNOUNCEMENT',
  };
};

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      UpdateThreadDocument,
      (form) => ({
        id: event.params.id,
        title: text(form, 'title'),
        kind: text(form, 'kind') as ThreadKind,
        categoryId: text(form, 'categoryId'),
      }),
      ({ updateThread }) => redirect(303, paths.thread(updateThread)),
    ),
};
