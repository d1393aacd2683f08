import { asRole } from '#lib/features/members/roles.ts';
import {
  MemberPageDocument,
  MemberThreadsDocument,
  SetAdvocateDocument,
  SetMemberRoleDocument,
} from '#lib/gql/graphql.ts';
import { act, text } from '#lib/server/act.ts';
import { api } from '#lib/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { member } = await api(event).query(MemberPageDocument, { handle: event.params.handle });
  const { threads } = await api(event).query(MemberThreadsDocument, {
    authorId: member.id,
    after: event.url.searchParams.get('after'),
  });
  return { member, threads };
};

export const actions: Actions = {
  setRole: (event) =>
    act(event, SetMemberRoleDocument, (form) => ({
      memberId: text(form, 'memberId'),
      role: asRole(text(form, 'role')) ?? 'MEMBER',
    })),
  setAdvocate: (event) =>
    act(event, SetAdvocateDocument, (form) => ({
      memberId: text(form, 'memberId'),
      advocate: text(form, 'advocate') === 'yes',
    })),
};
