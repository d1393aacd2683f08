import markdownIt, { type Token } from 'markdown-it';
import { cleanText } from '../clean-text.js';
import { LIMITS } from '../limits.js';
import { blocks, renderEnv, type Highlight } from './blocks.js';
import { safeLinks } from './links.js';
import { mentions } from './mentions.js';
import { taskLists } from './task-lists.js';

/** Characters of a rendered post. Wide tables and repeated references can ask for thousands of times the source. */
const MAX_OUTPUT = 400_000;
/** Roughly what one token becomes besides its content and attributes. */
const TOKEN_COST = 12;

const md = markdownIt({ html: false, linkify: true, breaks: true, maxNesting: 40 })
  .use(safeLinks)
  .use(mentions)
  .use(taskLists)
  .use(blocks);

const sourceOf = (markdown: string) => cleanText(markdown.slice(0, LIMITS.post.max));

/** The tokens of a text, cut to the longest post. */
export function parse(markdown: string): Token[] {
  return md.parse(sourceOf(markdown), {});
}

/**
 * A text as safe HTML, the same on the server and in a preview. Code stays plain without a highlighter.
 * A text that would grow out of all proportion is shown as it was written.
 */
export function renderMarkdown(markdown: string, { highlight }: { highlight?: Highlight } = {}): string {
  const tokens = parse(markdown);
  if (!fits(tokens))
    return `<pre tabindex="0"><code>${md.utils.escapeHtml(sourceOf(markdown))}</code></pre>\n`;
  // Character references may have brought back what cleaning the source took out.
  return cleanText(md.renderer.render(tokens, md.options, renderEnv(highlight)));
}

function fits(tokens: Token[]): boolean {
  let size = 0;
  const add = (token: Token) => {
    size += TOKEN_COST + token.content.length;
    for (const [name, value] of token.attrs ?? []) size += name.length + String(value).length;
    if (size < MAX_OUTPUT) token.children?.forEach(add);
  };
  for (const token of tokens) {
    add(token);
    if (size >= MAX_OUTPUT) return false;
  }
  return true;
}
