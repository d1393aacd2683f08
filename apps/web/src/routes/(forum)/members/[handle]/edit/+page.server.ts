import { paths } from '@conch/shared/paths';
import { error, redirect } from '@sveltejs/kit';
import { ProfileOfDocument, SetAvatarDocument, UpdateProfileDocument } from '#lib/gql/graphql.ts';
import { act, text } from '#lib/server/act.ts';
import { api } from '#lib/server/api.ts';
import { profileFrom } from '#lib/server/profile.ts';
import { timeZones } from '#lib/server/time-zones.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { member } = await api(event).query(ProfileOfDocument, { handle: event.params.handle });
  if (!member.viewerCan.editProfile) error(403, 'Only admins change the profiles of others.');
  return { profile: member, timeZones: timeZones() };
};

export const actions: Actions = {
  save: (event) =>
    act(
      event,
      UpdateProfileDocument,
      (form) => ({ memberId: text(form, 'memberId'), ...profileFrom(form) }),
      ({ updateProfile }) => redirect(303, paths.member(updateProfile.handle)),
    ),
  removeAvatar: (event) =>
    act(event, SetAvatarDocument, (form) => ({ memberId: text(form, 'memberId'), image: null })),
};
