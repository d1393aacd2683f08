import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import { CreateThreadDocument } from '#lib/gql/graphql.ts';
import type { ThreadKind } from '#lib/gql/graphql.ts';
import { act, text, textOrNull } from '#lib/server/act.ts';
import { markdown } from '#lib/server/answers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { viewer } = await event.parent();
  if (!viewer) redirect(303, paths.signIn(paths.newThread()));
  return {
    viewerId: viewer.member.id,
    isStaff: viewer.viewerCan.readStaffPages,
    asked: event.url.searchParams.get('category'),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      CreateThreadDocument,
      (form) => ({
        categoryId: text(form, 'categoryId'),
        kind: text(form, 'kind') as ThreadKind,
        title: text(form, 'title'),
        body: markdown(form),
        idempotencyKey: textOrNull(form, 'idempotencyKey'),
      }),
      ({ createThread }) => redirect(303, paths.thread(createThread)),
    ),
};
