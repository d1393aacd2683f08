import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { FrameDocument } from '#lib/gql/graphql.ts';
import { api } from './api';
import { clockFor } from './clock';

/** What every page inside the community shows around its content. */
export async function loadFrame(event: RequestEvent) {
  const { viewer, community, categories } = await api(event).query(FrameDocument);
  if (community.setupNeeded) redirect(303, paths.setup());
  if (!viewer && categories.length === 0) {
    redirect(303, paths.signIn(event.url.pathname + event.url.search));
  }
  return {
    viewer: viewer ?? null,
    community,
    categories,
    theme: event.locals.theme,
    clock: clockFor(event, viewer?.member.timeZone, community.timeZone),
  };
}
