import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ parent, url }) => {
  const { viewer } = await parent();
  if (!viewer) redirect(303, paths.signIn(url.pathname));
  return { viewer };
};
