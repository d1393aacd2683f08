import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import { MarkNotificationsReadDocument, NotificationsDocument } from '#lib/gql/graphql.ts';
import { act } from '#lib/server/act.ts';
import { api } from '#lib/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.depends('conch:notifications');
  const { notifications, viewer } = await api(event).query(NotificationsDocument, {
    after: event.url.searchParams.get('after'),
  });
  if (!viewer) redirect(303, paths.signIn(event.url.pathname));
  return {
    notifications: notifications.edges.map(({ node }) => node),
    pageInfo: notifications.pageInfo,
    liveSeq: viewer.liveSeq,
  };
};

export const actions: Actions = {
  readAll: (event) => act(event, MarkNotificationsReadDocument, () => ({})),
};
