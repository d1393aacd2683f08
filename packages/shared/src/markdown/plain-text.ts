import type { Token } from 'markdown-it';
import { cleanText } from '../clean-text.js';
import { LIMITS } from '../limits.js';
import { mentionOf } from './mentions.js';
import { parse } from './render.js';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The beginning of a text in plain words, at most `length` long. Quotes and code count only where there is nothing else. */
export function excerptOf(markdown: string, length: number): string {
  const tokens = parse(markdown);
  const words = textOf(ownTokens(tokens).filter((token) => token.type === 'inline')) || textOf(tokens);
  return shorten(words, length);
}

/** Handles mentioned in a text, in lower case, each once, in order. Code and quoted words mention nobody. */
export function mentionsIn(markdown: string): string[] {
  const handles = new Set<string>();
  for (const token of ownTokens(parse(markdown)))
    for (const child of token.children ?? []) {
      const handle = mentionOf(child);
      if (handle) handles.add(handle);
    }
  return [...handles].slice(0, LIMITS.mentions.max);
}

/** The tokens outside quotes: what the author says, not whom the author repeats. */
function ownTokens(tokens: Token[]): Token[] {
  let quoted = 0;
  return tokens.filter((token) => {
    if (token.type === 'blockquote_open') quoted++;
    if (token.type === 'blockquote_close') quoted--;
    return quoted === 0;
  });
}

function textOf(tokens: Token[]): string {
  const texts: string[] = [];
  const add = (token: Token) => {
    if (token.children) token.children.forEach(add);
    else if (token.type === 'softbreak' || token.type === 'hardbreak') texts.push(' ');
    else texts.push(token.content);
  };
  for (const token of tokens) {
    add(token);
    texts.push(' ');
  }
  return cleanText(texts.join('')).replace(/\s+/gu, ' ').trim();
}

function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  if (length < 1) return '';
  const room = text.slice(0, length);
  const space = room.lastIndexOf(' ');
  if (space > length / 2) return `${text.slice(0, space).replace(/[\s,;:.–-]+$/u, '')}…`;
  // No word ends in reach: cut between characters as one sees them.
  const cut = graphemes.segment(text.slice(0, length + 40)).containing(length - 1)?.index ?? 0;
  return `${text.slice(0, cut)}…`;
}
