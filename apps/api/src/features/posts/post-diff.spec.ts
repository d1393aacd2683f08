import { describe, expect, it } from '@jest/globals';
import { LIMITS } from '@conch/shared/limits';
import fc from 'fast-check';
import { diffPosts, type DiffKind, type DiffLine } from './post-diff.js';

const textOf = (lines: DiffLine[], without: DiffKind) =>
  lines
    .filter((line) => line.kind !== without)
    .map((line) => line.parts.map((part) => part.text).join(''))
    .join('\n');

/** `-` and `+` before lines, changed words in brackets. */
const shown = (before: string, after: string) =>
  diffPosts(before, after).map(
    ({ kind, parts }) =>
      ({ same: ' ', added: '+', removed: '-' })[kind] +
      parts.map((part) => (part.changed ? `[${part.text}]` : part.text)).join(''),
  );

describe('the difference between two versions of a post', () => {
  it('marks the words that changed in a replaced line', () => {
    expect(shown('Hello\nuse port 3000 here\nbye', 'Hello\nuse port 8080 here\nbye')).toEqual([
      ' Hello',
      '-use port [3000] here',
      '+use port [8080] here',
      ' bye',
    ]);
  });

  it('shows lines that only came or only went as a whole', () => {
    expect(shown('a\nb', 'a\nnew\nb')).toEqual([' a', '+new', ' b']);
    expect(shown('a\nold\n\nb', 'a\nb')).toEqual([' a', '-old', '-', ' b']);
  });

  it('knows words of every script', () => {
    expect(shown('привет мир', 'привет друг')).toEqual(['-привет [мир]', '+привет [друг]']);
  });

  it('marks words across lines that were split', () => {
    expect(shown('one two three', 'one\ntwo three')).toEqual(['-one[ ]two three', '+one', '+two three']);
  });

  it('of equal texts has no change, and of nothing has no line', () => {
    expect(shown('a\n\nb', 'a\n\nb')).toEqual([' a', ' ', ' b']);
    expect(diffPosts('', '')).toEqual([]);
    expect(shown('', 'a')).toEqual(['+a']);
  });

  it('gives back both versions', () => {
    const words = fc.constantFrom(
      'a',
      'b',
      'word',
      ' ',
      '  ',
      '\n',
      '\n\n',
      '.',
      'ü',
      '👍',
      '\ud83d',
      '\t',
      '\r',
    );
    const text = fc.oneof(
      fc.array(words, { maxLength: 60 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = diffPosts(before, after);
        expect(textOf(lines, 'added')).toBe(before);
        expect(textOf(lines, 'removed')).toBe(after);
      }),
      { numRuns: 200 },
    );
  });

  const long = (unit: (index: number) => string) => {
    let text = '';
    for (let index = 0; text.length < LIMITS.post.max; index++) text += unit(index);
    return text.slice(0, LIMITS.post.max);
  };
  it.each([
    ['unlike lines', long((index) => `a${index}\n`), long((index) => `b${index}\n`)],
    ['unlike words', long((index) => `a${index} `), long((index) => `b${index} `)],
    ['every second line unlike', long((i) => `${i % 2 ? i : 'x'}\n`), long((i) => `${i % 2 ? -i : 'x'}\n`)],
    [
      'single characters',
      long((index) => 'abc'[index % 3] + '\n'),
      long((index) => 'cab'[(index * 7) % 3] + '\n'),
    ],
    ['signs without words', long((i) => '.,;:'[(i * i) % 4]!), long((i) => '.,;:'[(i * i * i + i) % 4]!)],
    ['many small hunks', long((i) => `same ${i}\nold ${i} a b\n`), long((i) => `same ${i}\nnew ${i} c d\n`)],
    [
      'hunks of many words',
      long((i) => (i % 90 ? `a${i} ` : '\n=\n')),
      long((i) => (i % 90 ? `b${i} ` : '\n=\n')),
    ],
  ])('is found in time for the longest posts: %s', (_name, before, after) => {
    const started = performance.now();
    const lines = diffPosts(before, after);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(textOf(lines, 'added')).toBe(before);
    expect(textOf(lines, 'removed')).toBe(after);
  });
});
