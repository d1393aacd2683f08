import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import { MemberPageDocument, MemberThreadsDocument } from '#lib/gql/graphql.ts';
import { api } from '#lib/server/api.ts';
import { memberActions } from '#lib/server/members.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { member } = await api(event).query(MemberPageDocument, { handle: event.params.handle });
  // Not a permanent redirect, which browsers keep: the member may take the old handle back.
  if (member.handle !== event.params.handle) redirect(302, paths.member(member.handle) + event.url.search);
  const { threads } = await api(event).query(MemberThreadsDocument, {
    authorId: member.id,
    after: event.url.searchParams.get('after'),
  });
  return { member, threads };
};

export const actions: Actions = memberActions;
