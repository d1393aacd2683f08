import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeCategory, makeReply, makeThread } from '../support/builders/forum.js';
import { answersTo, makeCast, onlyFrom, type Cast } from '../support/cast.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';

const DETAILS = 'title company bio bioHtml location pronouns timeZone lastSeenAt';
const SEEN = `id name handle role joinedAt profileAudience ${DETAILS}`;
const UPDATE = `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { ${SEEN} } }`;
const MEMBER = `query ($id: ID!) { member(id: $id) { ${SEEN} viewerCan { seeDetails } } }`;
const LIST = `query ($filter: MemberFilter) { members(filter: $filter) { edges { node { ${SEEN} } } } }`;
const THREAD = `query ($id: ID!) { thread(id: $id) { author { ${SEEN} } participants { ${SEEN} }
  openingPost { author { ${SEEN} } } } }`;

const TOLD = {
  title: 'Zookeeper',
  company: 'Zebra Works',
  bio: 'Quokkas.',
  location: 'Zanzibar',
  pronouns: 'ze/zir',
  timeZone: 'Africa/Dar_es_Salaam',
};

let conch: TestConch;
let cast: Cast;
let shy: SignedIn;
let threadId: string;
beforeAll(async () => {
  conch = await startTestConch();
  cast = await makeCast(conch);
  shy = await conch.makeMember({ name: 'Shy Person' });
  await shy.client.run(UPDATE, { input: { ...TOLD, profileAudience: 'STAFF' } });
  const category = await makeCategory(conch.owner, { readAudience: 'PUBLIC' });
  const thread = await makeThread(shy, category);
  await makeReply(shy, thread);
  threadId = thread.id;
});
afterAll(() => conch?.stop());

type Person = Record<string, unknown>;
/** The same member as a viewer meets them on every way the API has. */
async function everySightOf(id: string, viewer: SignedIn['client']): Promise<Person[]> {
  const { member } = await viewer.run(MEMBER, { id });
  const { members } = await viewer.run(LIST, { filter: { ids: [id] } });
  const { thread } = await viewer.run(THREAD, { id: threadId });
  return [member, members.edges[0].node, thread.author, thread.participants[0], thread.openingPost.author];
}
const detailsOf = (person: Person) => DETAILS.split(' ').map((field) => person[field]);

describe('a profile', () => {
  it('says what its member told', async () => {
    const { updateProfile } = await shy.client.run(UPDATE, { input: { ...TOLD } });
    expect(updateProfile).toMatchObject({ ...TOLD, profileAudience: 'STAFF' });
    expect(await shy.client.codeOf(UPDATE, { input: { company: 'x'.repeat(81) } })).toBe('BAD_INPUT');
  });
});

describe('details that are for staff only', () => {
  it.each(['member', 'moderator'] as const)('are hidden from a %s everywhere', async (who) => {
    const { client } = cast[who];
    for (const person of await everySightOf(shy.id, client)) {
      expect(detailsOf(person).every((value) => value === null)).toBe(true);
      expect(person).toMatchObject({ name: 'Shy Person', handle: shy.handle, role: 'MEMBER' });
    }
    expect((await client.run(MEMBER, { id: shy.id })).member.viewerCan.seeDetails).toBe(false);
  });

  it.each(['staff', 'admin'] as const)('are open to %s everywhere, and to their member', async (who) => {
    for (const client of [cast[who].client, shy.client])
      for (const person of await everySightOf(shy.id, client)) expect(person).toMatchObject(TOLD);
  });

  it('are not found by searching for them', async () => {
    for (const query of ['Zookeeper', 'Zebra', 'Zanzibar', 'Quokkas', 'ze/zir', 'Dar_es'])
      for (const client of [cast.member.client, cast.staff.client]) {
        const { members } = await client.run(LIST, { filter: { query } });
        expect(members.edges).toEqual([]);
      }
  });

  it('are told to members again once opened, and to strangers never', async () => {
    await shy.client.run(UPDATE, { input: { profileAudience: 'MEMBERS' } });
    const { thread } = await cast.stranger.client.run(THREAD, { id: threadId });
    for (const person of [thread.author, thread.participants[0], thread.openingPost.author]) {
      expect(detailsOf(person).every((value) => value === null)).toBe(true);
      expect(person.name).toBe('Shy Person');
    }
    for (const person of await everySightOf(shy.id, cast.member.client)) expect(person).toMatchObject(TOLD);
    await shy.client.run(UPDATE, { input: { profileAudience: 'STAFF' } });
  });
});

describe('the replies of a member', () => {
  const REPLIES = `query ($id: ID!, $first: Int, $after: String) { replies(authorId: $id, first: $first, after: $after) {
    edges { node { id excerpt thread { title } } } pageInfo { hasNextPage endCursor } } }`;

  it('are read page by page, the newest first, each once, without deleted ones', async () => {
    const writer = await conch.makeMember();
    const thread = await makeThread(writer, await makeCategory(conch.owner));
    const made: string[] = [];
    for (let number = 0; number < 5; number += 1)
      made.unshift((await makeReply(writer, thread, { body: `**Number** ${number}` })).id);
    const DELETE = 'mutation ($input: DeletePostInput!) { deletePost(input: $input) { id } }';
    await writer.client.run(DELETE, { input: { id: made[2] } });
    const paged: { id: string; excerpt: string }[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { replies }: { replies: { edges: { node: (typeof paged)[0] }[]; pageInfo: Person } } =
        await cast.member.client.run(REPLIES, { id: writer.id, first: 2, after });
      paged.push(...replies.edges.map(({ node }) => node));
      after = replies.pageInfo.endCursor as string;
      more = replies.pageInfo.hasNextPage as boolean;
    }
    expect(paged.map(({ id }) => id)).toEqual(made.filter((id) => id !== made[2]));
    expect(paged[0]!.excerpt).toBe('Number 4');
  });

  it('are for members, and shown only where the viewer may read', async () => {
    const variables = () => ({ id: conch.owner.id });
    expect(await answersTo(cast, REPLIES, variables)).toEqual(onlyFrom('member'));
    const closed = await makeCategory(conch.owner, { readAudience: 'STAFF', postAudience: 'STAFF' });
    await makeReply(cast.staff, await makeThread(conch.owner, closed));
    const seenBy = async (who: 'member' | 'admin') =>
      (await cast[who].client.run(REPLIES, { id: cast.staff.id })).replies.edges.length;
    expect(await seenBy('admin')).toBe(1);
    expect(await seenBy('member')).toBe(0);
  });
});
