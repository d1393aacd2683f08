import { createHook } from 'node:async_hooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SIGN_INS_BY_ACCOUNT } from '../../apps/api/src/features/accounts/accounts.limits.js';
import { ContextFactory } from '../../apps/api/src/platform/graphql/context.factory.js';
import { ANONYMOUS_REQUESTS, ANONYMOUS_SOCKETS } from '../../apps/api/src/platform/rate-limits/doors.js';
import { RateLimits, type RateLimit } from '../../apps/api/src/platform/rate-limits/rate-limits.js';
import { DomainError } from '../../apps/api/src/platform/graphql/errors.js';
import { PASSWORD, givePassword } from '../support/builders/accounts.js';
import type { Answer } from '../support/client.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';
import { LiveClient } from '../support/live-client.js';
import { hasRedis, startRedis } from '../support/redis.js';
import { statementsOf } from '../support/statements.js';

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { member { id } } }';
const REQUEST = 'mutation ($email: String!) { requestPasswordReset(input: { email: $email }) }';
const RESET =
  'mutation { resetPassword(input: { token: "made-up", password: "a brand new one" }) { member { id } } }';
const FINISH = 'mutation { finishSignIn(input: { challenge: "made-up", code: "123456" }) { member { id } } }';
const PREVIEW = '{ invite(token: "made-up") { email } }';
const ACCEPT =
  'mutation { acceptInvite(input: { token: "made-up", name: "Nobody", handle: "nobody", password: "a brand new one" }) { member { id } } }';
const SETUP =
  'mutation { setup(input: { code: "made-up", communityName: "Mine", name: "Eve", handle: "eve", email: "eve@example.com", password: "a brand new one" }) { member { id } } }';

let conch: TestConch;
let member: SignedIn;
let hosts = 0;
let address = '';
beforeAll(async () => {
  conch = await startTestConch({ TRUST_PROXY: '1', ROLES: 'api' });
  member = await conch.makeMember();
  await givePassword(conch, member);
});
beforeEach(() => {
  hosts += 1;
  address = `198.51.100.${hosts}`;
});
afterAll(() => conch.stop());

/** What somebody signed out is answered who comes from an address, as the proxy in front tells it. */
async function ask(query: string, variables = {}, from = address): Promise<Answer & { status: number }> {
  const response = await fetch(`${conch.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': `203.0.113.99, ${from}` },
    body: JSON.stringify({ query, variables }),
  });
  return { ...((await response.json()) as Answer), status: response.status };
}
const signIn = (email: string, password = 'not my password', from = address) =>
  ask(SIGN_IN, { input: { email, password } }, from);
const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions.code;
const waitOf = ({ errors }: Answer) => Number(errors?.[0]?.extensions['retryAfter']);

async function makeKnown(): Promise<SignedIn> {
  const known = await conch.makeMember();
  await givePassword(conch, known);
  return known;
}

/** As if whoever waits had waited. */
const waited = () => conch.database.source.query(`delete from rate_limit where key not like '%.overruns:%'`);

describe('every door that strangers come to', () => {
  it.each([
    ['setup', SETUP, 30],
    ['sign-in', SIGN_IN, 10],
    ['the second step', FINISH, 30],
    ['asking for a new password', REQUEST, 5],
    ['a new password', RESET, 30],
    ['what an invite says', PREVIEW, 60],
    ['accepting an invite', ACCEPT, 30],
  ])(
    'closes for a while: %s',
    async (_, query, points) => {
      const email = `${address}@example.com`;
      const variables = { input: { email, password: 'not my password' }, email };
      const given = query === SIGN_IN ? { input: variables.input } : query === REQUEST ? { email } : {};
      const answers = [];
      for (let tries = 0; tries < points; tries += 1) answers.push(codeOf(await ask(query, given)));
      expect(answers).not.toContain('RATE_LIMITED');
      const refused = await ask(query, given);
      expect(codeOf(refused)).toBe('RATE_LIMITED');
      expect(waitOf(refused)).toBeGreaterThan(0);
      expect(refused.errors![0]!.message).toMatch(/Try again in (a|\d+) (second|minute|hour)s?\.$/);
    },
    60_000,
  );

  it('counts feeds that nobody has', async () => {
    const fetchFeed = () =>
      fetch(`${conch.url}/feeds/official.xml?token=made-up`, { headers: { 'x-forwarded-for': address } });
    for (let tries = 0; tries < 60; tries += 1) expect((await fetchFeed()).status).toBe(404);
    const refused = await fetchFeed();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('counts mails that are to stop and were never sent', async () => {
    const stop = () =>
      fetch(`${conch.url}/feeds/official/unfollow?token=made-up`, {
        method: 'POST',
        headers: { 'x-forwarded-for': address },
      });
    for (let tries = 0; tries < 60; tries += 1) expect((await stop()).status).toBe(204);
    expect((await stop()).status).toBe(429);
  });

  it('counts live lines of nobody', async () => {
    const limits = conch.get(RateLimits);
    for (let tries = 0; tries < ANONYMOUS_SOCKETS.points; tries += 1)
      await limits.take(ANONYMOUS_SOCKETS, address);
    const connect = (cookie: string | null) =>
      LiveClient.connect(conch.url, cookie, { 'x-forwarded-for': address });
    await expect(connect(null)).rejects.toThrow('RATE_LIMITED');
    (await connect(member.client.cookie)).close();
  });

  it('counts everything that is asked signed out, and nothing of members', async () => {
    const contexts = conch.get(ContextFactory);
    const head = { headers: {}, address };
    for (let tries = 0; tries < ANONYMOUS_REQUESTS.points; tries += 1)
      await contexts.make(head, () => undefined);
    const refused = await ask('{ community { name } }');
    expect([refused.status, codeOf(refused)]).toEqual([429, 'RATE_LIMITED']);
    expect((await ask('{ community { name } }', {}, '192.0.2.1')).status).toBe(200);
    expect(await member.client.codeOf('{ viewer { member { id } } }')).toBeNull();
  });
});

describe('waiting', () => {
  it('takes twice as long each time somebody overruns again, up to an hour', async () => {
    const email = 'overrun@example.com';
    const waits: number[] = [];
    for (let overruns = 0; overruns < 4; overruns += 1) {
      for (let tries = 0; tries < 10; tries += 1) expect(codeOf(await signIn(email))).toBe('BAD_INPUT');
      waits.push(waitOf(await signIn(email)));
      await waited();
    }
    const minutes = waits.map((wait) => Math.round(wait / 60));
    expect(minutes).toEqual([15, 30, 60, 60]);
  }, 60_000);

  it('takes no longer for knocking meanwhile', async () => {
    const email = 'knocking@example.com';
    for (let tries = 0; tries < 10; tries += 1) await signIn(email);
    const first = waitOf(await signIn(email));
    for (let tries = 0; tries < 5; tries += 1) expect(waitOf(await signIn(email))).toBeLessThanOrEqual(first);
  });

  it('is of the address that the trusted proxy tells, and of nobody else', async () => {
    for (let tries = 0; tries < 11; tries += 1) await signIn(member.email);
    expect(codeOf(await signIn(member.email, PASSWORD))).toBe('RATE_LIMITED');
    expect(codeOf(await signIn(member.email, PASSWORD, '192.0.2.77'))).toBeUndefined();
  });

  it('is not brought upon a member by strangers who guess from few places', async () => {
    const { email } = await makeKnown();
    for (const place of ['198.51.100.201', '198.51.100.202'])
      for (let tries = 0; tries < 100; tries += 1) await signIn(email, 'not my password', place);
    expect(codeOf(await signIn(email, PASSWORD, '192.0.2.78'))).toBeUndefined();
  }, 60_000);

  it('is not brought upon a member, where they are signed in, by strangers who guess from many places', async () => {
    const { email } = await makeKnown();
    expect(codeOf(await signIn(email, PASSWORD, '2001:db8:1:2::1'))).toBeUndefined();
    const limits = conch.get(RateLimits);
    for (let tries = 0; tries < SIGN_INS_BY_ACCOUNT.points; tries += 1)
      await limits.take(SIGN_INS_BY_ACCOUNT, email, '');
    expect(codeOf(await signIn(email, PASSWORD, '192.0.2.79'))).toBe('RATE_LIMITED');
    expect(codeOf(await signIn(email, PASSWORD, '2001:db8:1:2::9'))).toBeUndefined();
  }, 60_000);

  it('is that of a whole network where one person has billions of addresses', async () => {
    const limit: RateLimit = { name: 'network', points: 1, seconds: 60 };
    const take = (from: string) =>
      conch
        .get(RateLimits)
        .take(limit, from)
        .then(
          () => 'open',
          (error: unknown) => (error instanceof DomainError ? error.code : error),
        );
    expect(await take('2001:db8:1:2::1')).toBe('open');
    expect(await take('2001:db8:1:2:ffff::9')).toBe('RATE_LIMITED');
    expect(await take('2001:db8:1:3::1')).toBe('open');
    expect(await take('::ffff:198.51.100.1')).toBe('open');
    expect(await take('::ffff:198.51.100.2')).toBe('open');
  });
});

describe('whether an address has an account', () => {
  /** How often a password was hashed, and what was asked of the database. */
  async function workOf(work: () => Promise<unknown>) {
    let hashes = 0;
    const hook = createHook({
      init: (_, type) => {
        if (/argon/i.test(type)) hashes += 1;
      },
    }).enable();
    const statements = await statementsOf(work);
    hook.disable();
    return { hashes, statements };
  }

  it('shows neither in the answer of the sign-in nor in the work done for it', async () => {
    let known: Answer = {};
    let unknown: Answer = {};
    const ofKnown = await workOf(async () => (known = await signIn(member.email)));
    const ofUnknown = await workOf(async () => (unknown = await signIn('nobody@example.com')));
    expect(unknown).toEqual(known);
    expect(ofKnown.hashes).toBe(1);
    expect(ofUnknown).toEqual(ofKnown);
  });

  it('shows neither in the answer to asking for a new password nor in the work done for it', async () => {
    let known: Answer = {};
    let unknown: Answer = {};
    const ofKnown = await workOf(async () => (known = await ask(REQUEST, { email: member.email })));
    const ofUnknown = await workOf(
      async () => (unknown = await ask(REQUEST, { email: 'nobody@example.com' })),
    );
    expect(unknown).toEqual(known);
    expect(ofUnknown).toEqual(ofKnown);
  });
});

describe.each(hasRedis ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'])('through %s', (way) => {
  it('every process counts together, and goes on while Redis is away', async () => {
    const redis = way === 'Redis' ? await startRedis() : null;
    const other = await startTestConch({ ROLES: 'api', ...(redis && { REDIS_URL: redis.url }) });
    try {
      const limit: RateLimit = { name: 'shared', points: 2, seconds: 60, backOff: true };
      const take = () => other.get(RateLimits).take(limit, 'somebody');
      const inDatabase = async () =>
        (await other.database.source.query<unknown[]>(`select from rate_limit where key like 'shared:%'`))
          .length;
      await take();
      await take();
      await expect(take()).rejects.toThrow('Try again in a minute.');
      expect(await inDatabase()).toBe(redis ? 0 : 1);
      await redis?.stop();
      if (redis) await take();
      expect(await inDatabase()).toBe(1);
    } finally {
      await other.stop();
    }
  });
});
