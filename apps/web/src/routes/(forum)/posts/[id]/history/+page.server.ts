import { PostHistoryDocument } from '#lib/gql/graphql.ts';
import { api } from '#lib/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) =>
  api(event).query(PostHistoryDocument, { id: event.params.id });
