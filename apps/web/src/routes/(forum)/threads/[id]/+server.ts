import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import { ThreadAddressDocument } from '#lib/gql/graphql.ts';
import { api } from '#lib/server/api.ts';
import type { RequestHandler } from './$types';

/** A shortened address still leads to the thread. */
export const GET: RequestHandler = async (event) => {
  const { thread } = await api(event).query(ThreadAddressDocument, { id: event.params.id });
  redirect(302, paths.thread(thread) + event.url.search);
};
