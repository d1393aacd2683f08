import { error, redirect } from '@sveltejs/kit';
import { paths } from '@conch/shared/paths';
import { loadFrame } from '#lib/server/frame.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  event.depends('frame');
  const frame = await loadFrame(event);
  if (!frame.viewer) redirect(303, paths.signIn(event.url.pathname));
  const { administer, invite } = frame.viewer.viewerCan;
  if (!administer && !(invite && event.url.pathname === paths.admin('invites'))) {
    error(403, 'These pages are for admins.');
  }
  return { ...frame, viewer: frame.viewer };
};
