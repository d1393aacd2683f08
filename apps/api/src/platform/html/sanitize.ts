import { ALLOWED_ATTRIBUTES, ALLOWED_CLASSES, isAllowedImage, isAllowedLink } from '@conch/shared/markdown';
import sanitize from 'sanitize-html';

const REL = 'nofollow ugc noopener noreferrer';

/** Attributes whose value is never an author's choice. */
const FIXED_VALUES: Record<string, string> = {
  'aria-label': 'Task',
  checked: '',
  disabled: '',
  loading: 'lazy',
  referrerpolicy: 'no-referrer',
  rel: REL,
  tabindex: '0',
  type: 'checkbox',
};

const options: sanitize.IOptions = {
  allowedTags: Object.keys(ALLOWED_ATTRIBUTES),
  allowedAttributes: Object.fromEntries(
    Object.entries(ALLOWED_ATTRIBUTES).map(([element, names]) => [
      element,
      names.filter((name) => name !== 'class'),
    ]),
  ),
  allowedClasses: Object.fromEntries(
    Object.entries(ALLOWED_CLASSES).map(([element, classes]) => [element, [...classes]]),
  ),
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesByTag: { img: [] },
  allowProtocolRelative: false,
  nestingLimit: 200,
  transformTags: {
    '*': (tagName, attribs) => ({
      tagName,
      attribs: Object.fromEntries(
        Object.entries(attribs).filter(([name, value]) => (FIXED_VALUES[name] ?? value) === value),
      ),
    }),
    a: (tagName, { href, ...attribs }) => {
      if (href === undefined || !isAllowedLink(href)) return { tagName, attribs };
      const leaves = /^https?:/i.test(href);
      return { tagName, attribs: { ...attribs, href, ...(leaves && { rel: REL }) } };
    },
    input: (tagName, attribs) => ({ tagName, attribs: { ...attribs, disabled: '' } }),
    img: (tagName, attribs) => ({
      tagName,
      attribs: { ...attribs, loading: 'lazy', referrerpolicy: 'no-referrer' },
    }),
  },
  exclusiveFilter: ({ tag, attribs }) =>
    (tag === 'img' && !isAllowedImage(attribs['src'] ?? '')) ||
    (tag === 'input' && attribs['type'] !== 'checkbox'),
};

/**
 * HTML with only what the Markdown renderer may write, whoever wrote it. The renderer is the first wall; everything
 * that is stored or shown as HTML passes this second one too.
 */
export function sanitizeHtml(html: string): string {
  return sanitize(html, options);
}
