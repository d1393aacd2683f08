import type { RequestEvent } from '@sveltejs/kit';
import { asRole } from '#lib/features/members/roles.ts';
import { InviteMemberDocument, ResendInviteDocument, RevokeInviteDocument } from '#lib/gql/graphql.ts';
import { act, text, textOrNull } from './act';
import { memberIdOf } from './member-id';

/** What every invite of a form has, be it for one person or for many. */
export async function inviteTerms(event: RequestEvent, form: FormData) {
  return {
    note: textOrNull(form, 'note'),
    buddyId: await memberIdOf(event, form, 'buddy'),
    groupIds: [...form.keys()].filter((key) => key.startsWith('group-')).map((key) => key.slice(6)),
    validDays: Math.trunc(Number(text(form, 'validDays'))) || null,
  };
}

/** The actions of the pages that list invites. */
export const inviteActions = {
  invite: (event: RequestEvent) =>
    act(
      event,
      InviteMemberDocument,
      async (form) => ({
        email: text(form, 'email'),
        role: asRole(text(form, 'role')) ?? 'MEMBER',
        ...(await inviteTerms(event, form)),
      }),
      ({ inviteMember }) => ({ link: inviteMember.link ?? null, email: inviteMember.invite.email }),
    ),
  resend: (event: RequestEvent) =>
    act(
      event,
      ResendInviteDocument,
      (form) => ({ id: text(form, 'id') }),
      ({ resendInvite }) => ({ link: resendInvite.link ?? null, email: resendInvite.invite.email }),
    ),
  revoke: (event: RequestEvent) => act(event, RevokeInviteDocument, (form) => ({ id: text(form, 'id') })),
};
