import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { SessionsService } from '../../apps/api/src/features/accounts/sessions.service.js';
import { PASSWORD, givePassword, signIn } from '../support/builders/accounts.js';
import { markOfficial } from '../support/builders/answers.js';
import { makeCategory, makeReply, makeThread } from '../support/builders/forum.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';
import { eventually } from '../support/eventually.js';
import { LiveClient } from '../support/live-client.js';
import { mailTo, mailsTo, tokenIn } from '../support/mailbox.js';

const SUSPEND = `mutation ($memberId: ID!, $days: Int, $reason: String = "Sold to members.") {
  suspendMember(input: { memberId: $memberId, days: $days, reason: $reason }) { id } }`;
const LIFT = 'mutation ($memberId: ID!) { liftSuspension(input: { memberId: $memberId }) { id } }';
const STATE = `query ($id: ID!) { member(id: $id) { viewerCan { suspend }
  suspensions { reason since until liftedAt isActive suspendedBy { handle } liftedBy { handle } } } }`;
const ME = '{ viewer { member { id } } }';

type Role = 'member' | 'moderator' | 'staff' | 'admin' | 'owner';

let conch: TestConch;
let staff: SignedIn;
const sockets: LiveClient[] = [];
beforeAll(async () => {
  conch = await startTestConch();
  staff = await conch.makeMember({ role: 'staff' });
});
afterEach(() => sockets.splice(0).forEach((socket) => socket.close()));
afterAll(() => conch.stop());

const suspend = (member: SignedIn, days: number | null = 3) =>
  staff.client.run(SUSPEND, { memberId: member.id, days });
const lift = (member: SignedIn) => staff.client.run(LIFT, { memberId: member.id });
/** As if the term had been over a minute ago. */
const runOut = (member: SignedIn) =>
  conch.database.source.query(
    `with over as (update suspension set since = now() - interval '2 hours', until = now() - interval '1 minute'
      where member_id = $1)
     update member set suspended_until = now() - interval '1 minute' where id = $1`,
    [Number(member.id)],
  );

async function makeWithPassword(): Promise<SignedIn> {
  const member = await conch.makeMember();
  await givePassword(conch, member);
  return member;
}

describe('who suspends whom', () => {
  const make = (role: Role) => (role === 'owner' ? Promise.resolve(conch.owner) : conch.makeMember({ role }));
  const MAY: Record<Exclude<Role, 'owner'>, Role[]> = {
    member: [],
    moderator: [],
    staff: ['member', 'moderator'],
    admin: ['member', 'moderator', 'staff', 'admin'],
  };

  it.each(Object.entries(MAY) as [Role, Role[]][])('%s', async (role, below) => {
    const actor = await make(role);
    for (const other of ['member', 'moderator', 'staff', 'admin', 'owner'] as const) {
      const subject = await make(other);
      const allowed = below.includes(other);
      const { member } = await actor.client.run(STATE, { id: subject.id });
      expect([other, member.viewerCan.suspend]).toEqual([other, allowed]);
      const code = await actor.client.codeOf(SUSPEND, { memberId: subject.id });
      expect([other, code]).toEqual([other, allowed ? null : 'FORBIDDEN']);
      if (!allowed) expect(await actor.client.codeOf(LIFT, { memberId: subject.id })).toBe('FORBIDDEN');
    }
  });

  it('the owner suspends admins, and nobody themselves', async () => {
    const admin = await conch.makeMember({ role: 'admin' });
    expect(await conch.owner.client.codeOf(SUSPEND, { memberId: admin.id })).toBeNull();
    for (const self of [conch.owner, staff])
      expect(await self.client.codeOf(SUSPEND, { memberId: self.id })).toBe('FORBIDDEN');
  });

  it('nobody signed out, nobody who does not exist, and nobody without a reason', async () => {
    const member = await conch.makeMember();
    expect(await conch.stranger().codeOf(SUSPEND, { memberId: member.id })).toBe('UNAUTHENTICATED');
    expect(await staff.client.codeOf(SUSPEND, { memberId: '999999' })).toBe('NOT_FOUND');
    expect(await staff.client.codeOf(SUSPEND, { memberId: member.id, reason: ' ' })).toBe('BAD_INPUT');
    for (const days of [0, -1, 4_000])
      expect(await staff.client.codeOf(SUSPEND, { memberId: member.id, days })).toBe('BAD_INPUT');
  });

  it('once, also when two do it at the same moment', async () => {
    const member = await conch.makeMember();
    const twice = () => Promise.all([1, 2].map(() => staff.client.codeOf(SUSPEND, { memberId: member.id })));
    expect((await twice()).sort()).toEqual(['CONFLICT', null]);
    const codes = await Promise.all([1, 2].map(() => staff.client.codeOf(LIFT, { memberId: member.id })));
    expect(codes.sort()).toEqual(['CONFLICT', null]);
  });
});

describe('a suspended member', () => {
  it('is out at once: pages, the private feed, and the live line', async () => {
    const member = await conch.makeMember();
    const { viewer } = await member.client.run('{ viewer { officialFeedUrl } }');
    const feed = () =>
      fetch(conch.url + new URL(viewer.officialFeedUrl).pathname + new URL(viewer.officialFeedUrl).search);
    expect((await feed()).status).toBe(200);
    const socket = await LiveClient.connect(conch.url, member.client.cookie);
    sockets.push(socket);
    await socket.subscribe('home');

    await suspend(member);
    expect((await member.client.run(ME)).viewer).toBeNull();
    expect((await feed()).status).toBe(404);
    await eventually('the end of the live line', () => Promise.resolve(!socket.isConnected));
    await expect(LiveClient.connect(conch.url, member.client.cookie)).rejects.toThrow('UNAUTHENTICATED');
  });

  it('stays out with a session that nobody ended', async () => {
    const member = await conch.makeMember();
    await suspend(member);
    await conch.database.source.query('update session set ended_at = null where member_id = $1', [
      Number(member.id),
    ]);
    expect((await member.client.run(ME)).viewer).toBeNull();
  });

  it('reads at the sign-in until when and why, with the right password only', async () => {
    const member = await makeWithPassword();
    const before = await signIn(conch, member.email, 'not my password');
    await suspend(member);
    const { errors } = await signIn(conch, member.email);
    expect(errors![0]!.extensions).toMatchObject({ code: 'SUSPENDED', reason: 'Sold to members.' });
    const inDays = (Date.parse(String(errors![0]!.extensions['until'])) - Date.now()) / 86_400_000;
    expect(inDays).toBeCloseTo(3, 1);
    expect(errors![0]!.message).toMatch(/suspended until \d.+ \(UTC\)\. The reason: Sold to members\./);
    expect(await signIn(conch, member.email, 'not my password')).toEqual(before);
  });

  it('does not come in by a link for a new password, and the link stays unused', async () => {
    const member = await makeWithPassword();
    await conch
      .stranger()
      .run('mutation ($email: String!) { requestPasswordReset(input: { email: $email }) }', {
        email: member.email,
      });
    const token = tokenIn(await mailTo(conch, member.email));
    await suspend(member, null);
    const reset = () =>
      conch
        .stranger()
        .codeOf(
          'mutation ($token: String!) { resetPassword(input: { token: $token, password: "a brand new one" }) { member { id } } }',
          { token },
        );
    expect(await reset()).toBe('SUSPENDED');
    await lift(member);
    expect(await reset()).toBeNull();
  });

  it('is refused by the gate itself, whichever way they come', async () => {
    const member = await conch.makeMember();
    await suspend(member, null);
    const enter = () =>
      conch.database.transaction((tx) =>
        conch.get(SessionsService).start(tx, Number(member.id), { address: '127.0.0.1', userAgent: null }),
      );
    await expect(enter()).rejects.toThrow('Your account is suspended for good. The reason: Sold to members.');
  });

  it('is out also when they sign in at the moment of the suspension', async () => {
    const member = await makeWithPassword();
    const browser = conch.stranger();
    const signsIn = browser.send('mutation ($i: SignInInput!) { signIn(input: $i) { member { id } } }', {
      i: { email: member.email, password: PASSWORD },
    });
    await Promise.all([signsIn, suspend(member)]);
    expect((await browser.run(ME)).viewer).toBeNull();
  });

  it('comes in by themselves once the term is over', async () => {
    const member = await makeWithPassword();
    await suspend(member);
    await runOut(member);
    expect((await signIn(conch, member.email)).errors).toBeUndefined();
    expect(await staff.client.codeOf(LIFT, { memberId: member.id })).toBe('CONFLICT');
    expect(await staff.client.codeOf(SUSPEND, { memberId: member.id })).toBeNull();
  });

  it('is told by mail, with reason and term, and when it is lifted', async () => {
    const member = await makeWithPassword();
    await suspend(member);
    const told = await mailTo(conch, member.email);
    expect(told.text).toMatch(/suspended until \d.+ \(UTC\)/);
    expect(told.text).toContain('> Sold to members.');
    await lift(member);
    expect((await mailTo(conch, member.email, 2)).subject).toContain('is open again');
    expect((await signIn(conch, member.email)).errors).toBeUndefined();
  });

  it('gets no mail about what is written, until they may read it again', async () => {
    const [asker, helper] = [await conch.makeMember(), await conch.makeMember()];
    const category = await makeCategory(conch.owner);
    const thread = await makeThread(asker, category);
    const reply = await makeReply(helper, thread);
    await asker.client.run(
      'mutation { followOfficialAnswers(input: { follow: true }) { followsOfficialAnswers } }',
    );
    await helper.client.run(
      'mutation { followOfficialAnswers(input: { follow: true }) { followsOfficialAnswers } }',
    );
    await suspend(asker);
    await markOfficial(staff, { postId: reply.id });
    await mailTo(conch, helper.email);
    const subjects = (await mailsTo(conch, asker.email)).map(({ subject }) => subject);
    expect(subjects).toEqual(['Your account at Test is suspended']);
  });
});

describe('the history of suspensions', () => {
  it('is read by staff with who, why, since, until and who lifted it', async () => {
    const member = await conch.makeMember();
    await suspend(member, null);
    await lift(member);
    await suspend(member, 7);
    const { suspensions } = (await staff.client.run(STATE, { id: member.id })).member;
    const by = { handle: staff.handle };
    expect(suspensions).toEqual([
      expect.objectContaining({ isActive: true, suspendedBy: by, liftedBy: null, until: expect.any(String) }),
      expect.objectContaining({ isActive: false, suspendedBy: by, liftedBy: by, until: null }),
    ]);
    await runOut(member);
    const [latest] = (await staff.client.run(STATE, { id: member.id })).member.suspensions;
    expect(latest).toMatchObject({ isActive: false, liftedAt: null });
  });

  it('is nothing to anybody else', async () => {
    const member = await conch.makeMember();
    await suspend(member);
    for (const role of ['member', 'moderator'] as const) {
      const other = await conch.makeMember({ role });
      expect((await other.client.run(STATE, { id: member.id })).member.suspensions).toBeNull();
    }
  });

  it('is recorded with who did it', async () => {
    const member = await conch.makeMember();
    await suspend(member);
    await lift(member);
    const facts = await conch.database.source.query<{ type: string; actor: number }[]>(
      `select type, actor_id as actor from activity where member_id = $1 and type ~ '^(member.suspen|session.ended)' order by id`,
      [Number(member.id)],
    );
    const actor = Number(staff.id);
    expect(facts.map(({ type, actor }) => ({ type, actor: Number(actor) }))).toEqual([
      { type: 'session.ended', actor },
      { type: 'member.suspended', actor },
      { type: 'member.suspensionLifted', actor },
    ]);
  });
});
