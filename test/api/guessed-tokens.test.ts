import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD, givePassword, signIn } from '../support/builders/accounts.js';
import { startTestConch, type TestConch } from '../support/conch.js';
import { mailTo, tokenIn } from '../support/mailbox.js';
import { codeOf } from '../support/totp.js';

type Token = { token: string; codeOf: (token: string) => Promise<string | number | null> };

const SHAPE = /^[\w-]{43}$/;
const QUESTIONS = {
  invite: 'query ($token: String!) { invite(token: $token) { email } }',
  acceptance:
    'mutation ($token: String!) { acceptInvite(input: { token: $token, name: "Eve", handle: "eve", password: "a brand new one" }) { member { id } } }',
  reset:
    'mutation ($token: String!) { resetPassword(input: { token: $token, password: "a brand new one" }) { member { id } } }',
  emailLink: 'query ($token: String!) { emailLink(token: $token) { email } }',
  verification: 'mutation ($token: String!) { verifyEmail(input: { token: $token }) { email } }',
  challenge:
    'mutation ($token: String!) { finishSignIn(input: { challenge: $token, code: "000000" }) { member { id } } }',
};

let conch: TestConch;
const tokens: Record<string, Token> = {};

beforeAll(async () => {
  conch = await startTestConch();
  await conch.owner.client.run('mutation { updateCommunity(input: { registration: OPEN }) { name } }');
  await conch.owner.client.run('mutation { inviteMember(input: { email: "invited@example.com" }) { link } }');
  const invite = tokenIn(await mailTo(conch, 'invited@example.com'));
  await conch
    .stranger()
    .run(
      'mutation { requestMembership(input: { email: "new@example.com", name: "New", handle: "newcomer", password: "a brand new one" }) }',
    );
  const request = tokenIn(await mailTo(conch, 'new@example.com'));
  const member = await conch.makeMember();
  await givePassword(conch, member);
  await conch
    .stranger()
    .run('mutation ($email: String!) { requestPasswordReset(input: { email: $email }) }', {
      email: member.email,
    });
  const reset = tokenIn(await mailTo(conch, member.email));
  const { viewer } = await member.client.run('{ viewer { officialFeedUrl } }');
  const feed = new URL(viewer.officialFeedUrl).searchParams.get('token')!;
  const asked = (question: keyof typeof QUESTIONS) => (token: string) =>
    conch.stranger().codeOf(QUESTIONS[question], { token });
  Object.assign(tokens, {
    invite: { token: invite, codeOf: asked('invite') },
    'invite to accept': { token: invite, codeOf: asked('acceptance') },
    reset: { token: reset, codeOf: asked('reset') },
    'link that proves an address': { token: request, codeOf: asked('emailLink') },
    'link to join': { token: request, codeOf: asked('verification') },
    challenge: { token: await makeChallenge(), codeOf: asked('challenge') },
    session: {
      token: member.client.cookie!.split('=')[1]!,
      codeOf: async (token: string) => {
        const headers = { 'content-type': 'application/json', cookie: `conch=${encodeURIComponent(token)}` };
        const body = JSON.stringify({ query: '{ viewer { member { id } } }' });
        const response = await fetch(`${conch.url}/graphql`, { method: 'POST', headers, body });
        return ((await response.json()) as { data: { viewer: unknown } }).data.viewer ? null : 'NOBODY';
      },
    },
    feed: {
      token: feed,
      codeOf: async (token: string) =>
        (await fetch(`${conch.url}/feeds/official.xml?token=${encodeURIComponent(token)}`)).status,
    },
  });
});
afterAll(() => conch?.stop());

async function makeChallenge(): Promise<string> {
  const guarded = await conch.makeMember();
  await givePassword(conch, guarded);
  const { enableTotp } = await guarded.client.run(
    `mutation { enableTotp(input: { password: "${PASSWORD}" }) { secret } }`,
  );
  const code = codeOf(enableTotp.secret);
  await guarded.client.run(`mutation { confirmTotp(input: { code: "${code}" }) { codes } }`);
  const { errors } = await signIn(conch, guarded.email);
  return String(errors![0]!.extensions['challenge']);
}

const KINDS: [string, string | number][] = [
  ['invite', 'EXPIRED'],
  ['invite to accept', 'EXPIRED'],
  ['reset', 'EXPIRED'],
  ['link that proves an address', 'EXPIRED'],
  ['link to join', 'EXPIRED'],
  ['challenge', 'EXPIRED'],
  ['session', 'NOBODY'],
  ['feed', 404],
];

describe.each(KINDS)('the token of a %s', (kind, refusal) => {
  it('is 256 random bits, whoever it is for', () => {
    expect(tokens[kind]!.token).toMatch(SHAPE);
  });

  it('is not found by what is like it, nor by what is like no token', async () => {
    const { token, codeOf: ask } = tokens[kind]!;
    const last = token.endsWith('A') ? 'B' : 'A';
    const guesses = [
      token.slice(0, -1) + last,
      token.slice(0, -1),
      `${token}A`,
      token.toUpperCase(),
      token.toLowerCase(),
      'A'.repeat(43),
      '%',
      '_'.repeat(43),
      "' or ''='",
      '\u{1f511}',
    ];
    const answers = await Promise.all(guesses.map(ask));
    expect(answers).toEqual(guesses.map(() => refusal));
  });
});

it('no token but that of the feed, which its reader is shown again, stands in the database', async () => {
  const tables = await conch.database.source.query<{ name: string }[]>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'mail'`,
  );
  const kept = new Set<string>();
  for (const { name } of tables) {
    const [{ text }] = await conch.database.source.query<[{ text: string | null }]>(
      `select string_agg(t::text, ' ') as text from "${name}" t`,
    );
    for (const [kind, { token }] of Object.entries(tokens)) if (text?.includes(token)) kept.add(kind);
  }
  expect([...kept]).toEqual(['feed']);
});
