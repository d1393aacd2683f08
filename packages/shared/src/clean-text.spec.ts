import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanLine, cleanMarkdown, cleanText } from './clean-text.js';

const harmful = fc.constantFrom(
  '\0',
  '\u001b',
  '\u202e',
  '\u2066',
  '\ud800',
  '\r\n',
  '\r',
  '\t',
  '\u0301',
  ' ',
);
const text = fc
  .array(fc.oneof(fc.string({ unit: 'binary' }), harmful), { maxLength: 30 })
  .map((parts) => parts.join(''));

describe('whatever the text', () => {
  it.each([
    ['a text', cleanText],
    ['a line', cleanLine],
    ['Markdown', cleanMarkdown],
  ])('%s that was cleaned is clean', (_name, clean) => {
    fc.assert(
      fc.property(text, (dirty) => {
        const once = clean(dirty);
        expect(clean(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
        expect(once).not.toMatch(/(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
      { numRuns: 500 },
    );
  });

  it('a line stays one', () => {
    fc.assert(fc.property(text, (dirty) => !/[\n\r\u2028\u2029]/u.test(cleanLine(dirty))));
  });
});

describe('marks on a letter', () => {
  it('stay as many as any language writes, and no more', () => {
    expect(cleanText('e\u0323\u0302')).toBe('e\u0323\u0302');
    expect(cleanText(`a${'\u0335'.repeat(500)}b`)).toBe(`a${'\u0335'.repeat(8)}b`);
  });
});
