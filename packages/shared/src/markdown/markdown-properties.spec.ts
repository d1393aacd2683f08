import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanText } from '../clean-text.js';
import { highlight } from './highlight.js';
import {
  ALLOWED_ATTRIBUTES,
  ALLOWED_CLASSES,
  excerptOf,
  isAllowedImage,
  isAllowedLink,
  mentionsIn,
  renderMarkdown,
} from './index.js';
import { LANGUAGES } from './languages.js';

const TAG = /^<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>/;
const ATTRIBUTE = / ([a-z-]+)="([^"]*)"/g;
const decode = (value: string) =>
  value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Everything in the output that the allow-list does not name. Every `<` must begin a tag, since text escapes it. */
function foreignParts(html: string): string[] {
  const foreign: string[] = [];
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const [tag, closing, element = '', attributes = ''] = TAG.exec(html.slice(at)) ?? [];
    const allowed = ALLOWED_ATTRIBUTES[element];
    if (!tag || !allowed || (closing && attributes)) foreign.push(html.slice(at, at + 60));
    else
      for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE))
        if (!allowed.includes(name) || !valueAllowed(element, name, decode(value)))
          foreign.push(`${element} ${name}="${value}"`);
  }
  return foreign;
}

function valueAllowed(element: string, name: string, value: string): boolean {
  if (name === 'href') return isAllowedLink(value);
  if (name === 'src') return isAllowedImage(value);
  if (name !== 'class') return true;
  const classes = ALLOWED_CLASSES[element] ?? [];
  return value
    .split(' ')
    .every((word) => classes.some((one) => (typeof one === 'string' ? one === word : one.test(word))));
}

const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    ...[
      '# ',
      '\n',
      '\n\n',
      '    ',
      '> ',
      '- ',
      '1. ',
      '- [x] ',
      '```',
      '~~~',
      '`',
      '*',
      '**',
      '_',
      '~~',
      '|',
      '|-|\n',
    ],
    ...[
      '[',
      '](',
      ')',
      '![',
      '<',
      '>',
      '"',
      "'",
      '\\',
      '&',
      '&#58;',
      '&quot;',
      '&lt;',
      '&#x202e;',
      '\t',
      '\u202e',
    ],
    ...[
      '@anna',
      '@',
      'javascript:',
      'data:text/html,',
      'https://example.com',
      '//x.de',
      '/files/a',
      '/posts/1',
    ],
    ...[
      '<script>',
      '<img src=x onerror=y>',
      '</p>',
      '<!--',
      ' onclick="x"',
      '[a]: /x "t"\n\n',
      '[a]',
      'style=',
    ],
  ),
  fc.constantFrom(...LANGUAGES).map((language) => `\n~~~${language}\n<a href="x">#{1} "s" </script>\n~~~\n`),
);
const source = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('whatever the text', () => {
  it('only allowed elements, attributes, classes and addresses come out', () => {
    fc.assert(
      fc.property(source, (text) => {
        expect(foreignParts(renderMarkdown(text, { highlight }))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('an excerpt is one clean line of at most the length asked for', () => {
    fc.assert(
      fc.property(source, fc.integer({ min: 1, max: 80 }), (text, length) => {
        const excerpt = excerptOf(text, length);
        expect(excerpt.length).toBeLessThanOrEqual(length);
        expect(excerpt).toBe(cleanText(excerpt));
        expect(excerpt).not.toMatch(/\n/);
      }),
    );
  });

  it('who is mentioned is linked', () => {
    fc.assert(
      fc.property(source, (text) => {
        const rendered = renderMarkdown(text);
        for (const handle of mentionsIn(text))
          expect(rendered).toContain(`class="mention" href="/members/${handle}"`);
      }),
    );
  });
});
