import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SilenceService } from '../../apps/api/src/features/onboarding/silence.service.js';
import { makeCategory, makeReply, makeThread, type MadeCategory } from '../support/builders/forum.js';
import { answersTo, makeCast, onlyFrom, type Cast } from '../support/cast.js';
import type { Data } from '../support/client.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';
import { eventually } from '../support/eventually.js';
import { mailsTo, mailTo, tokenIn } from '../support/mailbox.js';
import { TestClient } from '../support/client.js';

const STEPS = '{ viewer { firstSteps { welcome steps { kind isDone } } } }';
const DISMISS = 'mutation { dismissFirstSteps { member { id } } }';
const UPDATE =
  'mutation ($input: UpdateOnboardingInput!) { updateOnboarding(input: $input) { welcome introductionsCategory { id } } }';
const SILENT =
  'query ($mine: Boolean, $first: Int, $after: String) { silentNewcomers(mine: $mine, first: $first, after: $after) { edges { node { member { handle } invitedBy { handle } buddy { handle } } } pageInfo { hasNextPage endCursor } } }';
const INVITE = 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { invite { id } } }';
const ACCEPT = 'mutation ($input: AcceptInviteInput!) { acceptInvite(input: $input) { member { id } } }';
const BELL = '{ notifications { edges { node { kind actor { handle } thread { id } } } } }';

let conch: TestConch;
let cast: Cast;
let introductions: MadeCategory;
let general: MadeCategory;
let made = 0;
beforeAll(async () => {
  conch = await startTestConch();
  cast = await makeCast(conch);
  introductions = await makeCategory(cast.admin);
  general = await makeCategory(cast.admin);
  await cast.admin.client.run(UPDATE, {
    input: { introductionsCategoryId: introductions.id, welcome: 'Good to have you.' },
  });
});
afterAll(() => conch?.stop());

const stepsOf = async ({ client }: SignedIn) => (await client.run(STEPS)).viewer.firstSteps;
const doneOf = async (member: SignedIn) =>
  Object.fromEntries((await stepsOf(member)).steps.map(({ kind, isDone }: Data) => [kind, isDone]));
const joined = (member: { id: string }, hoursAgo: number) =>
  conch.database.source.query(
    `update member set joined_at = now() - $2::int * interval '1 hour' where id = $1`,
    [member.id, hoursAgo],
  );
const lookAfter = () => conch.get(SilenceService).lookAfter();
const silentOf = async (by: SignedIn, variables: Data = {}) =>
  (await by.client.run(SILENT, { first: 100, ...variables })).silentNewcomers.edges.map(
    ({ node }: Data) => node.member.handle,
  );
const recordedSilent = async (member: { id: string }) =>
  conch.database.source.query<unknown[]>(
    `select 1 from activity where type = 'member.fellSilent' and member_id = $1`,
    [member.id],
  );

/** Somebody who came by an invite. */
async function arrive(inviter: SignedIn, input: Data = {}): Promise<SignedIn> {
  const handle = `arrival${(made += 1)}`;
  const email = `${handle}@example.com`;
  await inviter.client.run(INVITE, { input: { email, ...input } });
  const client = new TestClient(conch.url);
  const account = { token: tokenIn(await mailTo(conch, email)), name: handle, handle };
  const { acceptInvite } = await client.run(ACCEPT, { input: { ...account, password: 'a long password' } });
  return { id: acceptInvite.member.id, handle, email, client };
}

describe('the first steps', () => {
  it('are shown to a newcomer, with words of welcome', async () => {
    expect(await stepsOf(await conch.makeMember())).toEqual({
      welcome: 'Good to have you.',
      steps: [
        { kind: 'PROFILE', isDone: false },
        { kind: 'INTRODUCTION', isDone: false },
        { kind: 'TAKE_PART', isDone: false },
      ],
    });
  });

  it('follow from what is recorded, and go once all are done', async () => {
    const member = await conch.makeMember();
    await member.client.run('mutation { updateProfile(input: { bio: "I plan routes." }) { id } }');
    expect(await doneOf(member)).toEqual({ PROFILE: true, INTRODUCTION: false, TAKE_PART: false });
    await makeThread(member, introductions, { kind: 'DISCUSSION' });
    expect(await doneOf(member)).toEqual({ PROFILE: true, INTRODUCTION: true, TAKE_PART: false });
    const { openingPost } = await makeThread(cast.staff, general);
    const react = 'mutation ($id: ID!) { react(input: { postId: $id, kind: "👍" }) { id } }';
    await member.client.run(react, { id: openingPost.id });
    expect(await stepsOf(member)).toBeNull();
  });

  it('count a reply or a thread elsewhere as taking part, and an introduction alone not', async () => {
    const [replier, asker] = [await conch.makeMember(), await conch.makeMember()];
    await makeReply(replier, await makeThread(cast.staff, general));
    await makeThread(asker, general);
    for (const member of [replier, asker])
      expect(await doneOf(member)).toEqual({ PROFILE: false, INTRODUCTION: false, TAKE_PART: true });
  });

  it('are put aside for good, and recorded once', async () => {
    const member = await conch.makeMember();
    for (const code of await Promise.all([1, 2, 3].map(() => member.client.codeOf(DISMISS))))
      expect(code).toBeNull();
    expect(await stepsOf(member)).toBeNull();
    const recorded = await conch.database.source.query<unknown[]>(
      `select 1 from activity where type = 'member.firstStepsDismissed' and member_id = $1`,
      [member.id],
    );
    expect(recorded).toHaveLength(1);
  });

  it('are not for the owner, nor for who joined more than a month ago', async () => {
    const old = await conch.makeMember();
    await joined(old, 31 * 24);
    expect(await stepsOf(old)).toBeNull();
    expect(await stepsOf(conch.owner)).toBeNull();
    expect(await conch.stranger().codeOf(DISMISS)).toBe('UNAUTHENTICATED');
  });

  it('offer no introduction where the newcomer could not write it', async () => {
    const staffOnly = await makeCategory(cast.admin, { postAudience: 'STAFF' });
    await cast.admin.client.run(UPDATE, { input: { introductionsCategoryId: staffOnly.id } });
    expect(Object.keys(await doneOf(await conch.makeMember()))).toEqual(['PROFILE', 'TAKE_PART']);
    await cast.admin.client.run(UPDATE, { input: { introductionsCategoryId: introductions.id } });
  });
});

describe('how newcomers are welcomed', () => {
  it('is for admins to say, for members to read', async () => {
    const same = () => ({ input: { welcome: 'Good to have you.' } });
    expect(await answersTo(cast, UPDATE, same)).toEqual(onlyFrom('admin'));
    expect(await answersTo(cast, '{ onboarding { welcome } }')).toEqual(onlyFrom('member'));
    expect(await cast.admin.client.codeOf(UPDATE, { input: { introductionsCategoryId: '999999' } })).toBe(
      'NOT_FOUND',
    );
  });

  it('keeps what two admins change at the same moment', async () => {
    const { source } = conch.database;
    const first = source.createQueryRunner();
    await first.startTransaction();
    const [{ pid }] = await first.query('select pg_backend_pid() as pid');
    await first.query(`update onboarding set welcome = 'Come in.'`);
    const second = cast.admin.client.run(UPDATE, { input: { introductionsCategoryId: general.id } });
    await eventually('the second waits for the first', async () => {
      const waiting = await source.query<unknown[]>(
        'select from pg_stat_activity where $1 = any (pg_blocking_pids(pid))',
        [pid],
      );
      return waiting.length > 0;
    });
    await first.commitTransaction();
    await first.release();
    expect((await second).updateOnboarding).toEqual({
      welcome: 'Come in.',
      introductionsCategory: { id: general.id },
    });
    await cast.admin.client.run(UPDATE, {
      input: { introductionsCategoryId: introductions.id, welcome: 'Good to have you.' },
    });
  });

  it('does not name a category to those who may not read it', async () => {
    const secret = await makeCategory(cast.admin, { readAudience: 'STAFF', postAudience: 'STAFF' });
    await cast.admin.client.run(UPDATE, { input: { introductionsCategoryId: secret.id } });
    const query = '{ onboarding { introductionsCategory { id } } }';
    expect((await cast.member.client.run(query)).onboarding.introductionsCategory).toBeNull();
    expect((await cast.staff.client.run(query)).onboarding.introductionsCategory).toEqual({ id: secret.id });
    await cast.admin.client.run(UPDATE, { input: { introductionsCategoryId: introductions.id } });
  });
});

describe('an introduction', () => {
  it('is told to the inviter and the buddy, once, by mail and on the bell', async () => {
    const [inviter, buddy] = [await conch.makeMember({ role: 'staff' }), await conch.makeMember()];
    const newcomer = await arrive(inviter, { buddyId: buddy.id });
    const first = await makeThread(newcomer, introductions, {
      kind: 'DISCUSSION',
      body: 'Hello from the coast.',
    });
    await makeThread(newcomer, introductions, { kind: 'DISCUSSION' });
    for (const told of [inviter, buddy]) {
      const mail = await mailTo(conch, told.email, 2);
      expect(mail.subject).toBe(`${newcomer.handle} says hello at Test`);
      expect(mail.text).toContain('> Hello from the coast.');
      const bell = await eventually('the bell rings', async () => {
        const { notifications } = await told.client.run(BELL);
        return notifications.edges.length > 0 && notifications.edges;
      });
      expect(bell.map(({ node }: Data) => node)).toEqual([
        { kind: 'INTRODUCTION', actor: { handle: newcomer.handle }, thread: { id: first.id } },
      ]);
      expect(await mailsTo(conch, told.email)).toHaveLength(2);
    }
  });

  it('is not told to a buddy who may not read it', async () => {
    const closed = await makeCategory(cast.admin, { readAudience: 'STAFF', postAudience: 'STAFF' });
    const [inviter, buddy] = [await conch.makeMember({ role: 'admin' }), await conch.makeMember()];
    const newcomer = await arrive(inviter, { buddyId: buddy.id, role: 'STAFF' });
    await cast.admin.client.run(UPDATE, { input: { introductionsCategoryId: closed.id } });
    await makeThread(newcomer, closed, { kind: 'DISCUSSION' });
    await mailTo(conch, inviter.email, 2);
    expect(await mailsTo(conch, buddy.email)).toHaveLength(1);
    expect((await buddy.client.run(BELL)).notifications.edges).toEqual([]);
    await cast.admin.client.run(UPDATE, { input: { introductionsCategoryId: introductions.id } });
  });
});

describe('who stays silent', () => {
  it('is recorded once, three days after joining, however often and by however many it is looked for', async () => {
    const [silent, fresh, talks] = [
      await conch.makeMember(),
      await conch.makeMember(),
      await conch.makeMember(),
    ];
    await joined(silent, 73);
    await joined(talks, 73);
    await joined(fresh, 71);
    await makeThread(talks, general);
    await Promise.all([lookAfter(), lookAfter(), lookAfter()]);
    await lookAfter();
    expect(await recordedSilent(silent)).toHaveLength(1);
    expect(await recordedSilent(fresh)).toEqual([]);
    expect(await recordedSilent(talks)).toEqual([]);
    const listed = await silentOf(cast.staff);
    expect(listed).toContain(silent.handle);
    expect(listed).not.toContain(talks.handle);
  });

  it('leaves the list by saying something, but not the record', async () => {
    const member = await conch.makeMember();
    await joined(member, 100);
    await lookAfter();
    expect(await silentOf(cast.staff)).toContain(member.handle);
    await makeThread(member, general);
    expect(await silentOf(cast.staff)).not.toContain(member.handle);
    expect(await recordedSilent(member)).toHaveLength(1);
  });

  it('is found though there are more than fit one batch', async () => {
    const many = await Promise.all(Array.from({ length: 130 }, () => conch.makeMember()));
    for (const member of many) await joined(member, 90);
    await lookAfter();
    expect(await recordedSilent(many[0]!)).toHaveLength(1);
    expect(await recordedSilent(many.at(-1)!)).toHaveLength(1);
    const first = (await cast.staff.client.run(SILENT, { first: 100 })).silentNewcomers;
    const rest = (await cast.staff.client.run(SILENT, { first: 100, after: first.pageInfo.endCursor }))
      .silentNewcomers;
    const handles = [...first.edges, ...rest.edges].map(({ node }: Data) => node.member.handle);
    expect(new Set(handles).size).toBe(handles.length);
    expect(handles).toEqual(expect.arrayContaining(many.map(({ handle }) => handle)));
  });

  it('stands beside who invited them and their buddy, who find their own', async () => {
    const inviter = await conch.makeMember({ role: 'staff' });
    const newcomer = await arrive(inviter, { buddyId: cast.member.id });
    await joined(newcomer, 80);
    await lookAfter();
    const { silentNewcomers } = await inviter.client.run(SILENT, { mine: true });
    expect(silentNewcomers.edges.map(({ node }: Data) => node)).toEqual([
      {
        member: { handle: newcomer.handle },
        invitedBy: { handle: inviter.handle },
        buddy: { handle: cast.member.handle },
      },
    ]);
    expect(await silentOf(cast.staff, { mine: true })).toEqual([]);
  });

  it('is for staff to see', async () => {
    expect(await answersTo(cast, SILENT)).toEqual(onlyFrom('staff'));
  });
});
