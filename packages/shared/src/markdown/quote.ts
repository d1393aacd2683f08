import { paths } from '../paths.js';

/** A post as a quotation that names its author and leads back to it, to begin a reply with. */
export function quoteOf(post: { id: string | number; handle: string; body: string }): string {
  const lines = [`[@${post.handle} wrote](${paths.post(post.id)}):`, '', ...post.body.trim().split('\n')];
  return `${lines.map((line) => `> ${line}`.trimEnd()).join('\n')}\n\n`;
}
