import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestClient } from '../support/client.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';
import { mailsTo, mailTo, tokenIn } from '../support/mailbox.js';

const PASSWORD = 'a long password';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { member { handle } } }';
const ME = '{ viewer { emailVerified pendingEmail member { email } sessions { id } } }';
const VERIFY =
  'mutation ($token: String!) { verifyEmail(input: { token: $token }) { email effect viewer { emailVerified } } }';
const LINK = 'query ($token: String!) { emailLink(token: $token) { email effect name handle } }';
const CHANGE =
  'mutation ($input: ChangeEmailInput!) { changeEmail(input: $input) { pendingEmail member { email } } }';
const RESEND = 'mutation { resendEmailVerification { emailVerified } }';
const FORGOT = 'mutation ($email: String!) { requestPasswordReset(input: { email: $email }) }';
const RESET =
  'mutation ($token: String!, $password: String!) { resetPassword(input: { token: $token, password: $password }) { emailVerified } }';
const INVITE = 'mutation ($email: String!) { inviteMember(input: { email: $email }) { link } }';
const ACCEPT =
  'mutation ($input: AcceptInviteInput!) { acceptInvite(input: $input) { emailVerified member { id } } }';

let conch: TestConch;
let made = 0;
beforeAll(async () => {
  conch = await startTestConch();
});
afterAll(() => conch?.stop());

const newAddress = () => `somebody${(made += 1)}@example.com`;
const viewerOf = async (client: TestClient) => (await client.run(ME)).viewer;
const sqlOf = <T = unknown>(text: string, values: unknown[] = []) =>
  conch.database.source.query<T[]>(text, values);

/** Invited and arrived, so that there is a password. */
async function arrive(): Promise<SignedIn> {
  const email = newAddress();
  const { inviteMember } = await conch.owner.client.run(INVITE, { email });
  const token = inviteMember.link.split('/').at(-1);
  const client = conch.stranger();
  const handle = email.split('@')[0]!;
  const { acceptInvite } = await client.run(ACCEPT, {
    input: { token, name: 'Some Body', handle, password: PASSWORD },
  });
  return { id: acceptInvite.member.id, handle, email, client };
}

const wanted = (email: string, currentPassword = PASSWORD) => ({ input: { email, currentPassword } });

/** Asks for another address and reads the link that was mailed there. */
async function askFor(member: SignedIn, email = newAddress()): Promise<{ email: string; token: string }> {
  await member.client.run(CHANGE, wanted(email));
  return { email, token: tokenIn(await mailTo(conch, email)) };
}

describe('the address of the owner', () => {
  it('is confirmed by the link mailed at setup', async () => {
    expect(await viewerOf(conch.owner.client)).toMatchObject({ emailVerified: false, pendingEmail: null });
    const mail = await mailTo(conch, conch.owner.email);
    expect(mail.subject).toBe('Confirm your e-mail address for Test');
    const older = tokenIn(mail);
    await conch.owner.client.run(RESEND);
    const token = tokenIn(await mailTo(conch, conch.owner.email, 2));
    expect(await conch.stranger().codeOf(VERIFY, { token: older })).toBe('EXPIRED');
    expect((await conch.stranger().run(LINK, { token })).emailLink).toEqual({
      email: conch.owner.email,
      effect: 'CONFIRM',
      name: null,
      handle: null,
    });
    const { verifyEmail } = await conch.owner.client.run(VERIFY, { token });
    expect(verifyEmail).toEqual({
      email: conch.owner.email,
      effect: 'CONFIRM',
      viewer: { emailVerified: true },
    });
    expect(await conch.owner.client.codeOf(VERIFY, { token })).toBe('EXPIRED');
    expect(await conch.owner.client.codeOf(RESEND)).toBe('CONFLICT');
  });

  it('is for the owner alone to read of: other admins do not see the link', async () => {
    const admin = await conch.makeMember({ role: 'admin' });
    const { mails } = await admin.client.run('{ mails(first: 100) { edges { node { to text } } } }');
    const texts = mails.edges
      .filter(({ node }: { node: { to: string } }) => node.to === conch.owner.email)
      .map(({ node }: { node: { text: string | null } }) => node.text);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text: string | null) => text?.includes('/verify/'))).toEqual([]);
  });
});

describe('the address of a member', () => {
  it('counts as confirmed for whoever came by an invite', async () => {
    expect((await viewerOf((await arrive()).client)).emailVerified).toBe(true);
  });

  it('is confirmed by choosing a password with a mailed link', async () => {
    const member = await arrive();
    await sqlOf('update member set email_verified_at = null where id = $1', [member.id]);
    await conch.stranger().run(FORGOT, { email: member.email });
    const token = tokenIn(await mailTo(conch, member.email, 2));
    const { resetPassword } = await conch.stranger().run(RESET, { token, password: PASSWORD });
    expect(resetPassword.emailVerified).toBe(true);
  });
});

describe('a change of address', () => {
  it('happens when the link mailed to the new address is opened', async () => {
    const member = await arrive();
    const { email, token } = await askFor(member);
    expect(await viewerOf(member.client)).toMatchObject({
      pendingEmail: email,
      member: { email: member.email },
    });
    const { verifyEmail } = await conch.stranger().run(VERIFY, { token });
    expect(verifyEmail).toEqual({ email, effect: 'CHANGE', viewer: null });
    expect(await viewerOf(member.client)).toMatchObject({
      emailVerified: true,
      pendingEmail: null,
      member: { email },
    });
    const signIn = (address: string) => ({ input: { email: address, password: PASSWORD } });
    expect(await conch.stranger().codeOf(SIGN_IN, signIn(email))).toBeNull();
    expect(await conch.stranger().codeOf(SIGN_IN, signIn(member.email))).toBe('BAD_INPUT');
  });

  it('is announced to the old address before and after', async () => {
    const member = await arrive();
    const { email, token } = await askFor(member);
    const before = await mailTo(conch, member.email, 2);
    expect(before.subject).toContain('about to change');
    expect(before.text).toContain('This was not me');
    expect(before.text).not.toContain('/verify/');
    await conch.stranger().run(VERIFY, { token });
    const after = await mailTo(conch, member.email, 3);
    expect(after.subject).toContain('was changed');
    expect(after.text).toContain(email);
  });

  it('needs the password, and another address than there is', async () => {
    const member = await arrive();
    const { client } = member;
    expect(await client.codeOf(CHANGE, wanted(newAddress(), 'not the password'))).toBe('BAD_INPUT');
    expect(await client.codeOf(CHANGE, wanted(member.email.toUpperCase()))).toBe('BAD_INPUT');
    expect(await client.codeOf(CHANGE, wanted('two@example.com, one@example.com'))).toBe('BAD_INPUT');
    expect(await client.codeOf(CHANGE, wanted('a@example.com\r\nBcc: b@example.com'))).toBe('BAD_INPUT');
    expect(await conch.stranger().codeOf(CHANGE, wanted(newAddress()))).toBe('UNAUTHENTICATED');
    expect((await viewerOf(client)).pendingEmail).toBeNull();
  });

  it('is answered alike for an address that somebody has, who is told without a link', async () => {
    const [member, holder, free] = [await arrive(), await arrive(), newAddress()];
    const asked = await member.client.send(CHANGE, wanted(holder.email));
    const told = await mailTo(conch, holder.email, 2);
    expect(told.subject).toBe('Your e-mail address at Test');
    expect(told.text).not.toContain('/verify/');
    expect(told.text).not.toContain(member.handle);
    expect(told.text).not.toContain(member.email);
    expect((await viewerOf(member.client)).pendingEmail).toBe(holder.email);
    const other = await member.client.send(CHANGE, wanted(free));
    expect(JSON.stringify(other).replace(free, holder.email)).toBe(JSON.stringify(asked));
    expect((await mailTo(conch, free)).text).not.toContain('Some Body');
  });

  it('kills older links: of another change, and to choose a password', async () => {
    const member = await arrive();
    const older = await askFor(member);
    const newer = await askFor(member);
    expect(await conch.stranger().codeOf(VERIFY, { token: older.token })).toBe('EXPIRED');
    await conch.stranger().run(FORGOT, { email: member.email });
    await mailTo(conch, member.email, 4);
    const reset = tokenIn(
      (await mailsTo(conch, member.email)).find(({ text }) => text!.includes('/reset/'))!,
    );
    await conch.stranger().run(VERIFY, { token: newer.token });
    expect(await conch.stranger().codeOf(RESET, { token: reset, password: PASSWORD })).toBe('EXPIRED');
  });

  it('kills invites to both addresses', async () => {
    const member = await arrive();
    const { email, token } = await askFor(member);
    const { inviteMember } = await conch.owner.client.run(INVITE, { email });
    await conch.stranger().run(VERIFY, { token });
    const link = inviteMember.link.split('/').at(-1);
    const input = { token: link, name: 'Late', handle: `late${(made += 1)}`, password: PASSWORD };
    expect(await conch.stranger().codeOf(ACCEPT, { input })).toBe('EXPIRED');
  });

  it('is stopped by a new password', async () => {
    const member = await arrive();
    const { token } = await askFor(member);
    const input = { currentPassword: PASSWORD, newPassword: 'an even longer password' };
    await member.client.run(
      'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { member { id } } }',
      { input },
    );
    expect(await conch.stranger().codeOf(VERIFY, { token })).toBe('EXPIRED');
    expect((await viewerOf(member.client)).pendingEmail).toBeNull();
  });

  it('is stopped by a suspension', async () => {
    const member = await arrive();
    const { token } = await askFor(member);
    await conch.owner.client.run(
      'mutation ($id: ID!) { suspendMember(input: { memberId: $id, reason: "Rude to everybody" }) { id } }',
      { id: member.id },
    );
    expect(await conch.stranger().codeOf(VERIFY, { token })).toBe('EXPIRED');
  });

  it('is for one when two want the same address at the same moment', async () => {
    const [one, two, email] = [await arrive(), await arrive(), newAddress()];
    const first = await askFor(one, email);
    await two.client.run(CHANGE, wanted(email));
    const second = tokenIn(await mailTo(conch, email, 2));
    const codes = await Promise.all(
      [first.token, second].map((token) => conch.stranger().codeOf(VERIFY, { token })),
    );
    expect(codes.sort()).toEqual(['CONFLICT', null]);
    expect(await sqlOf('select id from member where email = $1', [email.toUpperCase()])).toHaveLength(1);
  });

  it('happens once per link, also when it is opened several times at the same moment', async () => {
    const { token } = await askFor(await arrive());
    const codes = await Promise.all(
      Array.from({ length: 4 }, () => conch.stranger().codeOf(VERIFY, { token })),
    );
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(codes.filter((code) => code === 'EXPIRED')).toHaveLength(3);
  });

  it('needs a link of the last day, and a real one', async () => {
    const member = await arrive();
    const { token } = await askFor(member);
    await sqlOf(`update email_verification set expires_at = now() where member_id = $1`, [member.id]);
    for (const dead of [token, 'made-up', 'x'.repeat(200)])
      for (const query of [VERIFY, LINK])
        expect(await conch.stranger().codeOf(query, { token: dead })).toBe('EXPIRED');
    expect((await viewerOf(member.client)).pendingEmail).toBeNull();
  });

  it('is sent again to the new address as long as it waits', async () => {
    const member = await arrive();
    const { email, token } = await askFor(member);
    await member.client.run(RESEND);
    const newer = tokenIn(await mailTo(conch, email, 2));
    expect(await conch.stranger().codeOf(VERIFY, { token })).toBe('EXPIRED');
    expect(await conch.stranger().codeOf(VERIFY, { token: newer })).toBeNull();
  });

  it('keeps only the hash of a link', async () => {
    const { token } = await askFor(await arrive());
    expect(JSON.stringify(await sqlOf('select * from email_verification'))).not.toContain(token);
  });

  it('is no way to fill inboxes', async () => {
    const member = await arrive();
    const codes: (string | null)[] = [];
    for (let times = 0; times < 6; times += 1)
      codes.push(await member.client.codeOf(CHANGE, wanted(newAddress())));
    expect(codes).toEqual([null, null, null, null, null, 'RATE_LIMITED']);
    expect(await member.client.codeOf(RESEND)).toBe('RATE_LIMITED');
  });
});

describe('guessing links', () => {
  it('is slowed down', async () => {
    const stranger = conch.stranger();
    const codes = await Promise.all(
      Array.from({ length: 80 }, (_, guess) => stranger.codeOf(VERIFY, { token: `guess${guess}` })),
    );
    expect(new Set(codes)).toEqual(new Set(['EXPIRED', 'RATE_LIMITED']));
    await sqlOf('delete from rate_limit');
  });
});
