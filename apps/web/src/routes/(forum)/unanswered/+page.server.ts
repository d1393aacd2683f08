import { UnansweredListDocument } from '#lib/gql/graphql.ts';
import { api } from '#lib/server/api.ts';
import { hasSession } from '#lib/server/session.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.depends('conch:unanswered');
  const { threads, liveSeq } = await api(event).query(UnansweredListDocument, {
    filter: { unanswered: true, categoryId: event.url.searchParams.get('category') || undefined },
    after: event.url.searchParams.get('after'),
    live: hasSession(event),
  });
  return { threads, liveSeq };
};
