import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestConch, type TestConch } from '../support/conch.js';

let conch: TestConch;
beforeAll(async () => {
  conch = await startTestConch();
});
afterAll(() => conch?.stop());

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${conch.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
const ask = (query: string) => post(JSON.stringify({ query }));
const codeOf = async (response: Response) =>
  ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code;

describe('the health of the process', () => {
  it('is told to whoever runs it', async () => {
    expect((await fetch(`${conch.url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${conch.url}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ status: 'ready', database: 'up' });
  });

  it('is measured by kind of request, never by address', async () => {
    await fetch(`${conch.url}/a-stranger-tries-things`);
    const metrics = await (await fetch(`${conch.url}/metrics`)).text();
    expect(metrics).toContain('conch_http_request_seconds_count{kind="page"');
    expect(metrics).not.toContain('a-stranger-tries-things');
  });
});

describe('every answer', () => {
  it('carries the security headers and the id of its request', async () => {
    const { headers } = await post('{"query":"{ community { name } }"}', {
      'x-request-id': 'from-the-proxy-1',
    });
    expect(headers.get('x-request-id')).toBe('from-the-proxy-1');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('has an id of its own when the one it was given is not one', async () => {
    const { headers } = await post('{"query":"{ community { name } }"}', { 'x-request-id': 'a b' });
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('a request that asks for too much', () => {
  it('is refused when it nests too deeply', async () => {
    const nested = 'member { groups { members(first: 1) { edges { node { groups { '.repeat(3);
    const query = `{ viewer { ${nested} name ${'}'.repeat(nested.split('{').length - 1)} } }`;
    expect(await codeOf(await ask(query))).toBe('TOO_COMPLEX');
  });

  it('is refused when it asks for one thing under many names', async () => {
    const aliases = Array.from({ length: 21 }, (_, i) => `c${i}: community { name }`).join(' ');
    expect(await codeOf(await ask(`{ ${aliases} }`))).toBe('TOO_COMPLEX');
  });

  it('is refused when its answer could grow too large', async () => {
    const query = `{ members(first: 100) { edges { node { groups { members(first: 100) { edges { node { groups { name description } } } } } } } } }`;
    expect(await codeOf(await ask(query))).toBe('TOO_COMPLEX');
  });

  it('is refused before it is parsed when it is endless', async () => {
    const response = await ask(`{ ${'community { name } '.repeat(2_000)} }`);
    expect(await codeOf(response)).toBe('BAD_INPUT');
  });

  it('is refused when its body is larger than any form', async () => {
    const response = await post(`{"query":"${'x'.repeat(3_500_000)}"}`);
    expect(response.status).toBe(413);
    expect(await codeOf(response)).toBe('BAD_INPUT');
  });
});

describe('variables that do not fit', () => {
  it('are the caller’s mistake, not ours', async () => {
    const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { member { id } } }';
    for (const input of [{ email: 'a@example.com' }, { email: 7, password: [] }, null]) {
      const response = await post(JSON.stringify({ query, variables: { input } }), {
        accept: 'application/graphql-response+json',
      });
      expect(response.status).toBe(400);
      expect(await codeOf(response)).toBe('BAD_INPUT');
    }
  });
});

describe('a request that cannot be read', () => {
  it('is told so in the words of the API', async () => {
    const response = await post('{bad');
    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe('BAD_INPUT');
  });

  it('is refused when another site’s form sent it', async () => {
    const response = await fetch(`${conch.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"mutation { signOut }"}',
    });
    expect(response.status).toBe(400);
  });
});
