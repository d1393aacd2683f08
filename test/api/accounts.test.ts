import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestConch, type TestConch } from '../support/conch.js';

const SIGN_IN =
  'mutation ($input: SignInInput!) { signIn(input: $input) { member { handle role isOwner } } }';
const ME = '{ viewer { member { handle } sessions { id isCurrent } } }';

let conch: TestConch;
beforeAll(async () => {
  conch = await startTestConch();
});
afterAll(() => conch?.stop());

describe('setting up', () => {
  it('makes the first account the owner', async () => {
    const { viewer } = await conch.owner.client.run('{ viewer { member { role isOwner } } }');
    expect(viewer.member).toEqual({ role: 'ADMIN', isOwner: true });
  });

  it('is refused once somebody owns the community', async () => {
    const input = {
      code: 'x'.repeat(24),
      communityName: 'Mine',
      name: 'Eve',
      handle: 'eve',
      email: 'eve@example.com',
    };
    const code = await conch
      .stranger()
      .codeOf('mutation ($input: SetupInput!) { setup(input: $input) { member { id } } }', {
        input: { ...input, password: 'a long password' },
      });
    expect(code).toBe('CONFLICT');
  });
});

describe('signing in', () => {
  it('gives a script a session by the cookie', async () => {
    const script = conch.stranger();
    await script.run(SIGN_IN, { input: { email: 'Olivia@Example.com', password: 'correct horse' } });
    expect((await script.run(ME)).viewer.member.handle).toBe('olivia');
  });

  it('says the same for a wrong password and for an unknown address', async () => {
    const stranger = conch.stranger();
    const wrong = await stranger.send(SIGN_IN, {
      input: { email: 'olivia@example.com', password: 'not this one' },
    });
    const unknown = await stranger.send(SIGN_IN, {
      input: { email: 'nobody@example.com', password: 'not this one' },
    });
    expect(wrong.errors![0]!.extensions.code).toBe('BAD_INPUT');
    expect(unknown.errors).toEqual(wrong.errors);
    expect(stranger.cookie).toBeNull();
  });

  it('ends with signing out, on the server too', async () => {
    const member = await conch.makeMember();
    const kept = member.client.cookie;
    await member.client.run('mutation { signOut }');
    member.client.cookie = kept;
    expect((await member.client.run(ME)).viewer).toBeNull();
  });
});

describe('sessions', () => {
  it('are revoked by their own member only', async () => {
    const REVOKE = 'mutation ($id: ID!) { revokeSession(input: { id: $id }) { member { id } } }';
    const member = await conch.makeMember();
    const { viewer } = await member.client.run(ME);
    const id = viewer.sessions[0].id;
    expect(await conch.owner.client.codeOf(REVOKE, { id })).toBe('NOT_FOUND');
    await member.client.run(REVOKE, { id });
    expect((await member.client.run(ME)).viewer).toBeNull();
  });

  it('end everywhere else when the password changes', async () => {
    const other = conch.stranger();
    await other.run(SIGN_IN, { input: { email: 'olivia@example.com', password: 'correct horse' } });
    await conch.owner.client.run(
      'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { member { id } } }',
      { input: { currentPassword: 'correct horse', newPassword: 'battery staple' } },
    );
    expect((await other.run(ME)).viewer).toBeNull();
    expect((await conch.owner.client.run(ME)).viewer.member.handle).toBe('olivia');
  });
});
