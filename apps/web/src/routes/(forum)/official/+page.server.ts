import { excerptOf } from '@conch/shared/markdown';
import {
  FollowOfficialAnswersDocument,
  OfficialFeedDocument,
  RenewOfficialFeedDocument,
} from '#lib/gql/graphql.ts';
import { act, text } from '#lib/server/act.ts';
import { api } from '#lib/server/api.ts';
import { hasSession } from '#lib/server/session.ts';
import type { Actions, PageServerLoad } from './$types';

const EXCERPT = 280;

export const load: PageServerLoad = async (event) => {
  event.depends('conch:official');
  const asked = event.url.searchParams;
  const { officialAnswers, viewer, liveSeq } = await api(event).query(OfficialFeedDocument, {
    filter: {
      categoryId: asked.get('category') || undefined,
      needsReview: asked.get('review') === 'yes' ? true : undefined,
    },
    after: asked.get('after'),
    live: hasSession(event),
  });
  return {
    answers: officialAnswers.edges.map(({ node: { post, ...answer } }) => ({
      ...answer,
      post: { id: post.id, number: post.number },
      excerpt: excerptOf(post.body ?? '', EXCERPT),
    })),
    pageInfo: officialAnswers.pageInfo,
    feedUrl: viewer ? new URL(viewer.officialFeedUrl, event.url).href : null,
    follows: viewer?.followsOfficialAnswers ?? false,
    liveSeq,
  };
};

export const actions: Actions = {
  follow: (event) =>
    act(event, FollowOfficialAnswersDocument, (form) => ({ follow: text(form, 'follow') === 'yes' })),
  renewFeed: async (event) => {
    await api(event).query(RenewOfficialFeedDocument);
    return { done: true };
  },
};
