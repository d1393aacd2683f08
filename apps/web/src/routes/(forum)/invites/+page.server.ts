import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import { asInviteState } from '#lib/features/invites/states.ts';
import { InvitesDocument } from '#lib/gql/graphql.ts';
import { api } from '#lib/server/api.ts';
import { inviteActions } from '#lib/server/invites.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { viewer } = await event.parent();
  if (viewer?.viewerCan.inviteMany) redirect(303, paths.admin('invites'));
  const asked = event.url.searchParams;
  const { invites } = await api(event).query(InvitesDocument, {
    state: asInviteState(asked.get('state')),
    after: asked.get('after'),
  });
  return { invites };
};

export const actions: Actions = inviteActions;
