import { describe, expect, it } from '@jest/globals';
import { renderMarkdown } from '@conch/shared/markdown';
import { highlight } from '@conch/shared/markdown/highlight';
import fc from 'fast-check';
import sanitize from 'sanitize-html';
import { sanitizeHtml } from './sanitize.js';

/** Parsed and written again with nothing taken out: what the same HTML looks like in the sanitiser's spelling. */
const respelled = (html: string) =>
  sanitize(html, {
    allowedTags: false,
    allowedAttributes: false,
    allowedSchemes: ['http', 'https', 'mailto', 'javascript', 'vbscript', 'data', 'ftp', 'file'],
    allowVulnerableTags: true,
  });
/** The order of attributes means nothing. */
const sorted = (html: string) =>
  html.replace(
    /<([a-z0-9]+)((?: [a-z-]+="[^"]*")+)/g,
    (_tag, element: string, attributes: string) =>
      `<${element} ${(attributes.match(/[a-z-]+="[^"]*"/g) ?? []).sort().join(' ')}`,
  );
const render = (markdown: string) => renderMarkdown(markdown, { highlight });

const POSTS: [string, string][] = [
  ['headings and breaks', '# A & B\n\n###### c\n\none\ntwo  \nthree\n\n---'],
  ['emphasis', '**a** _b_ ~~c~~ `d < "e"` \'f\' &amp; &lt;b&gt;'],
  ['lists', '- a\n  1. b\n  2. c\n- [ ] d\n- [x] e\n\n7. seven'],
  ['a table', '| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | @anna |'],
  ['quotes', '> [@anna wrote](/posts/123):\n>\n> text\n>> more'],
  [
    'links',
    '[a](https://example.com/?a=1&b="2" "t\'s") <https://e.com> a@b.de [c](/threads/1/x?post=2#post-2)',
  ],
  ['pictures', '![a "b"](/files/1.png "t") ![](https://example.com/a.png?x=1&y=2) ![c](http://x.de/a.png)'],
  ['mentions', '@anna @bob.b-c'],
  ['plain code', '```\n<script>\n```\n\n    indented'],
  [
    'TypeScript',
    '```ts\n@Injectable() class A extends B<C> { readonly x = /a\\n/; m(): void { `a${this.y}` } }\n```',
  ],
  [
    'HTML',
    '```html\n<style>a { color: red }</style><script>const a = 1;</script><b class="x">&amp;</b>\n```',
  ],
  ['shell', '```sh\n$ export A="b $c" # comment\nfor i in *; do echo $i; done\n```'],
  ['Python', '```py\n@x\ndef f(self, a: int = 1) -> str:\n    return f"{a!r}\\n"\n```'],
  ['SQL and diff', "```sql\nselect count(*) from a where b = 'c';\n```\n```diff\n@@ -1 +1 @@\n-a\n+b\n```"],
  ['PHP and Markdown', '```php\n<?php echo "$a"; ?>\n```\n```md\n# a **b** [c](d)\n<b>x</b>\n```'],
  [
    'Rust and C++',
    '```rust\nfn main<\'a>() { println!("{}", 1u8); }\n```\n```cpp\n#include <a>\nstd::string s;\n```',
  ],
];

describe('sanitising', () => {
  it.each(POSTS)('leaves a rendered post as it is: %s', (_name, markdown) => {
    const html = render(markdown);
    expect(sorted(sanitizeHtml(html))).toBe(sorted(respelled(html)));
  });

  it('leaves whatever is rendered as it is, and its own output too', () => {
    const parts = fc.constantFrom(
      ...POSTS.map(([, markdown]) => `${markdown}\n\n`),
      ...[
        '[',
        '](',
        ')',
        '<b>',
        '"',
        "'",
        '&',
        '\n',
        '> ',
        '- ',
        '`',
        '**',
        'https://e.com',
        '![a](/files/b)',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string()), { maxLength: 12 }), (texts) => {
        const html = render(texts.join(''));
        const clean = sanitizeHtml(html);
        expect(sorted(clean)).toBe(sorted(respelled(html)));
        expect(sanitizeHtml(clean)).toBe(clean);
      }),
    );
  });

  it.each([
    ['<script>alert(1)</script>', ''],
    ['<style>a{}</style><iframe src="https://e.com"></iframe><object></object>', ''],
    ['<svg onload=alert(1)><p>a</p></svg>', '<p>a</p>'],
    ['<p style="color:red" id="x" onclick="y" class="z" data-a="b">a</p>', '<p>a</p>'],
    ['<h1>a</h1>', 'a'],
    ['<a href="javascript:alert(1)">a</a>', '<a>a</a>'],
    ['<a href="java&#10;script:alert(1)">a</a>', '<a>a</a>'],
    ['<a href="&#1;javascript:alert(1)">a</a>', '<a>a</a>'],
    ['<a href="data:text/html,x">a</a>', '<a>a</a>'],
    ['<a href="//e.com">a</a>', '<a>a</a>'],
    ['<a href="/\\e.com">a</a>', '<a>a</a>'],
    ['<a href="/x" target="_top" class="mention evil" id="y">a</a>', '<a class="mention" href="/x">a</a>'],
    [
      '<a href="https://e.com" rel="opener">a</a>',
      '<a rel="nofollow ugc noopener noreferrer" href="https://e.com">a</a>',
    ],
    ['<img src="http://e.com/a.png">', ''],
    ['<img src="data:image/png;base64,AA">', ''],
    ['<img src="/files/../sign-out">', ''],
    [
      '<img src="/files/a" srcset="https://e.com/b" onerror="x" loading="eager" referrerpolicy="unsafe-url">',
      '<img src="/files/a" loading="lazy" referrerpolicy="no-referrer" />',
    ],
    ['<input type="password" name="p"><input>', ''],
    ['<input type="checkbox" name="p" value="q" autofocus>', '<input type="checkbox" disabled />'],
    ['<form action="/sign-out"><button>a</button></form>', 'a'],
    [
      '<span class="hljs-title function_ toolbar hidden">a</span>',
      '<span class="hljs-title function_">a</span>',
    ],
    ['<code class="hljs language-evil">a</code>', '<code class="hljs">a</code>'],
    ['<li class="task-list-item admin">a</li>', '<li class="task-list-item">a</li>'],
    ['<a href="/x" rel="opener">a</a>', '<a href="/x">a</a>'],
    ['<pre tabindex="99">a</pre>', '<pre>a</pre>'],
    ['<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>', ''],
    ['<p>a<!-- b --></p><![CDATA[c]]>', '<p>a</p>'],
    ['<p>a', '<p>a</p>'],
  ])('takes out what no post may hold: %s', (html, expected) => {
    expect(sanitizeHtml(html)).toBe(expected);
  });
});
