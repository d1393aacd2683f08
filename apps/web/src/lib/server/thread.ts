import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import type { ThreadWindow } from '#lib/features/threads/thread-window.ts';
import { ThreadDocument } from '#lib/gql/graphql.ts';
import type { ThreadQueryVariables } from '#lib/gql/graphql.ts';
import type { api } from './api';

/** Posts shown at once, before more are asked for. */
const WINDOW = 20;
/** Posts before the one that a link leads to, so that it is read in its place. */
const CONTEXT = 2;

type Place = Omit<ThreadQueryVariables, 'id'>;

/** Which posts an address asks for: `?post=`, `?from=`, `?date=`, `?last`, else the beginning. */
export function placeOf(url: URL): Place {
  const asked = url.searchParams;
  const post = wholeNumber(asked.get('post'));
  const from = wholeNumber(asked.get('from'));
  const date = Date.parse(asked.get('date') ?? '');
  if (post) return { fromNumber: Math.max(1, post - CONTEXT), first: WINDOW };
  if (from) return { fromNumber: from, first: WINDOW };
  if (date) return { fromDate: new Date(date).toISOString(), first: WINDOW };
  return asked.has('last') ? { last: WINDOW } : { fromNumber: 1, first: WINDOW };
}

/** How to ask the api: `query` for a page, `execute` for the page's own script. */
type Ask = ReturnType<typeof api>['query'];

/** A thread with a window of its posts. Past the end, the window is the last one. */
export async function readThread(ask: Ask, id: string, place: Place): Promise<ThreadWindow> {
  const { thread } = await ask(ThreadDocument, { id, ...place });
  const { posts, ...head } = thread;
  const shown = posts.edges.map(({ node }) => node);
  if (shown.length === 0 && !place.last) return readThread(ask, id, { last: WINDOW });
  return {
    thread: head,
    posts: shown,
    hasOlder: posts.pageInfo.hasPreviousPage,
    hasNewer: posts.pageInfo.hasNextPage,
  };
}

/**
 * What a form on a thread answers with: with script the page stays and reads again what changed,
 * without it the browser goes to the post concerned.
 */
export function staying<T extends Record<string, unknown>>(event: RequestEvent, data: T, post?: number): T {
  if (event.request.headers.has('x-sveltekit-action')) return data;
  redirect(303, paths.thread({ id: event.params.id ?? '', slug: event.params.slug ?? '' }, post));
}

export function wholeNumber(value: string | null): number | undefined {
  const number = Number(value);
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}
