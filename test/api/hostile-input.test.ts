import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeCategory, makeReply, makeThread } from '../support/builders/forum.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';

let conch: TestConch;
let member: SignedIn;
beforeAll(async () => {
  conch = await startTestConch();
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
