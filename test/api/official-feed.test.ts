import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReviewDatesService } from '../../apps/api/src/features/answers/review-dates.service.js';
import { markOfficial } from '../support/builders/answers.js';
import { makeCategory, makeThread, type MadeCategory } from '../support/builders/forum.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';

const FEED = `query ($filter: OfficialAnswerFilter, $first: Int, $after: String) {
  officialAnswers(filter: $filter, first: $first, after: $after) {
    edges { cursor node { id needsReview thread { id category { id } answerState } post { body isOfficial } markedBy { handle } team } }
    pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
const MY_FEED = '{ viewer { officialFeedUrl followsOfficialAnswers } }';
const RENEW = 'mutation { renewOfficialFeed { officialFeedUrl } }';

let conch: TestConch;
let open: MadeCategory;
let staffOnly: MadeCategory;
let groupOnly: MadeCategory;
let groupId: string;
let member: SignedIn;
let insider: SignedIn;
let staff: SignedIn;
beforeAll(async () => {
  conch = await startTestConch();
  member = await conch.makeMember();
  insider = await conch.makeMember();
  staff = await conch.makeMember({ role: 'staff', name: 'Sabine <3' });
  const { createGroup } = await conch.owner.client.run(
    'mutation { createGroup(input: { name: "Partners" }) { id } }',
  );
  groupId = createGroup.id;
  await setInsider(true);
  open = await makeCategory(conch.owner, { readAudience: 'PUBLIC' });
  staffOnly = await makeCategory(conch.owner, { readAudience: 'STAFF' });
  groupOnly = await makeCategory(conch.owner, {
    readAudience: 'GROUPS',
    groupAccess: [{ groupId, read: true, post: true, reply: true }],
  });
});
afterAll(() => conch.stop());

const setInsider = (isIn: boolean) =>
  conch.owner.client.run(
    `mutation ($input: GroupMemberInput!) { ${isIn ? 'addGroupMember' : 'removeGroupMember'}(input: $input) { id } }`,
    { input: { groupId, memberId: insider.id } },
  );

async function say(category: MadeCategory, body: string, input: Record<string, unknown> = {}) {
  const thread = await makeThread(staff, category, { title: 'What & why <now>?' });
  const official = await markOfficial(staff, { threadId: thread.id, body, ...input });
  return { thread, official };
}

type Listed = { node: { id: string } };
type ListedPage = {
  edges: Listed[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string };
};
async function list(who: { run: SignedIn['client']['run'] }, variables: Record<string, unknown> = {}) {
  const { officialAnswers } = await who.run(FEED, { first: 100, ...variables });
  return officialAnswers.edges.map((edge: Listed) => edge.node.id) as string[];
}

const feedUrlOf = async (who: SignedIn) => {
  const url = new URL((await who.client.run(MY_FEED)).viewer.officialFeedUrl);
  return conch.url + url.pathname + url.search;
};

describe('the list of official answers', () => {
  it('shows each viewer what they may read, the newest first', async () => {
    const [a, b, c] = [
      await say(open, 'Open.'),
      await say(staffOnly, 'Staff.'),
      await say(groupOnly, 'Group.'),
    ];
    const ids = [c.official.id, b.official.id, a.official.id];
    expect((await list(staff.client)).slice(0, 3)).toEqual(ids);
    expect((await list(insider.client)).slice(0, 2)).toEqual([ids[0], ids[2]]);
    expect((await list(member.client))[0]).toBe(ids[2]);
    expect((await list(conch.stranger()))[0]).toBe(ids[2]);
    for (const who of [member.client, conch.stranger()])
      expect(await list(who)).not.toEqual(expect.arrayContaining([ids[0]]));
    expect(await list(member.client, { filter: { categoryId: staffOnly.id } })).toEqual([]);
    expect(await list(staff.client, { filter: { categoryId: staffOnly.id } })).toEqual([b.official.id]);
  });

  it('leaves out what was withdrawn and deleted', async () => {
    const [withdrawn, deleted] = [await say(open, 'One.'), await say(open, 'Two.')];
    await staff.client.run(
      'mutation ($id: ID!) { withdrawOfficialAnswer(input: { id: $id, reason: "Wrong" }) { id } }',
      { id: withdrawn.official.id },
    );
    await staff.client.run('mutation ($id: ID!) { deletePost(input: { id: $id }) { id } }', {
      id: deleted.thread.openingPost.id,
    });
    const ids = await list(staff.client);
    expect(ids).not.toContain(withdrawn.official.id);
    expect(ids).not.toContain(deleted.official.id);
  });

  it('goes on page by page without missing or doubling one', async () => {
    const category = await makeCategory(conch.owner);
    for (let i = 0; i < 5; i += 1) await say(category, `Number ${i}.`);
    await conch.database.source.query(
      `update official_answer set marked_at = '2025-01-01 12:00:00.123456+00'
       where thread_id in (select id from thread where category_id = $1)`,
      [category.id],
    );
    const filter = { categoryId: category.id };
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page: ListedPage = (await member.client.run(FEED, { filter, first: 2, after })).officialAnswers;
      seen.push(...page.edges.map((edge) => edge.node.id));
      expect(page.pageInfo.hasPreviousPage).toBe(after !== undefined);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    }
    expect(seen).toEqual(await list(member.client, { filter }));
    expect(new Set(seen).size).toBe(5);
    expect(await member.client.codeOf(FEED, { after: 'nonsense' })).toBe('BAD_INPUT');
  });
});

describe('the review date', () => {
  const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

  it('makes an answer need review on the day after, where the community is', async () => {
    const category = await makeCategory(conch.owner);
    const late = await say(category, 'Late.', { reviewBy: dayFromNow(-3) });
    const later = await say(category, 'Later.', { reviewBy: dayFromNow(-9) });
    const fresh = await say(category, 'Fresh.', { reviewBy: dayFromNow(3) });
    const free = await say(category, 'Free.');
    const due = { categoryId: category.id, needsReview: true };
    expect(await list(member.client, { filter: due })).toEqual([later.official.id, late.official.id]);
    expect(await list(member.client, { filter: { ...due, needsReview: false } })).toEqual([
      free.official.id,
      fresh.official.id,
    ]);
    const { officialAnswers } = await member.client.run(FEED, { filter: due, first: 1 });
    expect(officialAnswers.edges[0].node).toMatchObject({
      needsReview: true,
      thread: { answerState: 'NEEDS_REVIEW' },
    });
    const rest = await list(member.client, { filter: due, after: officialAnswers.pageInfo.endCursor });
    expect(rest).toEqual([late.official.id]);
    const { threads } = await member.client.run(
      'query ($filter: ThreadFilter) { threads(filter: $filter) { edges { node { id answerState } } } }',
      { filter: { answer: 'NEEDS_REVIEW', categoryId: category.id } },
    );
    expect(threads.edges.map((edge: { node: { id: string } }) => edge.node.id)).toEqual([
      later.thread.id,
      late.thread.id,
    ]);
  });

  it('is told once per date', async () => {
    const { official, thread } = await say(open, 'Due.', { reviewBy: dayFromNow(-3) });
    const review = conch.get(ReviewDatesService);
    const told = () =>
      conch.database.source.query<unknown[]>(
        `select 1 from activity where type = 'answer.reviewDue' and thread_id = $1`,
        [thread.id],
      );
    await Promise.all([review.findDue(), review.findDue()]);
    await review.findDue();
    expect(await told()).toHaveLength(1);
    const renew = async (revision: number, reviewBy: string) =>
      staff.client.run(
        'mutation ($input: UpdateOfficialAnswerInput!) { updateOfficialAnswer(input: $input) { revision } }',
        { input: { id: official.id, expectedRevision: revision, reviewBy } },
      );
    await renew(1, dayFromNow(9));
    await review.findDue();
    expect(await told()).toHaveLength(1);
    await renew(2, dayFromNow(-2));
    await review.findDue();
    expect(await told()).toHaveLength(2);
  });
});

describe('the private RSS feed', () => {
  it('carries whole answers, readable from anywhere', async () => {
    const { thread, official } = await say(
      open,
      `See [the page](/official), @${member.handle} and <b>this</b>: \`href="/x" ]]>\``,
      { appliesTo: '2.x & 3' },
    );
    const response = await fetch(await feedUrlOf(member));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('application/rss+xml');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const xml = await response.text();
    expect(xml).toContain('<title><![CDATA[What &amp; why &lt;now&gt;?]]></title>');
    expect(xml).toContain('/threads/' + thread.id);
    expect(xml).toContain(`?post=${official.post.number}#post-${official.post.number}</link>`);
    expect(xml).toMatch(/href="https?:\/\/[^"/]+\/official"/);
    expect(xml).not.toMatch(/<a [^>]*href="\//);
    expect(xml).toContain('href="/x" ]]&gt;');
    expect(xml).toContain('Sabine &lt;3 on behalf of Support');
    expect(xml).toContain('applies to 2.x &amp; 3');
  });

  it('shows only what the member may read now', async () => {
    await say(staffOnly, 'For staff alone.');
    await say(groupOnly, 'For partners alone.');
    const read = async (who: SignedIn) => (await fetch(await feedUrlOf(who))).text();
    expect(await read(member)).not.toMatch(/alone/);
    expect(await read(staff)).toMatch(/For staff alone/);
    expect(await read(insider)).toMatch(/For partners alone/);
    await setInsider(false);
    expect(await read(insider)).not.toMatch(/alone/);
    await setInsider(true);
  });

  it('has another address after it is renewed, and none for strangers', async () => {
    const old = await feedUrlOf(member);
    expect(await feedUrlOf(member)).toBe(old);
    expect(await feedUrlOf(insider)).not.toBe(old);
    await member.client.run(RENEW);
    const renewed = await feedUrlOf(member);
    expect(renewed).not.toBe(old);
    expect((await fetch(renewed)).status).toBe(200);
    const feeds = `${conch.url}/feeds/official.xml`;
    for (const address of [old, feeds, `${feeds}?token=`, `${feeds}?token=a&token=b`, `${feeds}?token[x]=1`])
      expect((await fetch(address, { headers: { cookie: member.client.cookie! } })).status).toBe(404);
    expect(await conch.stranger().codeOf(RENEW)).toBe('UNAUTHENTICATED');
  });
});

describe('following official answers', () => {
  const FOLLOW = `mutation ($follow: Boolean!) {
    followOfficialAnswers(input: { follow: $follow }) { followsOfficialAnswers officialFeedUrl } }`;

  it('is each member’s own choice and keeps the address of the feed', async () => {
    const url = (await member.client.run(MY_FEED)).viewer.officialFeedUrl;
    expect((await member.client.run(MY_FEED)).viewer.followsOfficialAnswers).toBe(false);
    for (const follow of [true, true, false]) {
      const { followOfficialAnswers } = await member.client.run(FOLLOW, { follow });
      expect(followOfficialAnswers).toEqual({ followsOfficialAnswers: follow, officialFeedUrl: url });
    }
    const recorded = await conch.database.source.query(
      `select type from activity where type like 'officialFeed.%' and actor_id = $1 order by id`,
      [member.id],
    );
    expect(recorded).toEqual([{ type: 'officialFeed.followed' }, { type: 'officialFeed.unfollowed' }]);
    expect(await conch.stranger().codeOf(FOLLOW, { follow: true })).toBe('UNAUTHENTICATED');
  });
});
