import { MembersHereDocument } from '#lib/gql/graphql.ts';
import { api } from '#lib/server/api.ts';
import { answer } from '#lib/server/json.ts';
import type { RequestHandler } from './$types';

/** The names of members who are here or writing, of whom the live room tells only the ids. */
export const GET: RequestHandler = (event) =>
  answer(async () => {
    const ids = event.url.searchParams.getAll('id').slice(0, 20);
    const { members } = await api(event).execute(MembersHereDocument, { ids });
    return members.edges.map(({ node }) => [node.id, node.name]);
  });
