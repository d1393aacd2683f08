import { EntranceDocument } from '#lib/gql/graphql.ts';
import { api } from '#lib/server/api.ts';
import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  const { community } = await api(event).query(EntranceDocument);
  const settingUp = event.route.id === '/(auth)/setup';
  if (community.setupNeeded && !settingUp) redirect(303, paths.setup());
  if (!community.setupNeeded && settingUp) redirect(303, paths.signIn());
  return { community };
};
