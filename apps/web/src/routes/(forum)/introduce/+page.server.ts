import { paths } from '@conch/shared/paths';
import { error, redirect } from '@sveltejs/kit';
import { CreateThreadDocument, IntroductionsDocument } from '#lib/gql/graphql.ts';
import { act, text, textOrNull } from '#lib/server/act.ts';
import { markdown } from '#lib/server/answers.ts';
import { api } from '#lib/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { onboarding } = await api(event).query(IntroductionsDocument);
  const category = onboarding.introductionsCategory;
  if (!category?.viewerCan.post) error(404, 'Introductions are not offered in this community.');
  return { category, idempotencyKey: crypto.randomUUID() };
};

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      CreateThreadDocument,
      (form) => ({
        categoryId: text(form, 'categoryId'),
        kind: 'DISCUSSION' as const,
        title: text(form, 'title'),
        body: markdown(form),
        idempotencyKey: textOrNull(form, 'idempotencyKey'),
      }),
      ({ createThread }) => redirect(303, paths.thread(createThread)),
    ),
};
