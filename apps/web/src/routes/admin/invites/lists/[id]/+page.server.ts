import { rooms } from '@conch/shared/realtime';
import { asRowResult } from '#lib/features/invites/lists.ts';
import { CancelInviteListDocument, InviteListDocument, StartInviteListDocument } from '#lib/gql/graphql.ts';
import { act } from '#lib/server/act.ts';
import { api } from '#lib/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.depends('conch:invite-list');
  const asked = event.url.searchParams;
  const { inviteList, liveSeq } = await api(event).query(InviteListDocument, {
    id: event.params.id,
    result: asRowResult(asked.get('result')),
    after: asked.get('after'),
    room: rooms.staff(),
  });
  return { list: inviteList, liveSeq };
};

export const actions: Actions = {
  start: (event) => act(event, StartInviteListDocument, () => ({ id: event.params.id })),
  cancel: (event) => act(event, CancelInviteListDocument, () => ({ id: event.params.id })),
};
