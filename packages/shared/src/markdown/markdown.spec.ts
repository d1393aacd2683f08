import { describe, expect, it } from '@jest/globals';
import { LIMITS } from '../limits.js';
import { highlight } from './highlight.js';
import { excerptOf, mentionsIn, quoteOf, renderMarkdown } from './index.js';

const html = (markdown: string) => renderMarkdown(markdown).trim();

describe('a rendered post', () => {
  it('has headings below those of the page', () => {
    expect(html('# A\n\n## B\n\n##### C')).toBe('<h3>A</h3>\n<h4>B</h4>\n<h6>C</h6>');
  });

  it('breaks lines where the author did', () => {
    expect(html('one\ntwo')).toBe('<p>one<br>\ntwo</p>');
  });

  it('shows task lists as boxes that only show', () => {
    const rendered = html('- [ ] open\n- [x] **done**\n- plain [ ] one');
    expect(rendered).toContain(
      '<li class="task-list-item"><input type="checkbox" disabled="" aria-label="Task"> open</li>',
    );
    expect(rendered).toContain('aria-label="Task" checked=""> <strong>done</strong></li>');
    expect(rendered).toContain('<li>plain [ ] one</li>');
  });

  it('aligns tables with classes', () => {
    const rendered = html('| a | b |\n|:-:|--:|\n| 1 | ~~2~~ |');
    expect(rendered).toContain('<div class="table-scroll" tabindex="0"><table>');
    expect(rendered).toContain('<th class="align-center">a</th>');
    expect(rendered).toContain('<td class="align-right"><s>2</s></td>');
    expect(rendered).not.toContain('style');
  });

  it('quotes with a source', () => {
    expect(html(`${quoteOf({ id: 123, handle: 'anna', body: 'Try\n\nthis.' })}Thanks`)).toBe(
      '<blockquote>\n<p><a href="/posts/123">@anna wrote</a>:</p>\n<p>Try</p>\n<p>this.</p>\n</blockquote>\n<p>Thanks</p>',
    );
  });
});

describe('code blocks', () => {
  it('are plain without a highlighter and carry the same language', () => {
    expect(html('```ts\na < 1\n```')).toBe(
      '<pre tabindex="0"><code class="hljs language-typescript">a &lt; 1\n</code></pre>',
    );
  });

  it('are highlighted with classes only', () => {
    const rendered = renderMarkdown('```JS {1}\nconst a = "<b>";\n```', { highlight });
    expect(rendered).toContain('<span class="hljs-keyword">const</span>');
    expect(rendered).toContain('&lt;b&gt;');
  });

  it('of unknown languages have no class', () => {
    expect(html('```"><script>\nx\n```')).toBe('<pre tabindex="0"><code>x\n</code></pre>');
  });

  it('beyond what one post may have highlighted stay plain', () => {
    const block = `\`\`\`js\n${'let a;\n'.repeat(700)}\`\`\`\n`;
    const [first, second] = renderMarkdown(block + block, { highlight }).split('</pre>');
    expect(first).toContain('hljs-keyword');
    expect(second).not.toContain('hljs-keyword');
  });
});

describe('links', () => {
  it('that leave say so', () => {
    expect(html('[a](https://example.com "t")')).toBe(
      '<p><a href="https://example.com" title="t" rel="nofollow ugc noopener noreferrer">a</a></p>',
    );
    expect(html('see https://example.com/a_b.')).toContain('<a href="https://example.com/a_b" rel=');
  });

  it('to this community and to mailboxes are plain', () => {
    expect(html('[a](/threads/1/x?post=2#post-2)')).toBe('<p><a href="/threads/1/x?post=2#post-2">a</a></p>');
    expect(html('a@example.com')).toBe('<p><a href="mailto:a@example.com">a@example.com</a></p>');
  });

  it('are not made of names of files', () => {
    expect(html('main.rs and node.js')).toBe('<p>main.rs and node.js</p>');
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '&#106;avascript:alert(1)',
    'java&#x09;script:alert(1)',
    'javascript&colon;alert(1)',
    '<java\tscript:alert(1)>',
    '<\u0001javascript:alert(1)>',
    '%6aavascript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'data:image/svg+xml;base64,PHN2Zz4=',
    'file:///etc/passwd',
    'ftp://example.com',
    '//example.com',
    '/\\example.com',
    '\\\\example.com',
    'blob:0a1b',
    'https:example',
    'relative/path',
    '#fragment',
  ])('to %s are no links', (address) => {
    expect(html(`[a](${address}) ![b](${address})`)).not.toMatch(/<a|<img/);
  });
});

describe('pictures', () => {
  it('come from this community, late, without a referrer', () => {
    expect(html('![a *b*](/files/1.png "t")')).toBe(
      '<p><img src="/files/1.png" alt="a b" title="t" loading="lazy" referrerpolicy="no-referrer"></p>',
    );
  });

  it.each(['http', 'https'])(
    'from another host by %s are links, so that nobody learns who reads',
    (scheme) => {
      const rel = 'rel="nofollow ugc noopener noreferrer"';
      expect(html(`![a *b*](${scheme}://example.com/1.png "t")`)).toBe(
        `<p><a href="${scheme}://example.com/1.png" ${rel}>a b</a></p>`,
      );
      expect(html(`![](${scheme}://example.com/1.png)`)).toContain(`>${scheme}://example.com/1.png</a>`);
      expect(html(`[see ![a](${scheme}://example.com/1.png)](/x)`)).toBe('<p><a href="/x">see a</a></p>');
    },
  );

  it.each(['/sign-out', '/files/../sign-out', '/files/%2e%2E/x', 'mailto:a@b.de'])(
    'from %s are only named',
    (address) => {
      expect(html(`![<alt>](${address})`)).toBe('<p>&lt;alt&gt;</p>');
    },
  );
});

describe('mentions', () => {
  it('link to the member', () => {
    expect(html('Thanks @Anna, and (@bob_x).')).toBe(
      '<p>Thanks <a class="mention" href="/members/anna">@Anna</a>, and (<a class="mention" href="/members/bob_x">@bob_x</a>).</p>',
    );
  });

  it('leave the full stop of the sentence alone', () => {
    expect(html('Ask @anna.b-c.')).toContain('href="/members/anna.b-c">@anna.b-c</a>.');
  });

  it.each([
    '`@anna`',
    '    @anna',
    '```\n@anna\n```',
    '[@anna](/x)',
    '[see ![@anna](/files/x)](/x)',
    '![@anna](/files/x)',
    '\\@anna',
    'mail@anna.de',
    '@nestjs/core',
    '@anna@example.social',
    'https://example.com/@anna',
    'https://example.com/?q=@anna',
    '@@anna',
    '@a',
    '@-anna',
    `@${'a'.repeat(31)}`,
    'ä@anna',
  ])('are not found in %s', (markdown) => {
    expect(mentionsIn(markdown)).toEqual([]);
    expect(html(markdown)).not.toContain('mention');
  });

  it('are listed once each, in order, in lower case', () => {
    expect(mentionsIn('@Bob @anna\n\n- *@bob*\n\n| @cleo |\n|-|')).toEqual(['bob', 'anna', 'cleo']);
  });

  it('are listed without those that are only quoted', () => {
    expect(mentionsIn('> hello @bob\n\n@anna')).toEqual(['anna']);
  });

  it('are at most twenty', () => {
    const many = Array.from({ length: 30 }, (_, index) => `@member${index}`).join(' ');
    expect(mentionsIn(many)).toHaveLength(LIMITS.mentions.max);
  });
});

describe('an excerpt', () => {
  it('is plain words', () => {
    expect(excerptOf('# Hi\n\n**bold** [link](/x) `code`\nline ![pic](/files/x) @anna', 200)).toBe(
      'Hi bold link code line pic @anna',
    );
  });

  it('leaves quotes and code blocks out unless there is nothing else', () => {
    expect(excerptOf('> quoted\n\nmine\n\n```\ncode\n```', 200)).toBe('mine');
    expect(excerptOf('> quoted\n\n```\ncode\n```', 200)).toBe('quoted code');
  });

  it('ends after a word and is never longer than asked', () => {
    expect(excerptOf('one two, three', 10)).toBe('one two…');
    expect(excerptOf('a'.repeat(50), 10)).toBe(`${'a'.repeat(9)}…`);
    expect(excerptOf('one two', 7)).toBe('one two');
  });

  it('does not cut an emoji in pieces', () => {
    expect(excerptOf('abc👩‍👩‍👧‍👦abc', 6)).toBe('abc…');
  });
});

describe('hostile texts', () => {
  it.each(['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<!-- -->', '<svg/onload=alert(1)>'])(
    'show %s as it was written',
    (markdown) => {
      expect(html(markdown)).not.toMatch(/<(?!\/?p>)/);
    },
  );

  it.each([
    'a\u202etxt.exe',
    'a&#x202e;txt.exe',
    '[a&#8238;b](/x)',
    '<https://example.com/%E2%80%AEgpj.exe>',
  ])('do not turn the reading order: %s', (markdown) => {
    expect(html(markdown)).not.toContain('\u202e');
    expect(excerptOf(markdown, 99)).not.toContain('\u202e');
  });

  it.each([
    ['wide tables', `${'|a'.repeat(2_000)}|\n${'|-'.repeat(2_000)}|\n${'|\n'.repeat(5_000)}`],
    ['references used again and again', `[a]: /${'x'.repeat(1_900)}\n\n${'[a]'.repeat(9_000)}`],
    ['long titles used again and again', `[a]: /x "${'y'.repeat(15_000)}"\n\n${'[a]'.repeat(5_000)}`],
    ['deep quotes', '>'.repeat(32_000)],
    ['deep lists', Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n')],
    ['nested brackets', `${'['.repeat(15_000)}${']'.repeat(15_000)}`],
    ['nested pictures', `${'!['.repeat(7_000)}a${'](b)'.repeat(2_700)}`],
    ['too long a text', 'a '.repeat(500_000)],
  ])('stay small: %s', (_name, markdown) => {
    expect(renderMarkdown(markdown).length).toBeLessThan(500_000);
  });
});
