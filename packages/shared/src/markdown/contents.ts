import type { Token } from 'markdown-it';
import { isExternalLink } from './links.js';
import { mentionOf } from './mentions.js';
import { parse } from './render.js';

/** What of a text reaches beyond it. */
export type Contents = { links: number; images: number; mentions: number };

/** Counts links out of the community at `home`, images, and different members mentioned. */
export function contentsOf(markdown: string, home: string): Contents {
  const found = { links: 0, images: 0 };
  const mentioned = new Set<string>();
  const leaves = (address: string) =>
    isExternalLink(address) && address !== home && !address.startsWith(`${home}/`);
  const count = (token: Token) => {
    const mention = mentionOf(token);
    if (mention) mentioned.add(mention);
    else if (token.type === 'link_open' && leaves(String(token.attrGet('href')))) found.links += 1;
    else if (token.type === 'image') found.images += 1;
    token.children?.forEach(count);
  };
  parse(markdown).forEach(count);
  return { ...found, mentions: mentioned.size };
}
