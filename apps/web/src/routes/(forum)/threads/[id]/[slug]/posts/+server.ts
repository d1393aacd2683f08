import { error } from '@sveltejs/kit';
import { api } from '#lib/server/api.ts';
import { answer } from '#lib/server/json.ts';
import { readThread, wholeNumber } from '#lib/server/thread.ts';
import type { RequestHandler } from './$types';

const MOST = 50;

/** Posts `from` … `from + count - 1` with their thread, for a page that is open already. */
export const GET: RequestHandler = (event) => {
  const asked = event.url.searchParams;
  const from = wholeNumber(asked.get('from'));
  const count = wholeNumber(asked.get('count'));
  if (!from || !count || count > MOST) error(400, 'Say which posts.');
  return answer(() => readThread(api(event).execute, event.params.id, { fromNumber: from, first: count }));
};
