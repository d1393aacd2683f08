import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MembershipRequestsService } from '../../apps/api/src/features/registration/membership-requests.service.js';
import { answersTo, makeCast, onlyFrom, type Cast } from '../support/cast.js';
import type { Data, TestClient } from '../support/client.js';
import { startTestConch, type TestConch } from '../support/conch.js';
import { LiveClient } from '../support/live-client.js';
import { mailsTo, mailTo, tokenIn } from '../support/mailbox.js';

const PASSWORD = 'a long password';
const SET = 'mutation ($input: UpdateCommunityInput!) { updateCommunity(input: $input) { registration } }';
const COMMUNITY = '{ community { registration registrationDomains } }';
const REQUEST = 'mutation ($input: RequestMembershipInput!) { requestMembership(input: $input) }';
const LINK = 'query ($token: String!) { emailLink(token: $token) { email effect name handle } }';
const VERIFY =
  'mutation ($token: String!) { verifyEmail(input: { token: $token }) { email effect viewer { emailVerified member { handle name role } } } }';
const LIST =
  'query ($state: MembershipRequestState, $first: Int, $after: String) { membershipRequests(state: $state, first: $first, after: $after) { edges { node { id email name handle message state reason decidedBy { handle } member { handle } } } pageInfo { endCursor hasNextPage } } }';
const APPROVE =
  'mutation ($id: ID!) { approveMembership(input: { id: $id }) { state member { handle email } decidedBy { id } } }';
const DECLINE =
  'mutation ($id: ID!, $reason: String!) { declineMembership(input: { id: $id, reason: $reason }) { state reason } }';
const WAITING = '{ viewer { waitingRequestCount } }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { member { handle } } }';
const INVITE = 'mutation ($email: String!) { inviteMember(input: { email: $email }) { link } }';
const ACCEPT = 'mutation ($input: AcceptInviteInput!) { acceptInvite(input: $input) { member { id } } }';

let conch: TestConch;
let cast: Cast;
let made = 0;
beforeAll(async () => {
  conch = await startTestConch();
  cast = await makeCast(conch);
});
afterAll(() => conch?.stop());
/** Everybody here comes from one address. */
beforeEach(() => sqlOf('delete from rate_limit'));

const sqlOf = <T = unknown>(text: string, values: unknown[] = []) =>
  conch.database.source.query<T[]>(text, values);
const open = (registration: string, registrationDomains: string[] = []) =>
  conch.owner.client.run(SET, { input: { registration, registrationDomains } });

type Person = { email: string; name: string; handle: string; password: string; message?: string };
const person = (given: Partial<Person> = {}): Person => {
  const handle = `person${(made += 1)}`;
  return { email: `${handle}@example.com`, name: 'Pat Person', handle, password: PASSWORD, ...given };
};
const ask = (who: Person, client: TestClient = conch.stranger()) => client.send(REQUEST, { input: who });
const signIn = ({ email, password }: Person) =>
  conch.stranger().send(SIGN_IN, { input: { email, password } });

/** Asks, and reads the link in the mail. */
async function askForLink(who: Person): Promise<string> {
  const before = (await mailsTo(conch, who.email)).length;
  expect((await ask(who)).errors).toBeUndefined();
  return tokenIn(await mailTo(conch, who.email, before + 1));
}
async function verify(who: Person): Promise<Data> {
  return (await conch.stranger().run(VERIFY, { token: await askForLink(who) })).verifyEmail;
}
const listed = async (variables: Record<string, unknown> = {}, by: TestClient = cast.staff.client) =>
  (await by.run(LIST, { first: 100, ...variables })).membershipRequests.edges.map(
    ({ node }: { node: Data }) => node,
  );
/** Somebody who has proven the address and waits for staff. */
async function waiting(given: Partial<Person> = {}): Promise<Person & { id: string }> {
  const who = person(given);
  expect((await verify(who)).effect).toBe('ASK');
  const request = (await listed()).find(({ email }: Data) => email === who.email);
  return { ...who, id: request!.id };
}

describe('who may join', () => {
  it('is nobody without an invite, unless admins say otherwise', async () => {
    expect((await conch.stranger().run(COMMUNITY)).community.registration).toBe('CLOSED');
    const { errors } = await ask(person());
    expect(errors![0]!.extensions.code).toBe('FORBIDDEN');
    expect(errors![0]!.message).toContain('invitation');
    expect(await answersTo(cast, SET, () => ({ input: { registration: 'OPEN' } }))).toEqual(
      onlyFrom('admin'),
    );
  });

  it('is known to everybody, but not which domains', async () => {
    await open('DOMAINS', ['Example.com', '@harbour.example', 'example.com']);
    const seen = async (client: TestClient) => (await client.run(COMMUNITY)).community;
    expect(await seen(cast.admin.client)).toEqual({
      registration: 'DOMAINS',
      registrationDomains: ['example.com', 'harbour.example'],
    });
    for (const { client } of [cast.stranger, cast.member, cast.staff])
      expect(await seen(client)).toEqual({ registration: 'DOMAINS', registrationDomains: [] });
  });

  it('needs a domain where domains decide, and real ones', async () => {
    const refused = [
      { registration: 'DOMAINS', registrationDomains: [] },
      { registrationDomains: ['not a domain'] },
      { registrationDomains: ['localhost'] },
      { registrationDomains: ['*.example.com'] },
    ];
    await open('CLOSED');
    for (const input of refused) expect(await cast.admin.client.codeOf(SET, { input })).toBe('BAD_INPUT');
  });
});

describe('joining an open community', () => {
  beforeAll(() => open('OPEN'));

  it('makes the account and signs in when the link in the mail is opened', async () => {
    const who = person();
    const token = await askForLink(who);
    expect((await conch.stranger().run(LINK, { token })).emailLink).toEqual({
      email: who.email,
      effect: 'JOIN',
      name: who.name,
      handle: who.handle,
    });
    expect(await sqlOf('select id from member where email = $1', [who.email])).toEqual([]);
    const browser = conch.stranger();
    const { verifyEmail } = await browser.run(VERIFY, { token });
    expect(verifyEmail).toMatchObject({
      effect: 'JOIN',
      viewer: { emailVerified: true, member: { handle: who.handle, name: who.name, role: 'MEMBER' } },
    });
    expect((await browser.run('{ viewer { member { handle } } }')).viewer.member.handle).toBe(who.handle);
    expect((await signIn(who)).errors).toBeUndefined();
    expect(await sqlOf('select id from membership_request where email = $1', [who.email])).toEqual([]);
  });

  it('makes one account when the link, or two links, are opened at the same moment', async () => {
    const who = person();
    const tokens = [await askForLink(who), await askForLink({ ...who, handle: `${who.handle}b` })];
    const codes = await Promise.all(
      [...tokens, ...tokens].map((token) => conch.stranger().codeOf(VERIFY, { token })),
    );
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(codes.filter((code) => code === 'EXPIRED')).toHaveLength(3);
    expect(await sqlOf('select id from member where email = $1', [who.email])).toHaveLength(1);
  });

  it('gives the next free handle to whoever was not the first', async () => {
    const handle = `x${'y'.repeat(28)}z`;
    const outcomes = await Promise.all([1, 2, 3].map(() => verify(person({ handle }))));
    expect(outcomes.map(({ viewer }) => viewer.member.handle).sort()).toEqual(
      [handle, `${handle.slice(0, 29)}2`, `${handle.slice(0, 29)}3`].sort(),
    );
  });

  it('leaves a handle to who had it before', async () => {
    const { handle, id } = await conch.makeMember();
    await sqlOf('update member set handle = $1 where id = $2', [`former.${handle}`, id]);
    expect((await verify(person({ handle }))).viewer.member.handle).toBe(`${handle}2`);
  });

  it('lets either the invite or the link make the account when both are used at once', async () => {
    const who = person();
    const token = await askForLink(who);
    const { inviteMember } = await conch.owner.client.run(INVITE, { email: who.email });
    const input = {
      token: inviteMember.link.split('/').at(-1),
      name: 'Invited',
      handle: `${who.handle}i`,
      password: PASSWORD,
    };
    const codes = await Promise.all([
      conch.stranger().codeOf(VERIFY, { token }),
      conch.stranger().codeOf(ACCEPT, { input }),
    ]);
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(['CONFLICT', 'EXPIRED', 'BAD_INPUT']).toContain(codes.find((code) => code !== null));
    expect(await sqlOf('select id from member where email = $1', [who.email])).toHaveLength(1);
  });

  it('is over for links of the day before it was closed', async () => {
    const token = await askForLink(person());
    await open('CLOSED');
    for (const query of [LINK, VERIFY])
      expect(await conch.stranger().codeOf(query, { token })).toBe('FORBIDDEN');
    await open('OPEN');
    expect(await conch.stranger().codeOf(VERIFY, { token })).toBeNull();
  });

  it('needs a link of the last 7 days; older requests are forgotten', async () => {
    const [old, fresh] = [person(), person()];
    const token = await askForLink(old);
    await askForLink(fresh);
    await sqlOf(`update membership_request set created_at = now() - interval '8 days' where email = $1`, [
      old.email,
    ]);
    for (const dead of [token, 'made-up'])
      for (const query of [LINK, VERIFY])
        expect(await conch.stranger().codeOf(query, { token: dead })).toBe('EXPIRED');
    await conch.get(MembershipRequestsService).forgetOld();
    await conch.get(MembershipRequestsService).forgetOld();
    const left = await sqlOf<{ email: string }>('select email from membership_request');
    expect(left.map(({ email }) => email)).toContain(fresh.email);
    expect(left.map(({ email }) => email)).not.toContain(old.email);
  });

  it('shows nobody at sign-in whether the address they asked with is a member’s', async () => {
    const [free, taken] = [person(), { ...person(), email: conch.owner.email }];
    await askForLink(free);
    await conch.stranger().run(REQUEST, { input: taken });
    await mailTo(conch, taken.email);
    const [asFree, asTaken] = [await signIn(free), await signIn(taken)];
    expect(asFree.errors![0]!.extensions.code).toBe('BAD_INPUT');
    expect(asFree.errors![0]!.message).toBe(asTaken.errors![0]!.message);
  });
});

describe('joining by domain', () => {
  beforeAll(() => open('DOMAINS', ['example.com']));

  it('is open to addresses at the domain', async () => {
    expect((await verify(person())).effect).toBe('JOIN');
  });

  it('is refused to other addresses, alike whoever they belong to, and says no domain', async () => {
    const member = await conch.makeMember();
    await sqlOf('update member set email = $1 where id = $2', [`m${member.email}.other.org`, member.id]);
    for (const email of [
      `m${member.email}.other.org`,
      'free@other.org',
      'tricky@example.com.other.org',
      'tricky@sub.example.com',
      'tricky@notexample.com',
    ]) {
      const { errors } = await ask(person({ email }));
      expect(errors![0]!.extensions).toEqual({ code: 'BAD_INPUT', fields: { email: expect.any(String) } });
      expect(errors![0]!.message).toContain('certain organisations');
      expect(JSON.stringify(errors)).not.toContain('example.com');
    }
  });
});

describe('asking to join', () => {
  beforeAll(() => open('REQUEST'));

  it('keeps people waiting whom nobody but staff knows of', async () => {
    const before = (await cast.staff.client.run(WAITING)).viewer.waitingRequestCount;
    const who = person({ name: 'Wanda Waiting', message: 'I tile roofs.\nMay I come in?' });
    const token = await askForLink(who);
    expect((await cast.staff.client.run(WAITING)).viewer.waitingRequestCount).toBe(before);
    expect((await listed()).map(({ email }: Data) => email)).not.toContain(who.email);
    const browser = conch.stranger();
    expect((await browser.run(VERIFY, { token })).verifyEmail).toEqual({
      email: who.email,
      effect: 'ASK',
      viewer: null,
    });
    expect(browser.cookie).toBeNull();
    expect((await cast.staff.client.run(WAITING)).viewer.waitingRequestCount).toBe(before + 1);
    expect((await cast.member.client.run(WAITING)).viewer.waitingRequestCount).toBeNull();
    expect((await listed()).at(-1)).toMatchObject({
      email: who.email,
      name: 'Wanda Waiting',
      handle: who.handle,
      message: 'I tile roofs.\nMay I come in?',
      state: 'WAITING',
    });
    const seen = await cast.member.client.run(
      '{ members(filter: { query: "Wanda" }) { edges { node { id } } } }',
    );
    expect(seen.members.edges).toEqual([]);
    expect(await cast.member.client.codeOf(`{ member(handle: "${who.handle}") { id } }`)).toBe('NOT_FOUND');
  });

  it('is for staff to list and to decide', async () => {
    expect(await answersTo(cast, LIST)).toEqual(onlyFrom('staff'));
    expect(await answersTo(cast, APPROVE, async () => ({ id: (await waiting()).id }))).toEqual(
      onlyFrom('staff'),
    );
    expect(
      await answersTo(cast, DECLINE, async () => ({ id: (await waiting()).id, reason: 'Not now.' })),
    ).toEqual(onlyFrom('staff'));
    for (const id of ['999999', 'x']) {
      expect(await cast.staff.client.codeOf(APPROVE, { id })).toBe('NOT_FOUND');
      expect(await cast.staff.client.codeOf(DECLINE, { id, reason: 'Not now.' })).toBe('NOT_FOUND');
    }
  });

  it('is no way to touch requests whose address is not proven', async () => {
    const who = person();
    await askForLink(who);
    const [row] = await sqlOf<{ id: number }>('select id from membership_request where email = $1', [
      who.email,
    ]);
    expect(await cast.admin.client.codeOf(APPROVE, { id: String(row!.id) })).toBe('NOT_FOUND');
  });

  it('ends in an account when staff approve, with the password that was chosen', async () => {
    const who = await waiting();
    const { approveMembership } = await cast.staff.client.run(APPROVE, { id: who.id });
    expect(approveMembership).toEqual({
      state: 'APPROVED',
      member: { handle: who.handle, email: null },
      decidedBy: { id: cast.staff.id },
    });
    const mail = await mailTo(conch, who.email, 2);
    expect(mail.subject).toBe('Welcome to Test');
    expect(mail.text).toContain(`@${who.handle}`);
    expect((await signIn(who)).errors).toBeUndefined();
    expect(
      JSON.stringify(await sqlOf('select * from membership_request where id = $1', [who.id])),
    ).not.toMatch(/argon2/);
    expect((await listed({ state: 'APPROVED' }))[0].email).toBe(who.email);
  });

  it('gives the next free handle when the wanted one was taken meanwhile', async () => {
    const who = await waiting({ email: `another${made}@example.com` });
    await conch.makeMember({ handle: who.handle });
    const { approveMembership } = await cast.staff.client.run(APPROVE, { id: who.id });
    expect(approveMembership.member.handle).toBe(`${who.handle}2`);
    expect((await mailTo(conch, who.email, 2)).text).toContain(`@${who.handle}2`);
  });

  it('ends without an account when staff decline, and the person reads why', async () => {
    const who = await waiting();
    const reason = 'We know nobody\nof this name. <b>Sorry</b>';
    const { declineMembership } = await cast.staff.client.run(DECLINE, { id: who.id, reason });
    expect(declineMembership).toEqual({ state: 'DECLINED', reason });
    const mail = await mailTo(conch, who.email, 2);
    expect(mail.text).toContain('> of this name. <b>Sorry</b>');
    expect(mail.html).toContain('&lt;b&gt;Sorry');
    expect((await signIn(who)).errors![0]!.extensions.code).toBe('BAD_INPUT');
    expect((await listed({ state: 'DECLINED' }))[0]).toMatchObject({ email: who.email, reason });
    expect((await verify(person({ email: who.email }))).effect).toBe('ASK');
  });

  it('is decided once, by whoever was faster', async () => {
    const who = await waiting();
    const codes = await Promise.all([
      cast.staff.client.codeOf(APPROVE, { id: who.id }),
      cast.admin.client.codeOf(APPROVE, { id: who.id }),
      conch.owner.client.codeOf(DECLINE, { id: who.id, reason: 'Not now.' }),
    ]);
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(codes.filter((code) => code === 'CONFLICT')).toHaveLength(2);
    await mailTo(conch, who.email, 2);
    const members = await sqlOf('select id from member where email = $1', [who.email]);
    expect(members).toHaveLength((await signIn(who)).errors ? 0 : 1);
  });

  it('is over when the person came in another way', async () => {
    const who = await waiting();
    const { inviteMember } = await conch.owner.client.run(INVITE, { email: who.email });
    const token = inviteMember.link.split('/').at(-1);
    const input = { token, name: 'Invited', handle: who.handle, password: PASSWORD };
    await conch.stranger().run(ACCEPT, { input });
    expect((await listed()).map(({ id }: Data) => id)).not.toContain(who.id);
    expect(await cast.staff.client.codeOf(APPROVE, { id: who.id })).toBe('NOT_FOUND');
  });

  it('says at sign-in that the request waits, and only by the right password', async () => {
    const who = await waiting();
    const answer = (await signIn(who)).errors![0]!;
    expect(answer.extensions.code).toBe('FORBIDDEN');
    expect(answer.message).toContain('with the community team');
    const wrong = await signIn({ ...who, password: 'not this one' });
    expect(wrong).toEqual(await signIn(person()));
  });

  it('is heard of by open pages of staff', async () => {
    const staff = await LiveClient.connect(conch.url, cast.staff.client.cookie);
    const member = await LiveClient.connect(conch.url, cast.member.client.cookie);
    try {
      expect(await member.ask('staff')).toMatchObject({ ok: false });
      await staff.subscribe('staff');
      const { id } = await waiting();
      const heard = () =>
        staff.messages.filter(
          (message) => message.type === 'membershipRequest.changed' && message.requestId === id,
        );
      await staff.until(() => heard().length === 1, 'somebody waits');
      await cast.staff.client.run(APPROVE, { id });
      await staff.until(() => heard().length === 2, 'it is decided');
      expect(Object.keys(heard()[0]!).sort()).toEqual(['at', 'requestId', 'room', 'seq', 'type']);
    } finally {
      staff.close();
      member.close();
    }
  });

  it('is read page by page, who has waited longest first', async () => {
    for (let count = 0; count < 3; count += 1) await waiting();
    const first = (await cast.staff.client.run(LIST, { first: 2 })).membershipRequests;
    const after = first.pageInfo.endCursor;
    const second = (await cast.staff.client.run(LIST, { first: 100, after })).membershipRequests;
    const ids = [...first.edges, ...second.edges].map(({ node }: { node: Data }) => Number(node.id));
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
    expect(ids).toHaveLength((await cast.staff.client.run(WAITING)).viewer.waitingRequestCount);
    expect(await cast.staff.client.codeOf(LIST, { after: 'forged' })).toBe('BAD_INPUT');
  });
});

describe('what a stranger learns of an address', () => {
  beforeAll(() => open('REQUEST'));

  it('is nothing: each answer is the same, and the inbox alone is told', async () => {
    const known = await waiting();
    const invited = person();
    await conch.owner.client.run(INVITE, { email: invited.email });
    const free = person();
    const answers = [];
    for (const email of [cast.member.email, invited.email, known.email, free.email])
      answers.push(await ask(person({ email })));
    expect(answers).toEqual(answers.map(() => ({ data: { requestMembership: true } })));
    expect((await mailTo(conch, cast.member.email)).subject).toBe('You already have an account at Test');
    expect((await mailTo(conch, invited.email, 2)).subject).toBe('You are invited to Test already');
    expect((await mailTo(conch, known.email, 2)).subject).toBe('Your request to join Test is waiting');
    expect(tokenIn(await mailTo(conch, free.email))).toBeTruthy();
    for (const email of [cast.member.email, known.email])
      expect((await mailsTo(conch, email)).at(-1)!.text).not.toContain('/verify/');
  });

  it('sends nobody to an invite that would refuse them', async () => {
    const former = await conch.makeMember({ role: 'admin' });
    const invited = person();
    await former.client.run(
      'mutation ($email: String!) { inviteMember(input: { email: $email, role: STAFF }) { link } }',
      { email: invited.email },
    );
    await sqlOf(`update member set role = 'member' where id = $1`, [former.id]);
    await ask(invited);
    expect((await mailTo(conch, invited.email, 2)).subject).not.toContain('You are invited');
  });

  it('keeps what was typed out of mails to addresses that nobody has proven', async () => {
    const who = person({ name: 'Win a prize at evil.example', message: 'Buy now' });
    await ask(who);
    const { subject, text, html } = await mailTo(conch, who.email);
    for (const part of [subject, text, html]) {
      expect(part).not.toContain('evil.example');
      expect(part).not.toContain('Buy now');
      expect(part).not.toContain(who.handle + '\n');
    }
  });

  it('lets no line of a name or message become a header of a mail', async () => {
    const name = 'Eve\r\nBcc: everybody@example.com';
    const who = await waiting({ name, message: 'Hi\r\nSubject: other\u0000\u202e' });
    const { name: kept, message } = (await listed()).find(({ id }: Data) => id === who.id)!;
    expect(kept).toBe('Eve Bcc: everybody@example.com');
    expect(message).toBe('Hi\nSubject: other');
    await cast.staff.client.run(APPROVE, { id: who.id });
    const mail = await mailTo(conch, who.email, 2);
    expect(mail.bcc).toBeUndefined();
    expect(mail.subject).toBe('Welcome to Test');
    for (const email of [
      'a@example.com\nb@example.com',
      'a@example.com,b@example.com',
      '"x\r\ny"@example.com',
    ])
      expect((await ask(person({ email }))).errors![0]!.extensions.code).toBe('BAD_INPUT');
  });

  it('keeps only hashes of passwords and links', async () => {
    const who = person();
    const token = await askForLink(who);
    const rows = JSON.stringify([
      await sqlOf('select * from membership_request'),
      await sqlOf('select data from pgboss.job'),
    ]);
    expect(rows).not.toContain(token);
    expect(rows).not.toContain(PASSWORD);
    expect(JSON.stringify(await sqlOf('select data from pgboss.job'))).not.toContain('argon2');
  });
});

describe('floods', () => {
  beforeAll(() => open('OPEN'));

  it('of mails to one address are stopped', async () => {
    const { email } = person();
    const codes = [];
    for (let times = 0; times < 7; times += 1)
      codes.push((await ask(person({ email }))).errors?.[0]?.extensions.code ?? null);
    expect(codes).toEqual([null, null, null, null, null, 'RATE_LIMITED', 'RATE_LIMITED']);
  });

  it('of requests from one place are stopped', async () => {
    const stranger = conch.stranger();
    const codes = await Promise.all(
      Array.from({ length: 34 }, async () => (await ask(person(), stranger)).errors?.[0]?.extensions.code),
    );
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(4);
  });

  it('of guessed links are stopped', async () => {
    const stranger = conch.stranger();
    const codes = await Promise.all(
      Array.from({ length: 70 }, (_, guess) =>
        stranger.codeOf(guess % 2 ? VERIFY : LINK, { token: `guess${guess}` }),
      ),
    );
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(10);
  });
});
