import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';

/** The words are English, so dates follow an English region too; anything else would mix languages. */
const LOCALES = ['en-GB', 'en-US', 'en-AU', 'en-CA', 'en-IE', 'en-IN', 'en-NZ', 'en-ZA'];

export const handle: Handle = async ({ event, resolve }) => {
  const asked = event.request.headers.get('accept-language') ?? '';
  const theme = event.cookies.get('theme');
  event.locals.requestId = event.request.headers.get('x-request-id') ?? crypto.randomUUID();
  event.locals.theme = theme === 'light' || theme === 'dark' ? theme : 'system';
  event.locals.locale =
    asked
      .split(/[,;]/)
      .find((tag) => LOCALES.includes(tag.trim()))
      ?.trim() ?? 'en-GB';

  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%conch.theme%', event.locals.theme),
  });
  // What a page shows depends on who asks: caches on the way keep it from everybody else.
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-cache');
  response.headers.append('vary', 'Cookie, Accept-Language');
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('referrer-policy', 'strict-origin-when-cross-origin');
  response.headers.set('cross-origin-opener-policy', 'same-origin');
  return response;
};

export const handleError: HandleServerError = ({ event, kind, error }) => {
  if (kind !== 'unknown') return;
  const what = `${event.request.method} ${event.url.pathname} failed`;
  const { log } = event.platform?.req ?? {};
  if (log) log.error({ err: error, requestId: event.locals.requestId }, what);
  else process.stderr.write(`${event.locals.requestId}: ${what}: ${String(error)}\n`);
  return { message: 'Something went wrong on our side.', requestId: event.locals.requestId };
};
