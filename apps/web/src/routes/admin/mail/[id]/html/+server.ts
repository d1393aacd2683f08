import { MailHtmlDocument } from '#lib/gql/graphql.ts';
import { api } from '#lib/server/api.ts';
import type { RequestHandler } from './$types';

/** A mail carries styles on its elements, as mail programs ask for, and nothing that loads or runs, so it stands alone under its own policy. */
const POLICY = [
  "default-src 'none'",
  "style-src-attr 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ');

export const GET: RequestHandler = async (event) => {
  const { mail } = await api(event).query(MailHtmlDocument, { id: event.params.id });
  return new Response(`<!doctype html><base target="_blank">${mail.html ?? ''}`, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
    },
  });
};
