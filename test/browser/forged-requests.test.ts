import { request as send, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mailTo } from '../support/mailbox.js';
import { startSite, type Site, type SiteMember } from '../support/site.js';

const ELSEWHERE = 'https://elsewhere.example';

let site: Site;
let anna: SiteMember;
beforeAll(async () => {
  site = await startSite();
  anna = await site.makeMember({ handle: 'anna', name: 'Anna' });
});
afterAll(() => site?.stop());

const signedIn = () => ({ cookie: anna.client.cookie! });
const isSignedIn = async () => (await anna.client.run('{ viewer { member { handle } } }')).viewer !== null;

/** As `fetch`, but with any header: also those that browsers and `fetch` write themselves. */
async function raw(path: string, headers: Record<string, string>) {
  const { hostname, port } = new URL(site.url);
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
    const request = send({ hostname, port, path, headers }, (response) => {
      text(response).then(
        (body) => resolve({ status: response.statusCode!, headers: response.headers, body }),
        reject,
      );
    });
    request.on('error', reject).end();
  });
}

/** The first line of what the server says to bytes that are written to it as they are. */
async function firstLineTo(bytes: string): Promise<string> {
  const { hostname, port } = new URL(site.url);
  const socket = connect(Number(port), hostname);
  socket.end(bytes.replaceAll('\n', '\r\n'));
  return (await text(socket)).split('\r\n')[0]!;
}

describe('a form of another site', () => {
  it.each([
    ['application/x-www-form-urlencoded', ELSEWHERE],
    ['multipart/form-data; boundary=x', ELSEWHERE],
    ['text/plain', ELSEWHERE],
    ['TEXT/PLAIN;charset=utf-8', ELSEWHERE],
    ['application/x-www-form-urlencoded', 'null'],
    ['application/x-www-form-urlencoded', ''],
    ['application/json', ELSEWHERE],
    ['', ELSEWHERE],
  ])('changes nothing as "%s" from "%s"', async (type, origin) => {
    for (const path of ['/sign-out', '/appearance', '/settings/profile', '/notifications']) {
      const response = await fetch(site.url + path, {
        method: 'POST',
        redirect: 'manual',
        headers: { ...signedIn(), ...(origin && { origin }), 'content-type': type },
        body: Buffer.from('theme=dark&name=Mallory'),
      });
      expect([path, response.status >= 400 && response.status < 500]).toEqual([path, true]);
      expect(response.headers.getSetCookie()).toEqual([]);
    }
    expect(await isSignedIn()).toBe(true);
  });

  it.each(['', 'polling', 'websocket'])('opens no live connection (%s)', async (transport) => {
    const response = await raw(`/realtime/?EIO=4&transport=${transport || 'polling'}`, {
      ...signedIn(),
      origin: ELSEWHERE,
      ...(transport === 'websocket' && {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
      }),
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
  });

  it('reads nothing from the API with a link, a form or a script', async () => {
    const query = '/graphql?query=%7Bviewer%7Bmember%7Bid%7D%7D%7D';
    expect((await raw(query, signedIn())).status).toBe(400);
    const answer = await raw(query, { ...signedIn(), origin: ELSEWHERE, 'apollo-require-preflight': 'x' });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    const preflight = await fetch(`${site.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: ELSEWHERE, 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('a session', () => {
  it('is never one that somebody else has chosen', async () => {
    const response = await fetch(`${site.url}/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: site.url, cookie: 'conch=chosen-by-mallory' },
      body: new URLSearchParams({ email: anna.email, password: anna.password }),
    });
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^conch=[\w-]{43}; .*HttpOnly.*SameSite=Lax/i);
    expect(cookie).not.toContain('chosen-by-mallory');
  });
});

describe('the way on after signing in', () => {
  it.each([
    '//elsewhere.example',
    '///elsewhere.example',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    '/\t/elsewhere.example',
    '/\n/elsewhere.example',
    '/%09/elsewhere.example',
    '/%2f%2felsewhere.example',
    '/%5celsewhere.example',
    '/..//elsewhere.example',
    '/./\\elsewhere.example',
    '/a/..//elsewhere.example',
    'https://elsewhere.example',
    'https:elsewhere.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '@elsewhere.example',
    '.elsewhere.example',
    ' //elsewhere.example',
    '\u0000//elsewhere.example',
    '/\u0000/elsewhere.example',
    '/\r\nSet-Cookie: a=b',
    '/%0d%0aSet-Cookie:%20a=b',
    '/\u2028/elsewhere.example',
    '/／elsewhere.example',
  ])('never leaves the site: %j', async (next) => {
    const response = await fetch(`${site.url}/sign-in?next=${encodeURIComponent(next)}`, {
      headers: signedIn(),
      redirect: 'manual',
    });
    expect(response.status).toBe(303);
    const location = response.headers.get('location')!;
    expect(location).toMatch(/^\/(?![/\\])/);
    expect(new URL(location, site.url).origin).toBe(site.url);
    expect(response.headers.getSetCookie()).toEqual([]);
  });
});

describe('a false host', () => {
  const FALSE = {
    host: 'elsewhere.example',
    'x-forwarded-host': 'elsewhere.example',
    'x-forwarded-proto': 'https',
    forwarded: 'host=elsewhere.example',
    'x-conch-host': 'elsewhere.example',
    'x-original-url': '/admin',
    'x-rewrite-url': '/admin',
  };

  it('stands on no page and in no redirect', async () => {
    for (const path of ['/', '/members', '/sign-in', '/official', '/no/such/page', '/admin']) {
      const answer = await raw(path, FALSE);
      expect(JSON.stringify(answer.headers) + answer.body).not.toContain('elsewhere.example');
    }
  });

  it('stands in no mail', async () => {
    const query = 'mutation ($email: String!) { requestPasswordReset(input: { email: $email }) }';
    const { hostname, port } = new URL(site.url);
    await new Promise<void>((resolve, reject) => {
      const headers = { ...FALSE, 'content-type': 'application/json' };
      send({ hostname, port, path: '/graphql', method: 'POST', headers }, (response) => {
        response.resume().on('end', resolve);
      })
        .on('error', reject)
        .end(JSON.stringify({ query, variables: { email: anna.email } }));
    });
    const mail = await mailTo(site.process, anna.email, 2);
    expect(mail.text).toContain(`${site.url}/reset/`);
    expect(`${mail.text}${mail.html}`).not.toContain('elsewhere.example');
  });
});

describe('a request that is read in two ways', () => {
  it.each([
    ['two lengths', 'POST /graphql HTTP/1.1\nHost: a\nContent-Length: 5\nContent-Length: 6\n\nhello'],
    [
      'a length and chunks',
      'POST /graphql HTTP/1.1\nHost: a\nContent-Length: 5\nTransfer-Encoding: chunked\n\n0\n\n',
    ],
    ['an unknown encoding', 'POST /graphql HTTP/1.1\nHost: a\nTransfer-Encoding: xchunked\n\n0\n\n'],
    ['a space before the colon', 'GET / HTTP/1.1\nHost: a\nContent-Length : 5\n\nhello'],
    ['a folded header', 'GET / HTTP/1.1\nHost: a\nX: b\n Transfer-Encoding: chunked\n\n'],
    ['no host', 'GET / HTTP/1.1\n\n'],
    ['a zero byte in a header', 'GET / HTTP/1.1\nHost: a\nX: a\0b\n\n'],
  ])('is refused: %s', async (_name, bytes) => {
    expect(await firstLineTo(bytes)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it.each([
    ['headers', `X: ${'a'.repeat(20_000)}`],
    ['cookies', `Cookie: conch=${'a'.repeat(20_000)}`],
  ])('is refused when it has huge %s', async (_name, header) => {
    expect(await firstLineTo(`GET / HTTP/1.1\nHost: a\n${header}\n\n`)).toMatch(/^HTTP\/1\.1 431 /);
  });

  it.each([
    'conch=%00',
    'conch=%',
    'conch=é',
    `conch=${'a'.repeat(9_000)}`,
    '__proto__=a',
    'theme="><script>',
  ])('brings nobody in with the cookie %j', async (cookie) => {
    const answer = await raw('/sign-in', { cookie: Buffer.from(cookie).toString('latin1') });
    expect(answer.status).toBe(200);
    expect(answer.body).not.toContain('"><script>');
  });
});
