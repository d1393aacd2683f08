import markdownIt, { type StateCore, type Token } from 'markdown-it';
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
/** Blocks and what opens and closes them, such as the cells of a table. Each costs far more than a character. */
const MAX_BLOCK_TOKENS = 12_000;

const md = markdownIt({ html: false, linkify: true, breaks: true, maxNesting: 40 })
  .use(safeLinks)
  .use(mentions)
  .use(taskLists)
  .use(blocks)
  .use((self) => self.core.ruler.after('block', 'as-written', beforeInline));

const sourceOf = (markdown: string) => cleanText(markdown.slice(0, LIMITS.post.max));

/** The tokens of a text, cut to the longest post. One that would grow out of all proportion is a block of code. */
export function parse(markdown: string): Token[] {
  const source = sourceOf(markdown);
  const tokens = md.parse(source, {});
  return fits(tokens) ? tokens : asWritten(source);
}

/** A text as safe HTML, the same on the server and in a preview. Code stays plain without a highlighter. */
export function renderMarkdown(markdown: string, { highlight }: { highlight?: Highlight } = {}): string {
  const tokens = parse(markdown);
  // Character references may have brought back what cleaning the source took out.
  return cleanText(md.renderer.render(tokens, md.options, renderEnv(highlight)));
}

function asWritten(source: string): Token[] {
  const tokens = md.parse('    code', {});
  tokens[0]!.content = source;
  return tokens;
}

/** Spares the work on the words of blocks that are too many to be shown. */
function beforeInline(state: StateCore): void {
  if (state.tokens.length > MAX_BLOCK_TOKENS) state.tokens = asWritten(state.src);
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
