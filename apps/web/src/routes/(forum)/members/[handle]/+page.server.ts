import { MemberPageDocument, MemberThreadsDocument } from '#lib/gql/graphql.ts';
import { api } from '#lib/server/api.ts';
import { memberActions } from '#lib/server/members.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { member } = await api(event).query(MemberPageDocument, { handle: event.params.handle });
  const { threads } = await api(event).query(MemberThreadsDocument, {
    authorId: member.id,
    after: event.url.searchParams.get('after'),
  });
  return { member, threads };
};

export const actions: Actions = memberActions;
