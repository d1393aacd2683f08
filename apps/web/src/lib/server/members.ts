import type { RequestEvent } from '@sveltejs/kit';
import { asRole } from '#lib/features/members/roles.ts';
import {
  LiftSuspensionDocument,
  RemoveSecondFactorDocument,
  SetAdvocateDocument,
  SetMemberRoleDocument,
  SetTrustLevelDocument,
  SuspendMemberDocument,
  UpdateProfileDocument,
} from '#lib/gql/graphql.ts';
import { act, text } from './act';
import { customFieldsFrom } from './profile';

/** What staff and admins decide about a member, on the profile and in the list of members. */
export const memberActions = {
  setRole: (event: RequestEvent) =>
    act(event, SetMemberRoleDocument, (form) => ({
      memberId: text(form, 'memberId'),
      role: asRole(text(form, 'role')) ?? 'MEMBER',
    })),

  fillIn: (event: RequestEvent) =>
    act(event, UpdateProfileDocument, (form) => ({
      memberId: text(form, 'memberId'),
      customFields: customFieldsFrom(form),
    })),

  /** Without a level it follows from what the member does. */
  setTrustLevel: (event: RequestEvent) =>
    act(event, SetTrustLevelDocument, (form) => {
      const level = text(form, 'level');
      return { memberId: text(form, 'memberId'), level: level ? Number(level) : null };
    }),

  setAdvocate: (event: RequestEvent) =>
    act(event, SetAdvocateDocument, (form) => ({
      memberId: text(form, 'memberId'),
      advocate: text(form, 'advocate') === 'yes',
    })),

  suspend: (event: RequestEvent) =>
    act(event, SuspendMemberDocument, (form) => ({
      memberId: text(form, 'memberId'),
      reason: text(form, 'reason'),
      days: Number(text(form, 'days')) || null,
    })),

  removeSecondFactor: (event: RequestEvent) =>
    act(event, RemoveSecondFactorDocument, (form) => ({ memberId: text(form, 'memberId') })),

  liftSuspension: (event: RequestEvent) =>
    act(event, LiftSuspensionDocument, (form) => ({ memberId: text(form, 'memberId') })),
};
