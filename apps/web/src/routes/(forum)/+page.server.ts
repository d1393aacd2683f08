import { rooms } from '@conch/shared/realtime';
import { threadFilter } from '#lib/features/thread-list/filter.ts';
import { DismissFirstStepsDocument, FirstStepsDocument, ThreadListDocument } from '#lib/gql/graphql.ts';
import { api } from '#lib/server/api.ts';
import { hasSession } from '#lib/server/session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.depends('conch:home');
  const { threads, liveSeq } = await api(event).query(ThreadListDocument, {
    filter: threadFilter(event.url),
    after: event.url.searchParams.get('after'),
    room: rooms.home(),
    live: hasSession(event),
  });
  const firstSteps = hasSession(event)
    ? (await api(event).query(FirstStepsDocument)).viewer?.firstSteps
    : undefined;
  return { threads, liveSeq, firstSteps };
};

export const actions: Actions = {
  dismiss: async (event) => {
    await api(event).query(DismissFirstStepsDocument);
    return { done: true };
  },
};
