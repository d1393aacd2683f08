import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answersTo, makeCast, onlyFrom, type Cast } from '../support/cast.js';
import type { Data, Refusal, TestClient } from '../support/client.js';
import { startTestConch, type TestConch } from '../support/conch.js';
import { mailsTo, mailTo, tokenIn } from '../support/mailbox.js';

const INVITE =
  'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { link invite { id email role note state buddy { id } groups { name } invitedBy { id } } } }';
const RESEND = 'mutation ($id: ID!) { resendInvite(input: { id: $id }) { link invite { state } } }';
const REVOKE = 'mutation ($id: ID!) { revokeInvite(input: { id: $id }) { state } }';
const ACCEPT =
  'mutation ($input: AcceptInviteInput!) { acceptInvite(input: $input) { member { id handle email role groups { name } } } }';
const PREVIEW = 'query ($token: String!) { invite(token: $token) { email note invitedByName expiresAt } }';
const LIST =
  'query ($state: InviteState, $first: Int, $after: String) { invites(state: $state, first: $first, after: $after) { edges { node { id email state acceptedBy { id } } } pageInfo { endCursor hasNextPage } } }';

let conch: TestConch;
let cast: Cast;
let made = 0;
beforeAll(async () => {
  conch = await startTestConch();
  cast = await makeCast(conch);
});
afterAll(() => conch?.stop());

const newAddress = () => `guest${(made += 1)}@example.com`;
const tokenOf = (link: string) => link.split('/').at(-1)!;
const account = (token: string, handle = `guest${(made += 1)}`) => ({
  input: { token, handle, name: 'Guest', password: 'a long password' },
});

type Invited = { id: string; token: string; email: string };
async function invite(
  input: Record<string, unknown> = {},
  by: TestClient = cast.admin.client,
): Promise<Invited> {
  const email = newAddress();
  const { inviteMember } = await by.run(INVITE, { input: { email, ...input } });
  return { id: inviteMember.invite.id, token: tokenOf(inviteMember.link), email };
}
const expire = ({ id }: Invited) =>
  conch.database.source.query(`update invite set expires_at = now() - interval '1 second' where id = $1`, [
    id,
  ]);
const messageOf = async (query: string, variables: Record<string, unknown>) =>
  (await conch.stranger().send(query, variables)).errors?.[0]?.message;

/** A member whom the community has come to trust. */
async function trusted(level = 3) {
  const member = await conch.makeMember();
  await conch.database.source.query('update member set trust_level = $2 where id = $1', [member.id, level]);
  return member;
}

describe('inviting', () => {
  it('is for moderators and above, and as more than a member for admins', async () => {
    expect(await answersTo(cast, INVITE, () => ({ input: { email: newAddress() } }))).toEqual(
      onlyFrom('moderator'),
    );
    for (const role of ['MODERATOR', 'STAFF', 'ADMIN'])
      expect(await answersTo(cast, INVITE, () => ({ input: { email: newAddress(), role } }))).toEqual(
        onlyFrom('admin'),
      );
  });

  it('keeps who asked, the note, the buddy and the groups', async () => {
    const { createGroup } = await cast.admin.client.run(
      'mutation { createGroup(input: { name: "Pilots" }) { id } }',
    );
    const input = {
      email: 'Anna@Example.com',
      note: 'Good to have you.',
      buddyId: cast.member.id,
      groupIds: [createGroup.id],
    };
    const { inviteMember } = await cast.staff.client.run(INVITE, { input });
    expect(inviteMember.invite).toMatchObject({
      email: 'anna@example.com',
      role: 'MEMBER',
      state: 'PENDING',
      note: 'Good to have you.',
      buddy: { id: cast.member.id },
      groups: [{ name: 'Pilots' }],
      invitedBy: { id: cast.staff.id },
    });
  });

  it('mails the link with the note', async () => {
    const { email, token } = await invite({ note: 'See you\nthere <soon>' });
    const mail = await mailTo(conch, email);
    expect(tokenIn(mail)).toBe(token);
    expect(mail.text).toContain('> there <soon>');
    expect(mail.html).toContain('there &lt;soon&gt;');
  });

  it('names what stands against it: a member, an open invite, somebody unknown', async () => {
    const { client } = cast.staff;
    const { email } = await invite();
    const refusals = [
      [{ email: cast.member.email.toUpperCase() }, 'CONFLICT'],
      [{ email }, 'CONFLICT'],
      [{ email: newAddress(), buddyId: '999999' }, 'NOT_FOUND'],
      [{ email: newAddress(), groupIds: ['999999'] }, 'NOT_FOUND'],
      [{ email: 'no address' }, 'BAD_INPUT'],
    ] as const;
    for (const [input, code] of refusals) expect(await client.codeOf(INVITE, { input })).toBe(code);
  });

  it('makes one invite when two people invite the same address at once', async () => {
    const input = { email: newAddress() };
    const codes = await Promise.all(
      [cast.staff, cast.admin].map(({ client }) => client.codeOf(INVITE, { input })),
    );
    expect(codes.sort()).toEqual(['CONFLICT', null]);
  });

  it('is possible again once the invite has run out or was revoked', async () => {
    const expired = await invite();
    await expire(expired);
    expect(await cast.staff.client.codeOf(INVITE, { input: { email: expired.email } })).toBeNull();
    const revoked = await invite();
    await cast.admin.client.run(REVOKE, { id: revoked.id });
    expect(await cast.staff.client.codeOf(INVITE, { input: { email: revoked.email } })).toBeNull();
  });

  it('works for as long as it was said to, from 1 day to 90', async () => {
    for (const validDays of [1, 90]) {
      const { token } = await invite({ validDays });
      const { invite: preview } = await conch.stranger().run(PREVIEW, { token });
      expect(Math.round((Date.parse(preview.expiresAt) - Date.now()) / 86_400_000)).toBe(validDays);
    }
    for (const validDays of [0, 91, -1])
      expect(await cast.staff.client.codeOf(INVITE, { input: { email: newAddress(), validDays } })).toBe(
        'BAD_INPUT',
      );
  });

  it('leaves one that ran out as expired when the person is invited anew', async () => {
    const first = await invite();
    await expire(first);
    const { inviteMember } = await cast.staff.client.run(INVITE, { input: { email: first.email } });
    const { invites } = await cast.staff.client.run(LIST, { first: 2 });
    const states = invites.edges.map(({ node }: { node: { id: string; state: string } }) => [
      node.id,
      node.state,
    ]);
    expect(states).toEqual([
      [inviteMember.invite.id, 'PENDING'],
      [first.id, 'EXPIRED'],
    ]);
    for (const query of [RESEND, REVOKE])
      expect(await cast.admin.client.codeOf(query, { id: first.id })).toBe('CONFLICT');
    expect(await messageOf(PREVIEW, { token: first.token })).toContain('has expired');
  });

  it('keeps only the hash of the link', async () => {
    const { token } = await invite();
    const rows = await conch.database.source.query<unknown[]>('select * from invite');
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe('a member who is trusted', () => {
  const ask = (by: TestClient, input: Record<string, unknown> = {}) =>
    by.codeOf(INVITE, { input: { email: newAddress(), ...input } });

  it('invites single people from level 3 on, without the link', async () => {
    expect(await ask((await trusted(2)).client)).toBe('FORBIDDEN');
    const { client } = await trusted();
    const email = newAddress();
    const { inviteMember } = await client.run(INVITE, { input: { email } });
    expect(inviteMember.link).toBeNull();
    expect(await conch.stranger().codeOf(ACCEPT, account(tokenIn(await mailTo(conch, email))))).toBeNull();
  });

  it('chooses neither role nor groups', async () => {
    const { createGroup } = await cast.admin.client.run(
      'mutation { createGroup(input: { name: "Closed circle" }) { id } }',
    );
    const { client } = await trusted();
    expect(await ask(client, { role: 'MODERATOR' })).toBe('FORBIDDEN');
    expect(await ask(client, { groupIds: [createGroup.id] })).toBe('FORBIDDEN');
    expect(await ask(cast.moderator.client, { groupIds: [createGroup.id] })).toBe('FORBIDDEN');
  });

  it('sees, sends again and revokes only their own', async () => {
    const [one, other] = [await trusted(), await trusted()];
    const email = newAddress();
    const { inviteMember } = await one.client.run(INVITE, { input: { email } });
    const { id } = inviteMember.invite;
    expect((await other.client.run(LIST)).invites.edges).toEqual([]);
    for (const query of [RESEND, REVOKE]) expect(await other.client.codeOf(query, { id })).toBe('NOT_FOUND');
    expect((await one.client.run(LIST)).invites.edges.map(({ node }: Data) => node.email)).toEqual([email]);
    expect((await one.client.run(RESEND, { id })).resendInvite.link).toBeNull();
    expect((await one.client.run(REVOKE, { id })).revokeInvite.state).toBe('REVOKED');
  });

  it('learns nothing of who is a member: the answer is the same, and the member hears of it', async () => {
    const { client } = await trusted();
    const member = await conch.makeMember();
    const known = (await client.run(INVITE, { input: { email: member.email } })).inviteMember;
    const unknown = (await client.run(INVITE, { input: { email: newAddress() } })).inviteMember;
    const shape = ({ invite: { id: _id, email: _email, ...rest }, link }: Data) => ({ ...rest, link });
    expect(shape(known)).toEqual(shape(unknown));
    const mail = await mailTo(conch, member.email);
    expect(mail.text).toContain('You are a member already');
    expect(mail.text).not.toContain('/invite/');
    expect(await client.codeOf(RESEND, { id: known.invite.id })).toBeNull();
    expect((await mailTo(conch, member.email, 2)).text).toContain('You are a member already');
    for (const email of [member.email, unknown.invite.email])
      expect(await client.codeOf(INVITE, { input: { email } })).toBe('CONFLICT');
  });

  it('is held by what they sent in the last day alone', async () => {
    const { id, client } = await trusted();
    await conch.database.source.query(
      `insert into activity (type, actor_id, at)
       select 'invite.sent', $1, now() - n * interval '1 hour' from generate_series(33, 15, -1) n`,
      [id],
    );
    expect(await ask(client)).toBeNull();
    expect(await ask(client)).toBe('RATE_LIMITED');
  });

  it('sends up to ten a day', async () => {
    const { client } = await trusted();
    for (let at = 1; at <= 10; at += 1) expect(await ask(client)).toBeNull();
    expect(await ask(client)).toBe('RATE_LIMITED');
    for (let at = 1; at <= 12; at += 1) expect(await ask(cast.staff.client)).toBeNull();
  });
});

describe('opening the link', () => {
  it('says signed out who invited whom', async () => {
    const { token, email } = await invite({ note: 'Come in' }, cast.staff.client);
    const { invite: preview } = await conch.stranger().run(PREVIEW, { token });
    expect(preview).toMatchObject({ email, note: 'Come in', invitedByName: cast.staff.handle });
    const days = (Date.parse(preview.expiresAt) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(14);
  });

  it('says what to do when it was used, revoked, has expired, was replaced or never was', async () => {
    const used = await invite();
    await conch.stranger().run(ACCEPT, account(used.token));
    const revoked = await invite();
    await cast.admin.client.run(REVOKE, { id: revoked.id });
    const expired = await invite();
    await expire(expired);
    const replaced = await invite();
    await cast.admin.client.run(RESEND, { id: replaced.id });
    const words = {
      [used.token]: 'has been used',
      [revoked.token]: 'was withdrawn',
      [expired.token]: 'has expired',
      [replaced.token]: 'newest mail',
      'made-up': 'newest mail',
    };
    for (const [token, part] of Object.entries(words)) {
      expect(await conch.stranger().codeOf(PREVIEW, { token })).toBe('EXPIRED');
      expect(await messageOf(PREVIEW, { token })).toContain(part);
      expect(await conch.stranger().codeOf(ACCEPT, account(token))).toBe('EXPIRED');
    }
  });
});

describe('accepting', () => {
  it('makes the account with its address, role and groups, and signs in', async () => {
    const { createGroup } = await cast.admin.client.run(
      'mutation { createGroup(input: { name: "Insiders" }) { id } }',
    );
    const { token, email, id } = await invite({ role: 'STAFF', groupIds: [createGroup.id] });
    const browser = conch.stranger();
    const { acceptInvite } = await browser.run(ACCEPT, account(token, 'newcomer'));
    expect(acceptInvite.member).toMatchObject({
      handle: 'newcomer',
      email,
      role: 'STAFF',
      groups: [{ name: 'Insiders' }],
    });
    expect((await browser.run('{ viewer { member { handle } } }')).viewer.member.handle).toBe('newcomer');
    const { invites } = await cast.staff.client.run(LIST, { state: 'ACCEPTED', first: 1 });
    expect(invites.edges[0].node).toEqual({
      id,
      email,
      state: 'ACCEPTED',
      acceptedBy: { id: acceptInvite.member.id },
    });
  });

  it('tells the inviter and the buddy', async () => {
    const inviter = await conch.makeMember({ role: 'staff' });
    const buddy = await conch.makeMember();
    const { token } = await invite({ buddyId: buddy.id }, inviter.client);
    await conch.stranger().run(ACCEPT, account(token));
    expect((await mailTo(conch, inviter.email)).subject).toBe('Guest has joined Test');
    expect((await mailTo(conch, buddy.email)).subject).toContain('buddy');
  });

  it('makes one account when the link is used several times at the same moment', async () => {
    const { token, email } = await invite();
    const codes = await Promise.all(
      Array.from({ length: 6 }, () => conch.stranger().codeOf(ACCEPT, account(token))),
    );
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(codes.filter((code) => code === 'EXPIRED')).toHaveLength(5);
    const members = await conch.database.source.query<unknown[]>('select id from member where email = $1', [
      email,
    ]);
    expect(members).toHaveLength(1);
  });

  it('is decided by who comes first when the invite is revoked or sent again at the same moment', async () => {
    for (const query of [REVOKE, RESEND]) {
      const { id, token, email } = await invite();
      const [accepted, changed] = await Promise.all([
        conch.stranger().codeOf(ACCEPT, account(token)),
        cast.admin.client.codeOf(query, { id }),
      ]);
      expect([
        [null, 'CONFLICT'],
        ['EXPIRED', null],
      ]).toContainEqual([accepted, changed]);
      const members = await conch.database.source.query<unknown[]>('select id from member where email = $1', [
        email,
      ]);
      expect(members).toHaveLength(accepted === null ? 1 : 0);
    }
  });

  it('lets one of two newcomers have a handle, and the other one choose again', async () => {
    const tokens = [await invite(), await invite()].map(({ token }) => token);
    const outcomes = await Promise.all(
      tokens.map((token) =>
        conch
          .stranger()
          .run(ACCEPT, account(token, 'popular'))
          .then(() => null)
          .catch((refusal: Refusal) => refusal),
      ),
    );
    const refused = outcomes.findIndex((outcome) => outcome !== null);
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1);
    expect(outcomes[refused]).toMatchObject({ code: 'BAD_INPUT', fields: { handle: expect.any(String) } });
    expect(await conch.stranger().codeOf(ACCEPT, account(tokens[refused]!, 'less-popular'))).toBeNull();
  });

  it('is no way in for somebody whom its sender invited before they were suspended', async () => {
    const sender = await conch.makeMember({ role: 'staff' });
    const { token } = await invite({}, sender.client);
    await conch.owner.client.run(
      'mutation ($id: ID!) { suspendMember(input: { memberId: $id, reason: "Rude to everybody" }) { id } }',
      { id: sender.id },
    );
    expect(await conch.stranger().codeOf(ACCEPT, account(token))).toBe('EXPIRED');
    await conch.owner.client.run('mutation ($id: ID!) { liftSuspension(input: { memberId: $id }) { id } }', {
      id: sender.id,
    });
    expect(await conch.stranger().codeOf(ACCEPT, account(token))).toBeNull();
  });

  it('is no way to more rights than its sender still has', async () => {
    const former = await conch.makeMember({ role: 'admin' });
    const { token } = await invite({ role: 'ADMIN' }, former.client);
    await conch.owner.client.run(
      'mutation ($id: ID!) { setMemberRole(input: { memberId: $id, role: MEMBER }) { id } }',
      { id: former.id },
    );
    expect(await conch.stranger().codeOf(ACCEPT, account(token))).toBe('EXPIRED');
  });
});

describe('an open invite', () => {
  it('is sent again or revoked by staff, with more rights by admins', async () => {
    for (const query of [RESEND, REVOKE]) {
      const plain = async () => ({ id: (await invite()).id });
      const forStaff = { ...onlyFrom('staff'), moderator: 'NOT_FOUND' };
      expect(await answersTo(cast, query, plain)).toEqual(forStaff);
      const powerful = async () => ({ id: (await invite({ role: 'STAFF' })).id });
      expect(await answersTo(cast, query, powerful)).toEqual({ ...forStaff, staff: 'FORBIDDEN' });
      expect(await cast.admin.client.codeOf(query, { id: '999999' })).toBe('NOT_FOUND');
    }
  });

  it('is not sent again to somebody who has joined in another way', async () => {
    const { id } = await invite({ email: 'in.another.way@example.com' });
    await conch.makeMember({ handle: 'in.another.way' });
    expect(await cast.staff.client.codeOf(RESEND, { id })).toBe('CONFLICT');
  });

  it('works for as many days again as it was sent for', async () => {
    const { id, email } = await invite({ validDays: 60 });
    await cast.staff.client.run(RESEND, { id });
    const token = tokenIn(await mailTo(conch, email, 2));
    const { invite: preview } = await conch.stranger().run(PREVIEW, { token });
    expect(Math.round((Date.parse(preview.expiresAt) - Date.now()) / 86_400_000)).toBe(60);
  });

  it('gets a new link by being sent again, even when it had expired', async () => {
    const expired = await invite();
    await expire(expired);
    const { resendInvite } = await cast.staff.client.run(RESEND, { id: expired.id });
    expect(resendInvite.invite.state).toBe('PENDING');
    await mailTo(conch, expired.email, 2);
    const tokens = (await mailsTo(conch, expired.email)).map(tokenIn);
    expect(tokens).toEqual([expired.token, tokenOf(resendInvite.link)]);
    expect(await conch.stranger().codeOf(ACCEPT, account(tokenOf(resendInvite.link)))).toBeNull();
  });

  it('is one no longer when it was accepted or revoked', async () => {
    const accepted = await invite();
    await conch.stranger().run(ACCEPT, account(accepted.token));
    const revoked = await invite();
    await cast.admin.client.run(REVOKE, { id: revoked.id });
    for (const { id } of [accepted, revoked])
      for (const query of [RESEND, REVOKE])
        expect(await cast.admin.client.codeOf(query, { id })).toBe('CONFLICT');
  });
});

describe('the list of invites', () => {
  it('is for those who may invite', async () => {
    expect(await answersTo(cast, LIST)).toEqual(onlyFrom('moderator'));
  });

  it('is read by state and page by page', async () => {
    const expired = await invite();
    await expire(expired);
    const { invites } = await cast.staff.client.run(LIST, { state: 'EXPIRED' });
    expect(invites.edges[0].node.id).toBe(expired.id);
    const states = invites.edges.map(({ node }: { node: { state: string } }) => node.state);
    expect(new Set(states)).toEqual(new Set(['EXPIRED']));
    const first = (await cast.staff.client.run(LIST, { first: 2 })).invites;
    const after = first.pageInfo.endCursor;
    const second = (await cast.staff.client.run(LIST, { first: 2, after })).invites;
    const ids = [...first.edges, ...second.edges].map(({ node }) => Number(node.id));
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => b - a));
  });
});
