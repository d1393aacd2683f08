import { asInviteState } from '#lib/features/invites/states.ts';
import { GroupChoicesDocument, InvitesDocument } from '#lib/gql/graphql.ts';
import { api } from '#lib/server/api.ts';
import { inviteActions } from '#lib/server/invites.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const asked = event.url.searchParams;
  const { invites } = await api(event).query(InvitesDocument, {
    state: asInviteState(asked.get('state')),
    after: asked.get('after'),
  });
  const { groups } = await api(event).query(GroupChoicesDocument);
  return { invites, groups };
};

export const actions: Actions = inviteActions;
