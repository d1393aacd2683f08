import type { MarkdownIt, Token } from 'markdown-it';
import { LIMITS } from '../limits.js';
import { paths } from '../paths.js';

const AT = 0x40;
/** What stands before an address (`a@b`), a path (`/@a`) or a query (`=@a`) rather than before a mention. */
const NOT_BEFORE = /[\p{L}\p{N}_@/.+&=\\-]$/u;
const NAME = /[a-z0-9_][a-z0-9_.-]*/iy;
/** `@scope/package` and `@name@host` are no members of this community. */
const NOT_AFTER = /^(?:[\p{L}\p{N}@]|\/\w)/u;

function handleAt(source: string, position: number): string | null {
  // Two code units hold any one character.
  if (NOT_BEFORE.test(source.slice(Math.max(0, position - 2), position))) return null;
  NAME.lastIndex = position + 1;
  const run = NAME.exec(source)?.[0];
  if (!run) return null;
  const after = position + 1 + run.length;
  if (NOT_AFTER.test(source.slice(after, after + 2))) return null;
  let end = run.length;
  while (end > 0 && (run[end - 1] === '.' || run[end - 1] === '-')) end--;
  return end >= LIMITS.handle.min && end <= LIMITS.handle.max ? run.slice(0, end) : null;
}

/** `@handle` links to the member, except in code and in the text of a link. */
export function mentions(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'mention', (state, silent) => {
    if (state.linkLevel > 0 || state.src.charCodeAt(state.pos) !== AT) return false;
    const handle = handleAt(state.src, state.pos);
    if (!handle) return false;
    if (!silent) {
      const open = state.push('link_open', 'a', 1);
      open.attrs = [
        ['class', 'mention'],
        ['href', paths.member(handle.toLowerCase())],
      ];
      open.meta = { mention: handle.toLowerCase() };
      state.push('text', '', 0).content = `@${handle}`;
      state.push('link_close', 'a', -1);
    }
    state.pos += 1 + handle.length;
    return true;
  });
}

/** The handle a token opens a mention of. */
export function mentionOf(token: Token): string | null {
  const handle = token.meta?.['mention'];
  return typeof handle === 'string' ? handle : null;
}
