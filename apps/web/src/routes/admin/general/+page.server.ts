import { LIMITS } from '@conch/shared/limits';
import {
  CommunitySettingsDocument,
  RequireStaffTotpDocument,
  OnboardingSettingsDocument,
  UpdateOnboardingDocument,
  SetLogoDocument,
  UpdateCommunityDocument,
} from '#lib/gql/graphql.ts';
import { act, text, textOrNull } from '#lib/server/act.ts';
import { api } from '#lib/server/api.ts';
import { imageFrom } from '#lib/server/image.ts';
import { timeZones } from '#lib/server/time-zones.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { community, viewer } = await api(event).query(CommunitySettingsDocument);
  const onboarding = await api(event).query(OnboardingSettingsDocument);
  return {
    settings: community,
    onboarding,
    hasSecondFactor: viewer?.secondFactor.state === 'ON',
    timeZones: timeZones(),
  };
};

export const actions: Actions = {
  save: (event) =>
    act(
      event,
      UpdateCommunityDocument,
      (form) => ({
        name: text(form, 'name'),
        tagline: textOrNull(form, 'tagline'),
        description: textOrNull(form, 'description'),
        accentColor: text(form, 'accentColor'),
        timeZone: text(form, 'timeZone'),
        officialTeam: textOrNull(form, 'officialTeam'),
        reactionKinds: text(form, 'reactionKinds').split(/\s+/).filter(Boolean),
      }),
      () => ({ saved: true }),
    ),
  requireStaffTotp: (event) =>
    act(event, RequireStaffTotpDocument, (form) => ({ required: text(form, 'required') === 'yes' })),
  welcome: (event) =>
    act(
      event,
      UpdateOnboardingDocument,
      (form) => ({
        introductionsCategoryId: textOrNull(form, 'introductionsCategoryId'),
        welcome: textOrNull(form, 'welcome'),
      }),
      () => ({ welcomed: true }),
    ),
  setLogo: (event) =>
    act(event, SetLogoDocument, async (form) => ({
      image: await imageFrom(form, 'image', LIMITS.logoBytes),
    })),
  removeLogo: (event) => act(event, SetLogoDocument, () => ({ image: null })),
};
