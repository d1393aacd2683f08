import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import { PostPlaceDocument } from '#lib/gql/graphql.ts';
import { api } from '#lib/server/api.ts';
import type { RequestHandler } from './$types';

/** A post's own address leads to its place in the thread, wherever the thread has gone since. */
export const GET: RequestHandler = async (event) => {
  const { post } = await api(event).query(PostPlaceDocument, { id: event.params.id });
  redirect(302, paths.thread(post.thread, post.number));
};
