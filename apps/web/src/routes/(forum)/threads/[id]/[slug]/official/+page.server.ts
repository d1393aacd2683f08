import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import { OfficialAnswerHistoryDocument, PostSourceDocument, PostToMarkDocument } from '#lib/gql/graphql.ts';
import { answerActions } from '#lib/server/answers.ts';
import { api } from '#lib/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id, slug } = event.params;
  event.depends(`thread:${id}`);
  const { query } = api(event);
  const { thread } = await query(OfficialAnswerHistoryDocument, { id });
  if (thread.slug !== slug) redirect(302, paths.officialHistory(thread) + event.url.search);

  const marking = event.url.searchParams.get('post');
  const { post } = marking ? await query(PostToMarkDocument, { id: marking }) : { post: null };
  const answer = thread.officialAnswer;
  const mayEdit = answer?.viewerCan.editText;
  const source = mayEdit ? (await query(PostSourceDocument, { id: answer.post.id })).post.body : null;
  return {
    thread,
    source,
    /** The post to mark; only one of this thread. */
    marking: post?.thread.id === thread.id && post.viewerCan.markOfficial ? post : null,
    idempotencyKey: crypto.randomUUID(),
  };
};

const { markOfficial, updateOfficial, withdrawOfficial } = answerActions;

export const actions: Actions = { markOfficial, updateOfficial, withdrawOfficial };
