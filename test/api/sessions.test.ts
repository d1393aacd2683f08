import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SessionsService } from '../../apps/api/src/features/accounts/sessions.service.js';
import { PASSWORD, givePassword } from '../support/builders/accounts.js';
import type { TestClient } from '../support/client.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';
import { LiveClient } from '../support/live-client.js';
import { eventually } from '../support/eventually.js';

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { member { handle } } }';
const SESSIONS = '{ viewer { sessions { id address userAgent isCurrent } } }';
const REVOKE_OTHERS = 'mutation { revokeOtherSessions { sessions { isCurrent } } }';

let conch: TestConch;
beforeAll(async () => {
  conch = await startTestConch({ TRUST_PROXY: '1' });
});
afterAll(() => conch.stop());

async function makeWithPassword(): Promise<SignedIn> {
  const member = await conch.makeMember();
  await givePassword(conch, member);
  return member;
}
const signIn = (browser: TestClient, { email }: SignedIn) =>
  browser.run(SIGN_IN, { input: { email, password: PASSWORD } });
const sql = <T>(text: string, ...values: unknown[]) => conch.database.source.query<T[]>(text, values);

describe('a session', () => {
  it('is a new one at each sign-in, whatever cookie the browser brings', async () => {
    const member = await makeWithPassword();
    const browser = conch.stranger();
    const planted = 'conch=planted-by-somebody-else';
    browser.cookie = planted;
    await signIn(browser, member);
    const first = browser.cookie;
    expect(first).not.toBe(planted);
    await signIn(browser, member);
    expect(browser.cookie).not.toBe(first);
    const old = conch.stranger();
    old.cookie = first;
    expect((await old.run(SESSIONS)).viewer).toBeNull();
    expect((await browser.run(SESSIONS)).viewer.sessions).toHaveLength(2);
  });

  it('ends for whoever was signed in before on the same browser', async () => {
    const [one, other] = [await makeWithPassword(), await makeWithPassword()];
    const browser = conch.stranger();
    await signIn(browser, one);
    const before = browser.cookie;
    await signIn(browser, other);
    const back = conch.stranger();
    back.cookie = before;
    expect((await back.run(SESSIONS)).viewer).toBeNull();
  });

  it('shows the address it was last used from, told by the proxy in front', async () => {
    const member = await conch.makeMember();
    await sql(
      `update session set last_used_at = now() - interval '5 minutes' where member_id = $1`,
      member.id,
    );
    await fetch(`${conch.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: member.client.cookie!,
        'x-forwarded-for': '198.51.100.1, 203.0.113.7',
      },
      body: JSON.stringify({ query: SESSIONS }),
    });
    const { viewer } = await member.client.run(SESSIONS);
    expect(viewer.sessions[0].address).toBe('203.0.113.7');
  });
});

describe('all other sessions', () => {
  it('end at once, and this one stays', async () => {
    const member = await makeWithPassword();
    const [here, there] = [conch.stranger(), conch.stranger()];
    await signIn(here, member);
    await signIn(there, member);
    const socket = await LiveClient.connect(conch.url, there.cookie);
    const { revokeOtherSessions } = await here.run(REVOKE_OTHERS);
    expect(revokeOtherSessions.sessions).toEqual([{ isCurrent: true }]);
    expect((await there.run(SESSIONS)).viewer).toBeNull();
    await eventually('the end of the live line', () => Promise.resolve(!socket.isConnected));
    expect(await conch.stranger().codeOf(REVOKE_OTHERS)).toBe('UNAUTHENTICATED');
  });
});

describe('sessions of long ago', () => {
  it('are forgotten, and those in use are not', async () => {
    const member = await conch.makeMember();
    const add = (name: string, used: string, ended: string | null) =>
      sql(
        `insert into session (member_id, token_hash, user_agent, last_used_at, ended_at)
         values ($1, $2, $3, now() - $4::interval, now() - $5::interval)`,
        member.id,
        Buffer.from(name),
        name,
        used,
        ended,
      );
    await add('ended long ago', '100 days', '91 days');
    await add('ended lately', '100 days', '80 days');
    await add('unused for half a year', '180 days', null);
    await conch.get(SessionsService).forget();
    await conch.get(SessionsService).forget();
    const left = await sql<{ name: string }>(
      'select user_agent as name from session where member_id = $1 order by id',
      member.id,
    );
    expect(left.map(({ name }) => name)).toEqual(['test', 'ended lately']);
  });
});
