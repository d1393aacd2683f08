import { excerptOf, renderMarkdown } from '@conch/shared/markdown';
import { highlight } from '@conch/shared/markdown/highlight';
import { sanitizeHtml } from '../../platform/html/sanitize.js';

const EXCERPT = 200;

/** What is stored of a text: as written, as HTML that is safe to show, and its beginning in plain words. */
export type PostText = { body: string; html: string; excerpt: string };

export const beginningOf = (body: string): string => excerptOf(body, EXCERPT);

/** Costs some milliseconds for long texts: call it before a transaction, not within. */
export function postText(body: string): PostText {
  return {
    body,
    html: sanitizeHtml(renderMarkdown(body, { highlight })),
    excerpt: beginningOf(body),
  };
}
