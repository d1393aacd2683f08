import {
  ApproveMembershipDocument,
  DeclineMembershipDocument,
  MembershipRequestsDocument,
} from '#lib/gql/graphql.ts';
import { asRequestState } from '#lib/features/registration/states.ts';
import { act, text } from '#lib/server/act.ts';
import { api } from '#lib/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.depends('conch:requests');
  const asked = event.url.searchParams;
  const state = asRequestState(asked.get('state'));
  const { membershipRequests, viewer, liveSeq } = await api(event).query(MembershipRequestsDocument, {
    state,
    after: asked.get('after'),
  });
  return {
    state,
    requests: membershipRequests.edges.map(({ node }) => node),
    pageInfo: membershipRequests.pageInfo,
    waiting: viewer?.waitingRequestCount ?? 0,
    liveSeq,
  };
};

export const actions: Actions = {
  approve: (event) => act(event, ApproveMembershipDocument, (form) => ({ id: text(form, 'id') })),
  decline: (event) =>
    act(event, DeclineMembershipDocument, (form) => ({ id: text(form, 'id'), reason: text(form, 'reason') })),
};
