import { PostSourceDocument } from '#lib/gql/graphql.ts';
import { api } from '#lib/server/api.ts';
import { answer } from '#lib/server/json.ts';
import type { RequestHandler } from './$types';

/** A post as it was written, read only when someone edits or quotes it. */
export const GET: RequestHandler = (event) =>
  answer(async () => {
    const { post } = await api(event).execute(PostSourceDocument, { id: event.params.id });
    return {
      id: post.id,
      body: post.body ?? '',
      revisionCount: post.revisionCount,
      handle: post.author.handle,
    };
  });
