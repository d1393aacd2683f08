import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import { GroupChoicesDocument, InviteListsDocument, InviteMembersDocument } from '#lib/gql/graphql.ts';
import { act } from '#lib/server/act.ts';
import { api } from '#lib/server/api.ts';
import { textFileFrom } from '#lib/server/csv.ts';
import { inviteTerms } from '#lib/server/invites.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const after = event.url.searchParams.get('after');
  const { inviteLists } = await api(event).query(InviteListsDocument, { after });
  const { groups } = await api(event).query(GroupChoicesDocument);
  return { lists: inviteLists, groups };
};

export const actions: Actions = {
  check: (event) =>
    act(
      event,
      InviteMembersDocument,
      async (form) => {
        const { text: csv, fileName } = await textFileFrom(form, 'file');
        return { csv, fileName, ...(await inviteTerms(event, form)) };
      },
      ({ inviteMembers }) => redirect(303, paths.inviteList(inviteMembers.id)),
    ),
};
