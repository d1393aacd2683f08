import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphqlExecutor } from '../../apps/api/src/platform/graphql/executor.js';
import { makeCategory, makeReply, makeThread } from '../support/builders/forum.js';
import type { TestClient } from '../support/client.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';
import { statementsOf } from '../support/statements.js';

let conch: TestConch;
let member: SignedIn;
beforeAll(async () => {
  conch = await startTestConch({ ROLES: 'api' });
  member = await conch.makeMember();
});
afterAll(() => conch?.stop());

const cursor = (...key: unknown[]) => Buffer.from(JSON.stringify(key)).toString('base64url');
const LISTS = {
  threads: 'query ($after: String) { threads(after: $after) { edges { cursor } } }',
  members: 'query ($after: String) { members(after: $after) { edges { cursor } } }',
  search: 'query ($after: String) { members(after: $after, filter: { query: "a" }) { edges { cursor } } }',
  official: 'query ($after: String) { officialAnswers(after: $after) { edges { cursor } } }',
  overdue:
    'query ($after: String) { officialAnswers(after: $after, filter: { needsReview: true }) { edges { cursor } } }',
  activities: 'query ($after: String) { activities(after: $after) { edges { cursor } } }',
  mails: 'query ($after: String) { mails(after: $after) { edges { cursor } } }',
  invites: 'query ($after: String) { invites(after: $after) { edges { cursor } } }',
};

describe('a cursor that no list has given', () => {
  it.each([
    ['threads', [1e300, 1]],
    ['threads', [1.5, 1]],
    ['threads', ['2026-01-01', 1]],
    ['members', ['yesterday', 1]],
    ['members', ['2026-02-30', 1]],
    ['members', ['2026-02-03 25:00:00+00', 1]],
    ['members', ['2026-01-01', 1.5]],
    ['search', [0, 'a\0', 1]],
    ['search', [0.5, 'a', 1]],
    ['official', ['x', 1]],
    ['overdue', ['x', 1]],
    ['activities', [1.5]],
    ['mails', [1e300]],
    ['invites', [1, 1]],
  ] as const)('is refused by %s: %j', async (list, key) => {
    expect(await conch.owner.client.codeOf(LISTS[list], { after: cursor(...key) })).toBe('BAD_INPUT');
  });

  it('leads to nothing where it only points far away', async () => {
    expect(await conch.owner.client.codeOf(LISTS.search, { after: cursor(9e15, 'a', 9e15) })).toBeNull();
    const thread = await makeThread(member, await makeCategory(conch.owner));
    const posts = `query ($id: ID!, $at: String) { thread(id: $id) { posts(after: $at) { edges { cursor } } } }`;
    for (const number of [2_147_483_647, 9e15, -9e15])
      expect(await member.client.codeOf(posts, { id: thread.id, at: cursor(number) })).toBeNull();
  });

  it('is what the lists themselves take', async () => {
    for (let i = 0; i < 3; i += 1) await conch.makeMember({ handle: `anna${i}` });
    const thread = await makeThread(member, await makeCategory(conch.owner));
    const post = await makeReply(member, thread);
    await conch.owner.client.run(
      'mutation ($input: MarkOfficialAnswerInput!) { markOfficialAnswer(input: $input) { id } }',
      { input: { postId: post.id, reviewBy: '2020-01-01' } },
    );
    for (const query of Object.values(LISTS)) {
      const first = Object.values(await conch.owner.client.run(query))[0] as { edges: { cursor: string }[] };
      for (const { cursor: after } of first.edges)
        expect(await conch.owner.client.codeOf(query, { after })).toBeNull();
    }
  });
});

describe('a text that cannot be kept', () => {
  it.each([
    ['query ($text: String) { category(slug: $text) { id } }'],
    ['query ($text: String) { member(handle: $text) { id } }'],
    ['query ($text: String) { members(filter: { query: $text }) { edges { cursor } } }'],
    ['query ($text: String) { activities(filter: { type: $text }) { edges { cursor } } }'],
  ])('is the caller’s mistake in %s', async (query) => {
    expect(await conch.owner.client.codeOf(query, { text: 'a\0' })).toBe('BAD_INPUT');
  });

  it('is one in an address as well', async () => {
    expect((await fetch(`${conch.url}/feeds/official.xml?token=%00`)).status).toBe(400);
  });

  it.each(['+275760-09-13T00:00:00Z', '-000001-04-20T00:00:00Z'])('is a time such as %s', async (time) => {
    const thread = await makeThread(member, await makeCategory(conch.owner));
    const query = `query ($id: ID!, $time: DateTime) { thread(id: $id) { posts(fromDate: $time) { edges { cursor } } } }`;
    expect(await member.client.codeOf(query, { id: thread.id, time })).toBe('BAD_INPUT');
  });
});

describe('a request made to keep the server busy', () => {
  it('is refused when its fragments stand for more than could be counted', async () => {
    const spread = (name: string) => `...${name} `.repeat(8);
    const fragments = Array.from(
      { length: 100 },
      (_, i) => `fragment f${i} on Query { ${spread(`f${i + 1}`)} }`,
    );
    const query = `{ ...f0 } ${fragments.join(' ')} fragment f100 on Query { __typename }`;
    expect(await conch.stranger().codeOf(query)).toBe('TOO_COMPLEX');
  });

  it('is refused at once when it writes accents upon accents', async () => {
    const started = performance.now();
    const code = await conch
      .stranger()
      .codeOf('mutation ($input: SetupInput!) { setup(input: $input) { member { id } } }', {
        input: {
          code: 'x',
          communityName: `a${'\u0315\u0300'.repeat(300_000)}`,
          name: 'x',
          handle: 'somebody',
          email: 'a@example.com',
          password: 'correct horse',
        },
      });
    expect(code).toBe('BAD_INPUT');
    // Composing them would take a minute.
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

/** At most 3,000 tokens and of any length, as nothing else limits what is looked at before it is refused. */
const EXCESSES: [string, string, Record<string, unknown>?][] = [
  ['one field again and again', `{ ${'community '.repeat(1_400)} }`],
  ['fields that could be merged', `{ community { ${'name '.repeat(2_900)} } }`],
  ['fields whose arguments are compared', `{ ${'member(handle: "a") { id x } '.repeat(250)} }`],
  [
    'fragments in fragments in a circle',
    '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
  ],
  ['a fragment of itself', '{ ...a } fragment a on Query { community { name } ...a }'],
  ['many fragments', `{ ${Array.from({ length: 400 }, (_, i) => `...f${i} `).join('')} }`],
  ['many directives', `{ community ${'@include(if: true) '.repeat(350)} { name } }`],
  ['directives that there are not', `{ community ${'@a '.repeat(1_000)} { name } }`],
  ['many operations', Array.from({ length: 300 }, (_, i) => `query q${i} { community { name } }`).join(' ')],
  ['many variables', `query (${Array.from({ length: 500 }, (_, i) => `$v${i}: Int `).join('')}) { a }`],
  [
    'a value nested deeply',
    `{ threads(filter: ${'['.repeat(1_400)}${']'.repeat(1_400)}) { edges { cursor } } }`,
  ],
  ['a selection nested deeply', `${'{ a '.repeat(900)}${'}'.repeat(900)}`],
  [
    'introspection in circles',
    `{ __schema { types { ${'fields { type { '.repeat(30)} name ${'} }'.repeat(30)} } } }`,
  ],
  ['one huge name', `{ ${'a'.repeat(2_000_000)} }`],
  ['one huge comment', `#${'a'.repeat(2_000_000)}\n{ nothing }`],
  ['one huge text', `{ member(handle: "${'a'.repeat(2_000_000)}", b: 1) { id } }`],
  [
    'huge variables',
    'query ($id: ID!) { thread(id: $id) { id } }',
    { id: Array.from({ length: 300_000 }, (_, i) => i) },
  ],
];

describe('a document of excesses', () => {
  const cpuOf = async (query: string, variables = {}) => {
    const before = process.cpuUsage();
    await conch.stranger().send(query, variables);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  /** What a plain request of as many bytes costs, most of which is to read them. */
  const usualOf = async (length: number) => {
    const plain: number[] = [];
    const query = `{ __typename }${' '.repeat(length)}`;
    const tries = length > 100_000 ? 5 : 40;
    for (let i = 0; i < tries; i += 1) plain.push(await cpuOf(query));
    return plain.sort((a, b) => a - b)[Math.floor(tries / 2)]!;
  };

  it.each(EXCESSES)(
    'is refused in few words, and costs no more than some small ones: %s',
    async (...excess) => {
      const [, query, variables = {}] = excess;
      let answer: Awaited<ReturnType<TestClient['send']>> = {};
      const statements = await statementsOf(async () => {
        answer = await conch.stranger().send(query, variables);
      });
      expect(['BAD_INPUT', 'TOO_COMPLEX']).toContain(answer.errors?.[0]?.extensions.code);
      expect(JSON.stringify(answer).length).toBeLessThan(30_000);
      // The heartbeat of the live lines is nobody's request.
      expect(statements.filter((text) => !text.includes('pg_notify'))).toEqual([]);
      const costs = [await cpuOf(query, variables), await cpuOf(query, variables)];
      const usual = await usualOf(JSON.stringify({ query, variables }).length);
      expect(Math.min(...costs) / usual).toBeLessThan(100);
    },
  );
});

describe('a body that is not what it should be', () => {
  const post = (body: string | Buffer<ArrayBuffer>, type = 'application/json') =>
    fetch(`${conch.url}/graphql`, { method: 'POST', headers: { 'content-type': type }, body });
  const codeOf = async (response: Response) =>
    ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code;

  it.each([
    ['several requests at once', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]'],
    ['an unknown operation', '{"query":"query a { __typename }","operationName":"b"}'],
    ['no query', '{}'],
    ['a list', '[]'],
    ['a query that is no text', '{"query":["{ __typename }"]}'],
    ['nested without end', '['.repeat(500_000)],
    ['invalid UTF-8', Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0xff, 0x22, 0x7d])],
  ])('is the caller’s mistake: %s', async (_name, body) => {
    const response = await post(body);
    expect(response.status).toBeLessThan(500);
    expect(await codeOf(response)).toBe('BAD_INPUT');
  });

  it.each(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain', ''])(
    'is not read when it comes as "%s", as forms of other sites send it',
    async (type) => {
      expect((await post('{"query":"mutation { signOut }"}', type)).status).toBeGreaterThanOrEqual(400);
    },
  );

  it('changes nothing of what objects are', async () => {
    const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { member { id } } }';
    for (const key of ['__proto__', 'constructor', 'prototype'])
      await post(
        `{"query":${JSON.stringify(query)},"variables":{"input":{"${key}":{"isAdmin":true}},"${key}":{"isAdmin":true}}}`,
      );
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });
});

describe('a request for what there is not', () => {
  it('is the caller’s mistake', async () => {
    expect(await conch.stranger().codeOf('subscription { news }')).toBe('BAD_INPUT');
    const response = await fetch(`${conch.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }),
    });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] });
  });
});

describe('the log', () => {
  it('does not take a refusal for an error', async () => {
    const errors: unknown[] = [];
    const unheard = () => undefined;
    conch.conch.app.useLogger({ log: unheard, warn: unheard, error: (message) => errors.push(message) });
    const refused = [
      await member.client.codeOf('{ thread(id: "99999") { id } }'),
      await member.client.codeOf('mutation { createGroup(input: { name: "a" }) { id } }'),
      await member.client.codeOf('mutation { updateProfile(input: { handle: "!" }) { id } }'),
    ];
    expect(refused).toEqual(['NOT_FOUND', 'FORBIDDEN', 'BAD_INPUT']);
    expect(errors).toEqual([]);
  });
});

describe('a request that is sent drop by drop', () => {
  it('has seconds for its head and two minutes for its body', () => {
    const server = conch.conch.app.getHttpServer();
    expect([server.headersTimeout, server.requestTimeout]).toEqual([20_000, 120_000]);
  });
});

describe('a refusal', () => {
  it('gives back little of what was sent, to a page of this process as to anybody', async () => {
    const input = { email: { huge: 'a'.repeat(100_000) } };
    const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { member { id } } }';
    const page = conch.get(GraphqlExecutor).forPage({ headers: {}, address: '192.0.2.9' });
    const { body } = await page.execute({ query, variables: { input } });
    const { errors } = await conch.stranger().send(query, { input });
    for (const refused of [body.errors, errors]) {
      expect(refused![0]!.extensions!['code']).toBe('BAD_INPUT');
      expect(refused![0]!.message.length).toBeLessThanOrEqual(300);
    }
  });
});
