import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import { MemberPageDocument, MemberRepliesDocument, MemberThreadsDocument } from '#lib/gql/graphql.ts';
import { api } from '#lib/server/api.ts';
import { memberActions } from '#lib/server/members.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { member } = await api(event).query(MemberPageDocument, { handle: event.params.handle });
  // Not a permanent redirect, which browsers keep: the member may take the old handle back.
  if (member.handle !== event.params.handle) redirect(302, paths.member(member.handle) + event.url.search);
  const page = { authorId: member.id, after: event.url.searchParams.get('after') };
  if (event.url.searchParams.get('show') === 'replies') {
    const { replies } = await api(event).query(MemberRepliesDocument, page);
    return { member, threads: null, replies: nodesOf(replies), pageInfo: replies.pageInfo };
  }
  const { threads } = await api(event).query(MemberThreadsDocument, page);
  return { member, threads: nodesOf(threads), replies: null, pageInfo: threads.pageInfo };
};

const nodesOf = <Node>({ edges }: { edges: { node: Node }[] }): Node[] => edges.map(({ node }) => node);

export const actions: Actions = memberActions;
