import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestClient } from '../support/client.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';
import { statementsOf } from '../support/statements.js';

const OPEN = 'mutation { updateCommunity(input: { registration: REQUEST }) { name } }';
const REQUEST = 'mutation ($input: RequestMembershipInput!) { requestMembership(input: $input) }';
const FORGOT = 'mutation ($email: String!) { requestPasswordReset(input: { email: $email }) }';
const CHANGE = 'mutation ($input: ChangeEmailInput!) { changeEmail(input: $input) { member { id } } }';
const INVITE =
  'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { link invite { state acceptedBy { id } } } }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { member { id } } }';

let conch: TestConch;
let member: SignedIn;
beforeAll(async () => {
  // No jobs run, so that every statement belongs to the request that is watched.
  conch = await startTestConch({ ROLES: 'api' });
  await conch.owner.client.run(OPEN);
  member = await conch.makeMember();
  const person = { name: 'Pat', handle: 'pat', password: 'a long password' };
  for (const email of ['waiting@example.com', 'asked@example.com'])
    await conch.stranger().run(REQUEST, { input: { ...person, email } });
  await conch.database.source.query(
    `update membership_request set state = 'waiting', verified_at = now() where email = 'waiting@example.com'`,
  );
  await conch.owner.client.run('mutation { inviteMember(input: { email: "invited@example.com" }) { link } }');
});
afterAll(() => conch?.stop());

/** Two statements of a counter may overtake each other; nothing else runs at once. */
const asked = async (client: TestClient, query: string, variables: Record<string, unknown>) =>
  (await statementsOf(() => client.codeOf(query, variables))).filter((text) => !text.startsWith('DELETE'));

describe('the database is asked the very same for an address of a member, of nobody, or of somebody who', () => {
  const addresses = () => [member.email, 'waiting@example.com', 'asked@example.com', 'invited@example.com'];
  const doors: [string, string, (email: string) => Record<string, unknown>][] = [
    [
      'asks to join',
      REQUEST,
      (email) => ({ input: { email, name: 'Pat', handle: 'pat', password: 'a long password' } }),
    ],
    ['forgot the password', FORGOT, (email) => ({ email })],
    ['signs in with a wrong password', SIGN_IN, (email) => ({ input: { email, password: 'not this one' } })],
  ];

  it.each(doors)('%s', async (_, query, variables) => {
    const stranger = conch.stranger();
    await asked(stranger, query, variables('warm-up@example.com'));
    const free = await asked(stranger, query, variables('nobody@example.com'));
    expect(free.length).toBeGreaterThan(3);
    for (const email of addresses()) expect(await asked(stranger, query, variables(email))).toEqual(free);
  });

  it('is invited by a member, who is not staff', async () => {
    const trusted = await conch.makeMember();
    await conch.owner.client.run(
      'mutation ($id: ID!) { setTrustLevel(input: { memberId: $id, level: 3 }) { id } }',
      { id: trusted.id },
    );
    const invite = (email: string) => asked(trusted.client, INVITE, { input: { email } });
    await invite('warm-up-invited@example.com');
    const free = await invite('nobody-invited@example.com');
    expect(free.join()).toContain('insert into invite');
    expect(await invite(member.email)).toEqual(free);
    expect(await invite('waiting@example.com')).toEqual(free);
  });

  it('wants another address', async () => {
    const change = (email: string) =>
      asked(conch.owner.client, CHANGE, { input: { email, currentPassword: 'correct horse' } });
    await change('warm-up@example.com');
    const free = await change('nobody@example.com');
    expect(free.join()).toContain('email_verification');
    expect(await change(member.email)).toEqual(free);
    expect(await change('waiting@example.com')).toEqual(free);
  });
});
