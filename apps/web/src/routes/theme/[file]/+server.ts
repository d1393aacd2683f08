import { error } from '@sveltejs/kit';
import { accentProperties } from '#lib/ui/accent.ts';
import type { RequestHandler } from './$types';

/** `/theme/3b5bdb.css`: a file of its own, because the content policy forbids inline styles. */
export const GET: RequestHandler = ({ params, setHeaders }) => {
  const hex = /^([0-9a-f]{6})\.css$/i.exec(params.file)?.[1];
  if (!hex) error(404, 'There is no such colour.');
  setHeaders({ 'content-type': 'text/css', 'cache-control': 'public, max-age=31536000, immutable' });
  return new Response(`html:root{${accentProperties(hex)}}`);
};
