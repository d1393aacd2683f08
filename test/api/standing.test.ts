import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answersTo, makeCast, onlyFrom, type Cast } from '../support/cast.js';
import { restoreLimits } from '../support/builders/standing.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';

const SET = `mutation ($memberId: ID!, $level: Int) { setTrustLevel(input: { memberId: $memberId, level: $level }) {
  id trustLevel trustLocked viewerCan { setTrustLevel } } }`;
const MEMBER = 'query ($id: ID!) { member(id: $id) { trustLevel trustLocked viewerCan { setTrustLevel } } }';

let conch: TestConch;
let cast: Cast;
let newcomer: SignedIn;

beforeAll(async () => {
  conch = await startTestConch();
  cast = await makeCast(conch);
  newcomer = await conch.makeMember();
});
afterAll(() => conch.stop());

const set = async (member: SignedIn, level?: number) =>
  (await cast.staff.client.run(SET, { memberId: member.id, level })).setTrustLevel;

describe('a trust level', () => {
  it('is 0 for whoever has just joined', async () => {
    const { member } = await newcomer.client.run(MEMBER, { id: newcomer.id });
    expect(member).toEqual({ trustLevel: 0, trustLocked: null, viewerCan: { setTrustLevel: false } });
  });

  it('is set by staff, and stays as it was set', async () => {
    const member = await conch.makeMember();
    expect(await set(member, 4)).toMatchObject({ trustLevel: 4, trustLocked: true });
    expect(await set(member, 1)).toMatchObject({ trustLevel: 1, trustLocked: true });
  });

  it('follows from what the member does once staff hand it back', async () => {
    const member = await conch.makeMember();
    await set(member, 2);
    expect(await set(member)).toMatchObject({ trustLocked: false });
  });

  it('is set by nobody below staff', async () => {
    const { id } = await conch.makeMember();
    expect(await answersTo(cast, SET, () => ({ memberId: id, level: 2 }))).toEqual(onlyFrom('staff'));
  });

  it('is no number outside 0 to 4', async () => {
    for (const level of [-1, 5])
      expect(await cast.staff.client.codeOf(SET, { memberId: newcomer.id, level })).toBe('BAD_INPUT');
  });

  it('of nobody is not found', async () => {
    expect(await cast.staff.client.codeOf(SET, { memberId: '999999', level: 1 })).toBe('NOT_FOUND');
  });

  it('is recorded with what it was before, once', async () => {
    const member = await conch.makeMember();
    await set(member, 3);
    await set(member, 3);
    const { activities } = await conch.owner.client.run(
      `{ activities(filter: { type: "member.trustLevelChanged" }, first: 100) { edges { node {
        memberId details actor { handle } } } } }`,
    );
    const own = activities.edges
      .map(({ node }: { node: { memberId: string } }) => node)
      .filter(({ memberId }: { memberId: string }) => memberId === member.id);
    expect(own).toEqual([
      { memberId: member.id, details: expect.any(String), actor: { handle: cast.staff.handle } },
    ]);
    expect(JSON.parse(own[0].details)).toEqual({ from: 0, to: 3, byHand: true });
  });
});

const RULES = `{ standingRules { requirements { threadsRead postsRead daysVisited threadsReadPercent }
  limits { threadsPerDay repliesPerDay linksPerPost } firstDayThreads sameTextMinutes graceDays } }`;
const UPDATE = `mutation ($input: UpdateStandingRulesInput!) { updateStandingRules(input: $input) {
  requirements { threadsRead postsRead } limits { threadsPerDay linksPerPost } firstDayThreads graceDays } }`;
const RESET = 'mutation { resetStandingRules { graceDays } }';

describe('the rules of the levels', () => {
  const rules = async () => (await cast.member.client.run(RULES)).standingRules;
  const update = (input: object) => cast.admin.client.run(UPDATE, { input });

  it('are the usual ones until an admin changes them, and again after a reset', async () => {
    await restoreLimits(conch.owner);
    const usual = await rules();
    expect(usual).toMatchObject({
      requirements: [{ threadsRead: 5, postsRead: 30 }, { daysVisited: 15 }, { threadsReadPercent: 25 }],
      firstDayThreads: 3,
      sameTextMinutes: 5,
      graceDays: 14,
    });
    expect(usual.limits).toHaveLength(5);
    await update({ graceDays: 3, firstDayThreads: null });
    expect(await rules()).toEqual({ ...usual, graceDays: 3, firstDayThreads: null });
    await cast.admin.client.run(RESET);
    expect(await rules()).toEqual(usual);
  });

  it('change in what is said, keep what is left out, and lose a limit that is null', async () => {
    await update({ limits: [{ linksPerPost: null }, {}, { threadsPerDay: 7 }, {}, {}] });
    await update({ requirements: [{ postsRead: 40 }, {}, {}] });
    const { requirements, limits } = await rules();
    expect(requirements[0]).toMatchObject({ threadsRead: 5, postsRead: 40 });
    expect(limits.map(({ threadsPerDay }: { threadsPerDay: number }) => threadsPerDay)).toEqual([
      20, 20, 7, 20, 20,
    ]);
    expect(limits[0].linksPerPost).toBeNull();
  });

  it('are changed and reset by admins only, and read by members', async () => {
    expect(await answersTo(cast, UPDATE, () => ({ input: { graceDays: 10 } }))).toEqual(onlyFrom('admin'));
    expect(await answersTo(cast, RESET)).toEqual(onlyFrom('admin'));
    expect(await answersTo(cast, RULES)).toEqual(onlyFrom('member'));
  });

  it.each([
    [{ graceDays: -1 }],
    [{ sameTextMinutes: 10_000 }],
    [{ limits: [{}] }],
    [{ limits: [{ linksPerPost: -1 }, {}, {}, {}, {}] }],
    [{ requirements: [{ threadsReadPercent: 101 }, {}, {}] }],
  ])('make sense: %j is refused', async (input) => {
    expect(await cast.admin.client.codeOf(UPDATE, { input })).toBe('BAD_INPUT');
  });
});
