import { describe, expect, it } from '@jest/globals';
import { LIMITS } from '@conch/shared/limits';
import { mentionsIn, renderMarkdown } from '@conch/shared/markdown';
import { postText } from './post-text.js';

const filled = (unit: string, length: number = LIMITS.post.max) =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const halves = (one: string, other: string) =>
  filled(one, LIMITS.post.max / 2) + filled(other, LIMITS.post.max / 2);
const nested = (open: string, close: string) => {
  const depth = Math.floor(LIMITS.post.max / (open.length + close.length));
  return open.repeat(depth) + close.repeat(depth);
};
const code = (language: string, unit: string) => `~~~${language}\n${filled(unit, 5_990)}\n~~~\n`;

const PLAIN = filled('The quick brown fox jumps over the lazy dog. ');

/** What a search through hundreds of thousands of texts found to cost most, by what it keeps busy. */
const DEAREST: [string, string][] = [
  ['addresses glued together', filled('__https://e.com/')],
  ['addresses glued together after brackets', halves('![~~~\na@b.de', '[a]__https://e.com/漢')],
  ['addresses glued together after accents', halves('(\u0301](b', 'https://e.com/')],
  ['addresses that become longer when spelled out', filled(`${'_https://e.com/漢'.repeat(30)} `)],
  ['addresses after slashes', filled('\u0301https://e.com/a')],
  ['hosts without end', `http://${filled('a.', 31_000)}`],
  ['mail addresses', filled('a@b.de ')],
  ['openings of addresses', filled('<http://a')],
  ['a table with many cells', `${'|a'.repeat(100)}|\n${'|-'.repeat(100)}|\n${filled('|\n', 31_000)}`],
  ['a table with many rows', `a|b\n-|-\n${filled('x\n', 31_000)}`],
  ['many tables', filled('a|b\n-|-\n')],
  ['tables in quotes', filled('> a|b\n> -|-\n')],
  ['many lists', filled('- a\n')],
  ['lists in lists', filled('* a\n 1. b\n  * c\n')],
  ['many headings', filled('# a\n')],
  ['emphasis that never ends', filled('*a **b ***c ')],
  ['emphasis within emphasis', nested('*a _', '_ a*')],
  ['emphasis and brackets', filled('*[')],
  ['struck words', filled('a~~')],
  ['brackets', nested('[', '](b)')],
  ['pictures', nested('![', ']')],
  ['references', filled('[a\n')],
  ['references to one long title', `[a]: /x "${'t'.repeat(1_000)}"\n\n${filled('[a] ', 30_000)}`],
  ['back ticks', Array.from({ length: 250 }, (_, i) => '`'.repeat(i)).join(' ')],
  ['character references', filled('&')],
  ['quotes in quotes', filled('>')],
  ['long words of Java', code('java', '$')],
  ['long words of INI', code('ini', '_')],
  ['open strings', code('python', '"""')],
  ['open comments', code('cpp', '/*')],
];

const cpu = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
};
/** The least of several: what else the machine does only adds. */
const costOf = (text: string, times = 1): number =>
  Math.min(
    ...Array.from({ length: 3 }, () =>
      cpu(() => {
        for (let i = 0; i < times; i += 1) {
          postText(text);
          mentionsIn(text);
        }
      }),
    ),
  );

describe('the dearest post costs no more than some hundred plain ones of its length', () => {
  const plain = costOf(PLAIN, 20) / 20;

  it.each(DEAREST)('%s', (_name, text) => {
    expect(text.length).toBeLessThanOrEqual(LIMITS.post.max);
    expect(costOf(text) / plain).toBeLessThan(300);
  });
});

describe('a text out of all proportion', () => {
  const rows = `a|b\n-|-\n${filled('@anna\n', 31_000)}`;

  it('is shown as it was written', () => {
    expect(renderMarkdown(rows)).toBe(`<pre tabindex="0"><code>${rows}</code></pre>\n`);
  });

  it('mentions nobody, as nobody is linked', () => {
    expect(mentionsIn(rows)).toEqual([]);
  });
});
