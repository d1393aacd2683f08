import { LANGUAGES } from './languages.js';

/**
 * Everything `renderMarkdown` may write: elements, their attributes, and the classes of each.
 * The sanitiser lets through exactly this.
 */
export const ALLOWED_ATTRIBUTES: Record<string, readonly string[]> = {
  a: ['class', 'href', 'rel', 'title'],
  blockquote: [],
  br: [],
  code: ['class'],
  div: ['class', 'tabindex'],
  em: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  hr: [],
  img: ['alt', 'loading', 'referrerpolicy', 'src', 'title'],
  input: ['aria-label', 'checked', 'disabled', 'type'],
  li: ['class'],
  ol: ['start'],
  p: [],
  pre: ['tabindex'],
  s: [],
  span: ['class'],
  strong: [],
  table: [],
  tbody: [],
  td: ['class'],
  th: ['class'],
  thead: [],
  tr: [],
  ul: [],
};

const languageClasses = LANGUAGES.map((language) => `language-${language}`);
const alignments = ['align-left', 'align-center', 'align-right'];

export const ALLOWED_CLASSES: Record<string, readonly (string | RegExp)[]> = {
  a: ['mention'],
  code: ['hljs', ...languageClasses],
  div: ['table-scroll'],
  li: ['task-list-item'],
  // The highlighter marks parts of a scope with a word and underscores: `hljs-title class_ inherited__`.
  span: [/^hljs-[a-z_-]+$/, /^[a-z]+_{1,3}$/, ...languageClasses],
  td: alignments,
  th: alignments,
};
