import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestConch, type TestConch } from '../support/conch.js';
import { mailsTo, mailTo, tokenIn } from '../support/mailbox.js';

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { member { handle } } }';
const REQUEST = 'mutation ($email: String!) { requestPasswordReset(input: { email: $email }) }';
const RESET =
  'mutation ($token: String!, $password: String!) { resetPassword(input: { token: $token, password: $password }) { member { handle } } }';
const ME = '{ viewer { member { handle } sessions { id } } }';

let conch: TestConch;
beforeAll(async () => {
  conch = await startTestConch();
});
afterAll(() => conch?.stop());

/** The token in the newest of `count` mails with a link. */
async function requestLink(email: string, count = 1): Promise<string> {
  await conch.stranger().run(REQUEST, { email });
  return tokenIn(await mailTo(conch, email, count));
}

describe('a forgotten password', () => {
  it('is chosen anew by the link in the mail, which signs in and ends every other session', async () => {
    const member = await conch.makeMember({ handle: 'forgetful' });
    const token = await requestLink(member.email);
    const browser = conch.stranger();
    const { resetPassword } = await browser.run(RESET, { token, password: 'a brand new one' });
    expect(resetPassword.member.handle).toBe('forgetful');
    expect((await browser.run(ME)).viewer.sessions).toHaveLength(1);
    expect((await member.client.run(ME)).viewer).toBeNull();
    const input = { email: member.email, password: 'a brand new one' };
    expect(await conch.stranger().codeOf(SIGN_IN, { input })).toBeNull();
    expect((await mailTo(conch, member.email, 2)).subject).toContain('was changed');
  });

  it('is answered alike for an address that nobody has, which gets no mail', async () => {
    const { client, email } = await conch.makeMember();
    const unknown = await conch.stranger().send(REQUEST, { email: 'nobody@example.com' });
    expect(unknown).toEqual(await client.send(REQUEST, { email }));
    await mailTo(conch, email);
    expect(await mailsTo(conch, 'nobody@example.com')).toEqual([]);
  });

  it('is chosen once per link, also when two try at the same moment', async () => {
    const { email } = await conch.makeMember();
    const token = await requestLink(email);
    const codes = await Promise.all(
      ['first of the two', 'second of the two'].map((password) =>
        conch.stranger().codeOf(RESET, { token, password }),
      ),
    );
    expect(codes.sort()).toEqual(['EXPIRED', null]);
  });

  it('needs the newest link: the older one is dead', async () => {
    const { email } = await conch.makeMember();
    const older = await requestLink(email);
    const newer = await requestLink(email, 2);
    const password = 'a brand new one';
    expect(await conch.stranger().codeOf(RESET, { token: older, password })).toBe('EXPIRED');
    expect(await conch.stranger().codeOf(RESET, { token: newer, password })).toBeNull();
  });

  it('needs a link of the last hour, and a real one', async () => {
    const { email } = await conch.makeMember();
    const token = await requestLink(email);
    await conch.database.source.query(`update password_reset set expires_at = now() - interval '1 second'`);
    const password = 'a brand new one';
    expect(await conch.stranger().codeOf(RESET, { token, password })).toBe('EXPIRED');
    expect(await conch.stranger().codeOf(RESET, { token: 'made-up', password })).toBe('EXPIRED');
  });

  it('leaves links dead once the password was changed by its owner', async () => {
    const member = await conch.makeMember();
    const change =
      'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { member { id } } }';
    const first = await requestLink(member.email);
    const browser = conch.stranger();
    await browser.run(RESET, { token: first, password: 'a brand new one' });
    const token = await requestLink(member.email, 3);
    const input = { currentPassword: 'a brand new one', newPassword: 'an even newer one' };
    await browser.run(change, { input });
    expect(await conch.stranger().codeOf(RESET, { token, password: 'the thief’s own' })).toBe('EXPIRED');
  });

  it('keeps only the hash of a link', async () => {
    const { email } = await conch.makeMember();
    const token = await requestLink(email);
    const rows = await conch.database.source.query<unknown[]>(`select * from password_reset`);
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe('a failed sign-in', () => {
  const FAILED =
    '{ activities(filter: { type: "session.failed" }, first: 1) { edges { node { actor { id } memberId details } } } }';

  it('is recorded with whom it was about, and never with what was typed', async () => {
    const member = await conch.makeMember();
    const input = { email: member.email, password: 'not the right one' };
    await conch.stranger().codeOf(SIGN_IN, { input });
    const { activities } = await conch.owner.client.run(FAILED);
    expect(activities.edges[0].node).toMatchObject({ actor: null, memberId: member.id });
    expect(JSON.parse(activities.edges[0].node.details)).toEqual({ address: '127.0.0.1' });
  });

  it('is recorded for an address that nobody has', async () => {
    const input = { email: 'stranger@example.com', password: 'not the right one' };
    await conch.stranger().codeOf(SIGN_IN, { input });
    const { activities } = await conch.owner.client.run(FAILED);
    expect(activities.edges[0].node.memberId).toBeNull();
    expect(JSON.stringify(activities)).not.toContain('stranger@');
  });
});

describe('guessing', () => {
  const wrong = (email: string) => ({ input: { email, password: 'a wrong guess' } });

  it('is slowed down after ten wrong passwords, for that account alone', async () => {
    const stranger = conch.stranger();
    const victim = 'guessed@example.com';
    const codes = await Promise.all(
      Array.from({ length: 12 }, () => stranger.codeOf(SIGN_IN, wrong(victim))),
    );
    expect(codes.filter((code) => code === 'BAD_INPUT')).toHaveLength(10);
    const { errors } = await stranger.send(SIGN_IN, wrong(victim));
    expect(errors![0]!.extensions).toMatchObject({ code: 'RATE_LIMITED' });
    const { retryAfter } = errors![0]!.extensions as { retryAfter?: number };
    expect(retryAfter).toBeGreaterThan(0);
    expect(retryAfter).toBeLessThanOrEqual(15 * 60);
    expect(await stranger.codeOf(SIGN_IN, wrong('someone.else@example.com'))).toBe('BAD_INPUT');
  });

  it('is not what signing in often is', async () => {
    const input = { email: conch.owner.email, password: 'correct horse' };
    for (let times = 0; times < 12; times += 1)
      expect(await conch.stranger().codeOf(SIGN_IN, { input })).toBeNull();
  });

  it('is not what asking for a few links is, but a flood of mails is stopped', async () => {
    const codes: (string | null)[] = [];
    for (let times = 0; times < 7; times += 1)
      codes.push(await conch.stranger().codeOf(REQUEST, { email: 'flooded@example.com' }));
    expect(codes).toEqual([null, null, null, null, null, 'RATE_LIMITED', 'RATE_LIMITED']);
  });

  it('keeps no address in its counters', async () => {
    const rows = await conch.database.source.query<unknown[]>(`select key from rate_limit`);
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('@');
  });
});
