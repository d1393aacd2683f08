import { rooms } from '@conch/shared/realtime';
import { threadFilter } from '#lib/features/thread-list/filter.ts';
import { CategoryPageDocument, ThreadListDocument } from '#lib/gql/graphql.ts';
import { api } from '#lib/server/api.ts';
import { hasSession } from '#lib/server/session.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.depends('conch:category');
  const { category } = await api(event).query(CategoryPageDocument, { slug: event.params.slug });
  const { threads, liveSeq } = await api(event).query(ThreadListDocument, {
    filter: threadFilter(event.url, category.id),
    after: event.url.searchParams.get('after'),
    room: rooms.category(category.id),
    live: hasSession(event),
  });
  return { category, threads, liveSeq };
};
