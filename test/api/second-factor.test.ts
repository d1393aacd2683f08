import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SecondFactorService } from '../../apps/api/src/features/accounts/second-factor.service.js';
import { PASSWORD, givePassword, signIn } from '../support/builders/accounts.js';
import { answersTo, makeCast } from '../support/cast.js';
import type { Refusal } from '../support/client.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';
import { mailTo, tokenIn } from '../support/mailbox.js';
import { codeOf } from '../support/totp.js';

const ENABLE = 'mutation ($password: String!) { enableTotp(input: { password: $password }) { secret uri } }';
const CONFIRM = 'mutation ($code: String!) { confirmTotp(input: { code: $code }) { codes } }';
const DISABLE =
  'mutation ($input: DisableTotpInput!) { disableTotp(input: $input) { secondFactor { state } } }';
const RENEW = 'mutation ($input: DisableTotpInput!) { renewRecoveryCodes(input: $input) { codes } }';
const FINISH = 'mutation ($input: FinishSignInInput!) { finishSignIn(input: $input) { member { handle } } }';
const REMOVE = 'mutation ($id: ID!) { removeSecondFactor(input: { memberId: $id }) { hasSecondFactor } }';
const REQUIRE = 'mutation ($required: Boolean!) { requireStaffTotp(input: { required: $required }) }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { member { id } } }';
const STATE = '{ viewer { needsSecondFactor secondFactor { state recoveryCodesLeft } } }';

type Guarded = SignedIn & { secret: string; codes: string[] };

let conch: TestConch;
beforeAll(async () => {
  conch = await startTestConch();
  await givePassword(conch, conch.owner);
});
afterAll(() => conch.stop());

/** As if half a minute had passed since the last code. */
const nextStep = ({ id }: SignedIn) =>
  conch.database.source.query('update second_factor set last_step = 0 where member_id = $1', [Number(id)]);
/** As if a quarter of an hour had passed since the last wrong one. */
const forgetTries = () => conch.database.source.query('delete from rate_limit');

async function switchOn(member: SignedIn): Promise<Guarded> {
  await givePassword(conch, member);
  const { enableTotp } = await member.client.run(ENABLE, { password: PASSWORD });
  const { secret } = enableTotp as { secret: string };
  const { confirmTotp } = await member.client.run(CONFIRM, { code: codeOf(secret) });
  await nextStep(member);
  return { ...member, secret, codes: confirmTotp.codes };
}
const makeGuarded = async (options: Parameters<TestConch['makeMember']>[0] = {}) =>
  switchOn(await conch.makeMember(options));

/** The challenge that the right password gives. */
async function challengeOf({ email }: SignedIn): Promise<string> {
  const { errors } = await signIn(conch, email);
  expect(errors![0]!.extensions.code).toBe('SECOND_FACTOR_NEEDED');
  return String(errors![0]!.extensions['challenge']);
}
const finish = (challenge: string, code: string, browser = conch.stranger()) =>
  browser.codeOf(FINISH, { input: { challenge, code } });

describe('switching a second factor on', () => {
  it('takes the password again, and a code from the app', async () => {
    const member = await conch.makeMember();
    await givePassword(conch, member);
    expect(await member.client.codeOf(ENABLE, { password: 'not my password' })).toBe('BAD_INPUT');
    const { enableTotp } = await member.client.run(ENABLE, { password: PASSWORD });
    expect(new URL(enableTotp.uri).searchParams.get('secret')).toBe(enableTotp.secret);
    expect((await member.client.run(STATE)).viewer.secondFactor.state).toBe('PENDING');
    expect((await signIn(conch, member.email)).errors).toBeUndefined();

    expect(await member.client.codeOf(CONFIRM, { code: '000000' })).toBe('BAD_INPUT');
    const code = codeOf(enableTotp.secret);
    const { confirmTotp } = await member.client.run(CONFIRM, {
      code: `${code.slice(0, 3)} ${code.slice(3)}`,
    });
    expect(new Set(confirmTotp.codes).size).toBe(10);
    expect((await member.client.run(STATE)).viewer.secondFactor).toEqual({
      state: 'ON',
      recoveryCodesLeft: 10,
    });
    expect(await member.client.codeOf(ENABLE, { password: PASSWORD })).toBe('CONFLICT');
    expect((await mailTo(conch, member.email)).subject).toContain('is on');
  });

  it('keeps recovery codes hashed, and shows them once', async () => {
    const { id, codes } = await makeGuarded();
    const rows = await conch.database.source.query<{ code_hash: Buffer }[]>(
      'select code_hash from recovery_code where member_id = $1',
      [Number(id)],
    );
    const kept = rows.map((row) => row.code_hash.toString('latin1')).join();
    for (const code of codes) expect(kept).not.toContain(code);
  });

  it('ends the sessions from before, which passed no code, and keeps the one it was done in', async () => {
    const member = await conch.makeMember();
    await givePassword(conch, member);
    const other = conch.stranger();
    await other.run(SIGN_IN, { input: { email: member.email, password: PASSWORD } });
    await switchOn(member);
    expect((await other.run(STATE)).viewer).toBeNull();
    expect((await member.client.run(STATE)).viewer.secondFactor.state).toBe('ON');
  });

  it('is for whoever is signed in', async () => {
    expect(await conch.stranger().codeOf(ENABLE, { password: PASSWORD })).toBe('UNAUTHENTICATED');
    expect(await conch.stranger().codeOf(CONFIRM, { code: '123456' })).toBe('UNAUTHENTICATED');
  });
});

describe('signing in with a second factor', () => {
  it('gives no session before the code, and one with it', async () => {
    const member = await makeGuarded();
    const challenge = await challengeOf(member);
    const browser = conch.stranger();
    expect(await finish(challenge, '000000', browser)).toBe('BAD_INPUT');
    expect(browser.cookie).toBeNull();
    expect(await finish(challenge, codeOf(member.secret), browser)).toBeNull();
    expect((await browser.run('{ viewer { member { handle } } }')).viewer.member.handle).toBe(member.handle);
  });

  it('says nothing of it to whoever does not know the password', async () => {
    const [guarded, plain] = [await makeGuarded(), await conch.makeMember()];
    await givePassword(conch, plain);
    expect(await signIn(conch, guarded.email, 'not my password')).toEqual(
      await signIn(conch, plain.email, 'not my password'),
    );
  });

  it('takes a challenge once', async () => {
    const member = await makeGuarded();
    const challenge = await challengeOf(member);
    expect(await finish(challenge, codeOf(member.secret))).toBeNull();
    await nextStep(member);
    expect(await finish(challenge, codeOf(member.secret))).toBe('EXPIRED');
  });

  it('takes a code once, also when two send it at the same moment', async () => {
    const member = await makeGuarded();
    const challenges = [await challengeOf(member), await challengeOf(member)];
    const code = codeOf(member.secret);
    const answers = await Promise.all(challenges.map((challenge) => finish(challenge, code)));
    expect(answers.sort()).toEqual(['BAD_INPUT', null]);
    expect(await finish(await challengeOf(member), codeOf(member.secret, -1))).toBe('BAD_INPUT');
  });

  it('takes a recovery code once, also when two send it at the same moment, and says how many are left', async () => {
    const member = await makeGuarded();
    const challenges = [await challengeOf(member), await challengeOf(member)];
    const code = member.codes[3]!.toUpperCase().replaceAll('-', ' ');
    const answers = await Promise.all(challenges.map((challenge) => finish(challenge, code)));
    expect(answers.sort()).toEqual(['BAD_INPUT', null]);
    expect((await member.client.run(STATE)).viewer.secondFactor.recoveryCodesLeft).toBe(9);
    expect((await mailTo(conch, member.email, 2)).text).toContain('9 are left');
  });

  it('refuses a challenge that is too old, made up, or somebody else’s business', async () => {
    const [member, other] = [await makeGuarded(), await makeGuarded()];
    const challenge = await challengeOf(member);
    expect(await finish(challenge, codeOf(other.secret))).toBe('BAD_INPUT');
    await conch.database.source.query(
      `update sign_in_challenge set expires_at = now() - interval '1 second' where member_id = $1`,
      [Number(member.id)],
    );
    expect(await finish(challenge, codeOf(member.secret))).toBe('EXPIRED');
    expect(await finish('made-up', codeOf(member.secret))).toBe('EXPIRED');
  });

  it('lets nobody try many codes: not with one challenge, nor with many', async () => {
    const member = await makeGuarded();
    const challenge = await challengeOf(member);
    const answers: (string | null)[] = [];
    for (let tries = 0; tries < 5; tries += 1) answers.push(await finish(challenge, '000000'));
    expect(new Set(answers)).toEqual(new Set(['BAD_INPUT']));
    expect(await finish(await challengeOf(member), codeOf(member.secret))).toBe('RATE_LIMITED');
    await forgetTries();
    expect(await finish(challenge, codeOf(member.secret))).toBe('EXPIRED');
    expect(await finish(await challengeOf(member), codeOf(member.secret))).toBeNull();
    await forgetTries();
  });

  it('is asked for after a new password too', async () => {
    const member = await makeGuarded();
    await conch
      .stranger()
      .run('mutation ($email: String!) { requestPasswordReset(input: { email: $email }) }', {
        email: member.email,
      });
    const token = tokenIn(await mailTo(conch, member.email, 2));
    const browser = conch.stranger();
    const { errors } = await browser.send(
      'mutation ($token: String!) { resetPassword(input: { token: $token, password: "a brand new one" }) { member { id } } }',
      { token },
    );
    expect(errors![0]!.extensions.code).toBe('SECOND_FACTOR_NEEDED');
    expect(browser.cookie).toBeNull();
    const challenge = String(errors![0]!.extensions['challenge']);
    expect(await finish(challenge, codeOf(member.secret), browser)).toBeNull();
    const again = await signIn(conch, member.email, 'a brand new one');
    expect(again.errors![0]!.extensions.code).toBe('SECOND_FACTOR_NEEDED');
  });

  it('is over for whoever knew the old password', async () => {
    const member = await makeGuarded();
    const challenge = await challengeOf(member);
    const change = { currentPassword: PASSWORD, newPassword: 'a password of my own' };
    await member.client.run(
      'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { member { id } } }',
      { input: change },
    );
    expect(await finish(challenge, codeOf(member.secret))).toBe('EXPIRED');
  });

  it('is no way around a suspension in between', async () => {
    const member = await makeGuarded();
    const challenge = await challengeOf(member);
    await conch.owner.client.run(
      'mutation ($id: ID!) { suspendMember(input: { memberId: $id, reason: "Stop now." }) { id } }',
      { id: member.id },
    );
    expect(await finish(challenge, codeOf(member.secret))).toBe('SUSPENDED');
  });
});

describe('switching a second factor off', () => {
  it('takes the password and a code, or a recovery code', async () => {
    const member = await makeGuarded();
    const off = (input: object) => member.client.codeOf(DISABLE, { input });
    expect(await off({ password: 'not my password', code: codeOf(member.secret) })).toBe('BAD_INPUT');
    expect(await off({ password: PASSWORD, code: '000000' })).toBe('BAD_INPUT');
    const { disableTotp } = await member.client.run(DISABLE, {
      input: { password: PASSWORD, code: member.codes[0] },
    });
    expect(disableTotp.secondFactor.state).toBe('OFF');
    expect((await signIn(conch, member.email)).errors).toBeUndefined();
    expect(await off({ password: PASSWORD, code: member.codes[1] })).toBe('CONFLICT');
    expect((await mailTo(conch, member.email, 3)).subject).toContain('is off');
  });

  it('leaves new recovery codes in place of the old', async () => {
    const member = await makeGuarded();
    const input = { password: PASSWORD, code: codeOf(member.secret) };
    const { renewRecoveryCodes } = await member.client.run(RENEW, { input });
    expect(await finish(await challengeOf(member), member.codes[0]!)).toBe('BAD_INPUT');
    expect(await finish(await challengeOf(member), renewRecoveryCodes.codes[0])).toBeNull();
  });

  it('is done for others by admins only, and never for the owner', async () => {
    const cast = await makeCast(conch);
    const lost = await makeGuarded();
    expect(await answersTo(cast, REMOVE, () => ({ id: lost.id }))).toEqual({
      stranger: 'UNAUTHENTICATED',
      member: 'FORBIDDEN',
      moderator: 'FORBIDDEN',
      staff: 'FORBIDDEN',
      admin: null,
    });
    expect((await signIn(conch, lost.email)).errors).toBeUndefined();
    expect((await mailTo(conch, lost.email, 2)).text).toContain(`${cast.admin.handle} removed`);
    expect(await cast.admin.client.codeOf(REMOVE, { id: lost.id })).toBe('CONFLICT');
    expect(await cast.admin.client.codeOf(REMOVE, { id: conch.owner.id })).toBe('FORBIDDEN');
    expect(await cast.admin.client.codeOf(REMOVE, { id: cast.admin.id })).toBe('FORBIDDEN');
    const [fact] = await conch.database.source.query<{ actor: number }[]>(
      `select actor_id as actor from activity where type = 'secondFactor.removed' and member_id = $1`,
      [Number(lost.id)],
    );
    expect(Number(fact!.actor)).toBe(Number(cast.admin.id));
  });

  it('is done for a locked-out owner from the server', async () => {
    const owner = await makeGuarded({ role: 'admin' });
    await conch.get(SecondFactorService).removeFor(owner.email.toUpperCase());
    expect((await signIn(conch, owner.email)).errors).toBeUndefined();
    expect((await mailTo(conch, owner.email, 2)).text).toContain('Whoever runs the server removed');
  });
});

describe('a community that asks its team for a second factor', () => {
  const AUDIT = '{ activities(first: 1) { edges { node { id } } } }';
  const SETTING = '{ community { requireStaffTotp } }';

  it('takes the word of an admin who has one', async () => {
    const cast = await makeCast(conch);
    expect(await answersTo(cast, REQUIRE, () => ({ required: true }))).toEqual({
      stranger: 'UNAUTHENTICATED',
      member: 'FORBIDDEN',
      moderator: 'FORBIDDEN',
      staff: 'FORBIDDEN',
      admin: 'FORBIDDEN',
    });
  });

  it('lets roles sleep until it is on, those of admins and the owner too', async () => {
    const [first, admin, staff] = [
      await makeGuarded({ role: 'admin' }),
      await conch.makeMember({ role: 'admin' }),
      await conch.makeMember({ role: 'staff' }),
    ];
    const plain = await conch.makeMember();
    const suspend = (by: SignedIn) =>
      by.client.codeOf(
        'mutation ($id: ID!) { suspendMember(input: { memberId: $id, reason: "Only a try." }) { id } }',
        { id: plain.id },
      );
    await first.client.run(REQUIRE, { required: true });
    expect((await first.client.run(SETTING)).community.requireStaffTotp).toBe(true);
    expect(await first.client.codeOf(AUDIT)).toBeNull();
    for (const asleep of [admin, conch.owner]) expect(await asleep.client.codeOf(AUDIT)).toBe('FORBIDDEN');
    expect(await suspend(staff)).toBe('FORBIDDEN');
    expect((await staff.client.run(STATE)).viewer.needsSecondFactor).toBe(true);
    expect((await plain.client.run(STATE)).viewer.needsSecondFactor).toBe(false);

    const awake = await switchOn(staff);
    expect((await awake.client.run(STATE)).viewer.needsSecondFactor).toBe(false);
    expect(await suspend(awake)).toBeNull();
    await awake.client.run(DISABLE, { input: { password: PASSWORD, code: awake.codes[0] } });
    expect((await awake.client.run(STATE)).viewer.needsSecondFactor).toBe(true);

    await first.client.run(REQUIRE, { required: false });
    expect(await admin.client.codeOf(AUDIT)).toBeNull();
  });

  it('tells a refusal in words', async () => {
    const admin = await conch.makeMember({ role: 'admin' });
    const refusal = await admin.client.run(REQUIRE, { required: true }).catch((error: Refusal) => error);
    expect(refusal).toMatchObject({ message: expect.stringContaining('own second factor') });
  });
});
