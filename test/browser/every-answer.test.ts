import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeCategory, makeThread } from '../support/builders/forum.js';
import { startSite, type Site } from '../support/site.js';

const ROUTES = join(import.meta.dirname, '../../apps/web/src/routes');
/** What the process answers beside the pages. */
const OTHERS = [
  '/graphql',
  '/graphql?query=%7B__typename%7D',
  '/realtime/?EIO=4&transport=polling',
  '/healthz',
  '/readyz',
  '/metrics',
  '/files/logo',
  '/files/no-such-file',
  '/feeds/official.xml?token=some-token',
  '/feeds/official/unfollow?token=some-token',
  '/favicon.svg',
  '/_app/version.json',
  '/_app/no-such-file.js',
  '/%',
  '/%00',
  '/%ff',
  '/..%2f..%2fetc/passwd',
];

let site: Site;
let parts: Record<string, string>;
beforeAll(async () => {
  site = await startSite();
  await site.makeMember({ handle: 'anna' });
  const thread = await makeThread(site.owner, await makeCategory(site.owner, { name: 'Help' }));
  const { mails } = await site.owner.client.run('{ mails { edges { node { id } } } }');
  parts = {
    '[...path]': 'no/such/page',
    '[file]': '3b5bdb.css',
    '[handle]': 'olivia',
    '[token]': 'some-token',
    '[slug]': thread.slug,
    '[id]': mails.edges[0]?.node.id ?? '1',
    '/threads/[id]': `/threads/${thread.id}`,
    '/posts/[id]': `/posts/${thread.openingPost.id}`,
  };
});
afterAll(() => site?.stop());

/** Every address that the pages' server has a file for, so that a new one is looked at by itself. */
async function addresses(): Promise<string[]> {
  const files = await readdir(ROUTES, { recursive: true });
  const routes = files
    .filter((file) => /\+(page\.svelte|page\.server\.ts|server\.ts)$/.test(file))
    .map((file) => `/${dirname(file)}`.replaceAll(/\/\([a-z]+\)/g, '').replace(/^\/\.$/, '/') || '/');
  const filled = [...new Set(routes)].map((route) =>
    Object.entries(parts)
      .sort(([a], [b]) => b.length - a.length)
      .reduce((address, [part, value]) => address.replaceAll(part, value), route),
  );
  expect(filled.filter((address) => address.includes('['))).toEqual([]);
  return [...filled, ...OTHERS];
}

type Answer = { address: string; who: string; response: Response; body: string };

async function everyAnswer(): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const address of await addresses())
    for (const who of ['a stranger', 'the owner']) {
      const headers = who === 'the owner' ? { cookie: site.owner.client.cookie! } : undefined;
      const response = await fetch(site.url + address, { redirect: 'manual', ...(headers && { headers }) });
      answers.push({ address, who, response, body: await response.text() });
    }
  return answers;
}

const isPage = ({ response }: Answer) => response.headers.get('content-type')?.startsWith('text/html');
const isMail = ({ address }: Answer) => /^\/admin\/mail\/\d+\/html$/.test(address);
const directives = ({ response }: Answer) =>
  Object.fromEntries(
    (response.headers.get('content-security-policy') ?? '').split(';').map((directive) => {
      const [name, ...values] = directive.trim().split(' ');
      return [name, values.join(' ')];
    }),
  );

describe('every answer', () => {
  let answers: Answer[];
  beforeAll(async () => {
    answers = await everyAnswer();
  });
  /** The answers for which something does not hold, by address. */
  const without = (holds: (answer: Answer) => boolean) =>
    answers
      .filter((answer) => !holds(answer))
      .map(({ who, address, response }) => `${who} at ${address}: ${response.status}`);
  const has = (name: string, value: RegExp | string) =>
    without(({ response }) => {
      const found = response.headers.get(name) ?? '';
      return typeof value === 'string' ? found === value : value.test(found);
    });

  it('is no failure', () => {
    expect(answers.length).toBeGreaterThan(100);
    expect(without(({ response }) => response.status < 500)).toEqual([]);
  });

  it('carries the usual headers', () => {
    expect(has('x-content-type-options', 'nosniff')).toEqual([]);
    expect(has('x-frame-options', 'DENY')).toEqual([]);
    expect(has('referrer-policy', /^(no-referrer|strict-origin-when-cross-origin)$/)).toEqual([]);
    expect(has('permissions-policy', /camera=\(\).*geolocation=\(\).*microphone=\(\)/)).toEqual([]);
    expect(has('cross-origin-resource-policy', 'same-origin')).toEqual([]);
    expect(has('x-powered-by', '')).toEqual([]);
    expect(has('access-control-allow-origin', '')).toEqual([]);
  });

  it('that is a page runs only what carries the nonce of this very answer', () => {
    const pages = answers.filter(isPage);
    expect(pages.length).toBeGreaterThan(40);
    expect(pages.some(({ response }) => response.status === 404)).toBe(true);
    const nonces = new Set<string>();
    for (const page of pages.filter((one) => !isMail(one))) {
      const policy = directives(page);
      expect(policy).toMatchObject({
        'default-src': "'self'",
        'img-src': "'self' data:",
        'object-src': "'none'",
        'base-uri': "'none'",
        'form-action': "'self'",
        'frame-ancestors': "'none'",
      });
      const [, nonce] = /^'self' 'nonce-([\w+/=]{20,})'$/.exec(policy['script-src'] ?? '') ?? [];
      expect([page.address, Boolean(nonce)]).toEqual([page.address, true]);
      nonces.add(nonce!);
      expect(policy['style-src']).toMatch(/^'self'( 'nonce-[\w+/=]+')?$/);
      expect(policy['style-src-attr']).toMatch(/^'unsafe-hashes' 'sha256-[\w+/=]+'$/);
      for (const [script] of page.body.matchAll(/<script\b[^>]*>/g))
        expect(script.includes(`nonce="${nonce}"`) || script.includes('src="/_app/')).toBe(true);
      expect(page.body).not.toMatch(/<[a-z][^>]*\s(style|on[a-z]+)=/i);
    }
    expect(nonces.size).toBe(pages.filter((one) => !isMail(one)).length);
  });

  it('that shows a mail lets nothing load or run', () => {
    const [mail, ...others] = answers.filter(isMail).filter(({ response }) => response.status === 200);
    expect(others).toEqual([]);
    expect(directives(mail!)).toEqual({
      'default-src': "'none'",
      'style-src-attr': "'unsafe-inline'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'self'",
      sandbox: 'allow-popups allow-popups-to-escape-sandbox',
    });
  });

  it('that is no page lets nothing run, wherever it is opened', () => {
    const open = without(
      (answer) => Boolean(isPage(answer)) || directives(answer)['default-src'] === "'none'",
    );
    expect(open).toEqual([]);
  });

  it('to somebody signed in is kept by no cache on the way', () => {
    const PUBLIC = /^\/(files\/|theme\/|_app\/|favicon|healthz|readyz|metrics|realtime)/;
    const kept = without(
      ({ address, response }) =>
        PUBLIC.test(address) || /^(private, no-|no-store)/.test(response.headers.get('cache-control') ?? ''),
    );
    expect(kept.filter((answer) => !answer.includes(': 303'))).toEqual([]);
    const varies = without(
      (answer) => !isPage(answer) || /cookie/i.test(answer.response.headers.get('vary') ?? ''),
    );
    expect(varies).toEqual([]);
  });
});
