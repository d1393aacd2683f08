import { asRole } from '#lib/features/members/roles.ts';
import { asInviteState } from '#lib/features/invites/states.ts';
import {
  GroupChoicesDocument,
  InviteMemberDocument,
  InvitesDocument,
  ResendInviteDocument,
  RevokeInviteDocument,
} from '#lib/gql/graphql.ts';
import { act, text, textOrNull } from '#lib/server/act.ts';
import { api } from '#lib/server/api.ts';
import { memberIdOf } from '#lib/server/member-id.ts';
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

export const actions: Actions = {
  invite: (event) =>
    act(
      event,
      InviteMemberDocument,
      async (form) => ({
        email: text(form, 'email'),
        role: asRole(text(form, 'role')) ?? 'MEMBER',
        note: textOrNull(form, 'note'),
        buddyId: await memberIdOf(event, form, 'buddy'),
        groupIds: [...form.keys()].filter((key) => key.startsWith('group-')).map((key) => key.slice(6)),
      }),
      ({ inviteMember }) => ({ link: inviteMember.link, email: inviteMember.invite.email }),
    ),
  resend: (event) =>
    act(
      event,
      ResendInviteDocument,
      (form) => ({ id: text(form, 'id') }),
      ({ resendInvite }) => ({ link: resendInvite.link, email: resendInvite.invite.email }),
    ),
  revoke: (event) => act(event, RevokeInviteDocument, (form) => ({ id: text(form, 'id') })),
};
