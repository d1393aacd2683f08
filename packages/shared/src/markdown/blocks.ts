import type { MarkdownIt, RendererRule, StateCore, Token } from 'markdown-it';
import { languageOf, type Language } from './languages.js';

export type Highlight = (code: string, language: Language) => string;

/** Highlighting costs more than all the rest; code beyond this many characters of one post stays plain. */
const HIGHLIGHTED_CHARACTERS = 6_000;
/** Nobody reads longer lines as code, and grammars may take the square of their length. */
const HIGHLIGHTED_LINE = 500;

/** What one rendering carries along: the highlighter, if there is one, and how much it may still take. */
export type RenderEnv = { highlight?: Highlight | undefined; highlightable: number };
export const renderEnv = (highlight?: Highlight): RenderEnv => ({
  highlight,
  highlightable: HIGHLIGHTED_CHARACTERS,
});

/** Code blocks with classes, tables without styles, headings that fit below the page's own. */
export function blocks(md: MarkdownIt): void {
  const { escapeHtml, unescapeAll } = md.utils;

  const code = (token: Token, env: RenderEnv, language: Language | null) => {
    const highlighted = language && highlightWithin(env, token.content, language);
    const className = language ? ` class="hljs language-${language}"` : '';
    return `<pre tabindex="0"><code${className}>${highlighted ?? escapeHtml(token.content)}</code></pre>\n`;
  };
  const rule =
    (languageFor: (token: Token) => Language | null): RendererRule =>
    (tokens, index, _options, env) =>
      code(tokens[index]!, env as RenderEnv, languageFor(tokens[index]!));

  md.renderer.rules.fence = rule((token) => languageOf(unescapeAll(token.info)));
  md.renderer.rules.code_block = rule(() => null);
  md.renderer.rules.table_open = () => '<div class="table-scroll" tabindex="0"><table>\n';
  md.renderer.rules.table_close = () => '</table></div>\n';
  md.core.ruler.push('plain-blocks', plainBlocks);
}

function highlightWithin(env: RenderEnv, content: string, language: Language): string | null {
  if (!env.highlight || content.length > env.highlightable) return null;
  if (content.split('\n').some((line) => line.length > HIGHLIGHTED_LINE)) return null;
  env.highlightable -= content.length;
  return env.highlight(content, language);
}

function plainBlocks(state: StateCore): void {
  for (const token of state.tokens) {
    if (token.type === 'heading_open' || token.type === 'heading_close')
      token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 2)}`;
    if (token.type === 'th_open' || token.type === 'td_open') {
      const alignment = /left|center|right/.exec(String(token.attrGet('style') ?? ''))?.[0];
      token.attrs = alignment ? [['class', `align-${alignment}`]] : null;
    }
  }
}
