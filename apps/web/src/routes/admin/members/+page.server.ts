import { asRole } from '#lib/features/members/roles.ts';
import { MembersAndRolesDocument, SetAdvocateDocument, SetMemberRoleDocument } from '#lib/gql/graphql.ts';
import { act, text } from '#lib/server/act.ts';
import { api } from '#lib/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const asked = event.url.searchParams;
  const { members } = await api(event).query(MembersAndRolesDocument, {
    filter: { query: asked.get('q')?.trim() || undefined, role: asRole(asked.get('role')) },
    after: asked.get('after'),
  });
  return { members };
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
