import { LIMITS } from '@conch/shared/limits';
import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import { OwnProfileDocument, SetAvatarDocument, UpdateProfileDocument } from '#lib/gql/graphql.ts';
import { act } from '#lib/server/act.ts';
import { api } from '#lib/server/api.ts';
import { imageFrom } from '#lib/server/image.ts';
import { profileFrom } from '#lib/server/profile.ts';
import { timeZones } from '#lib/server/time-zones.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { viewer } = await api(event).query(OwnProfileDocument);
  if (!viewer) redirect(303, paths.signIn(event.url.pathname));
  return { profile: viewer.member, timeZones: timeZones() };
};

export const actions: Actions = {
  save: (event) => act(event, UpdateProfileDocument, profileFrom, () => ({ saved: true })),
  setAvatar: (event) =>
    act(event, SetAvatarDocument, async (form) => ({
      image: await imageFrom(form, 'image', LIMITS.avatarBytes),
    })),
  removeAvatar: (event) => act(event, SetAvatarDocument, () => ({ image: null })),
};
