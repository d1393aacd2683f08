import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeCategory, makeReply, makeThread } from '../support/builders/forum.js';
import { makeCast, type Cast } from '../support/cast.js';
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
