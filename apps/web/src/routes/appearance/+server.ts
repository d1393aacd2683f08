import { redirect } from '@sveltejs/kit';
import { readForm } from '#lib/server/act.ts';
import { safeNext } from '#lib/server/next.ts';
import type { RequestHandler } from './$types';

/** Remembers the chosen theme on this device; without script the page comes back in it. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const theme = (await readForm(request)).get('theme');
  if (theme === 'light' || theme === 'dark') {
    cookies.set('theme', theme, { path: '/', maxAge: 31_536_000, httpOnly: false });
  } else {
    cookies.delete('theme', { path: '/' });
  }
  const from = URL.parse(request.headers.get('referer') ?? '');
  redirect(303, from?.host === url.host ? safeNext(from.pathname + from.search) : '/');
};
