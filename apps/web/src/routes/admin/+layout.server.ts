import { error, redirect } from '@sveltejs/kit';
import { paths } from '@conch/shared/paths';
import { AdminFrameDocument } from '#lib/gql/graphql.ts';
import { api } from '#lib/server/api.ts';
import { loadFrame } from '#lib/server/frame.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  event.depends('frame');
  const frame = await loadFrame(event);
  if (!frame.viewer) redirect(303, paths.signIn(event.url.pathname));
  if (frame.viewer.needsSecondFactor) redirect(303, paths.settings('second-factor'));
  const { administer, inviteMany, readStaffPages } = frame.viewer.viewerCan;
  const here = event.url.pathname;
  const invites = paths.admin('invites');
  const open =
    administer ||
    (inviteMany && (here === invites || here.startsWith(`${invites}/`))) ||
    (readStaffPages && here === paths.admin('requests'));
  if (!open) error(403, 'These pages are for admins.');
  const { viewer } = await api(event).query(AdminFrameDocument);
  return { ...frame, viewer: frame.viewer, waitingRequests: viewer?.waitingRequestCount ?? 0 };
};
