import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answersTo, makeCast, onlyFrom, type Cast } from '../support/cast.js';
import type { Refusal } from '../support/client.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';

const MEMBER =
  'query ($id: ID, $handle: String) { member(id: $id, handle: $handle) { id name handle bio bioHtml email groups { name } role isAdvocate viewerCan { editProfile setRole setAdvocate } } }';
const UPDATE =
  'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { id name handle bio bioHtml title } }';
const SET_ROLE =
  'mutation ($id: ID!, $role: Role!) { setMemberRole(input: { memberId: $id, role: $role }) { role } }';
const SET_ADVOCATE =
  'mutation ($id: ID!, $advocate: Boolean!) { setAdvocate(input: { memberId: $id, advocate: $advocate }) { isAdvocate } }';
const LIST =
  'query ($filter: MemberFilter, $first: Int, $after: String) { members(filter: $filter, first: $first, after: $after) { edges { node { handle } } pageInfo { hasNextPage endCursor } } }';

type Listed = {
  members: {
    edges: { node: { handle: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

let conch: TestConch;
let cast: Cast;
beforeAll(async () => {
  conch = await startTestConch();
  cast = await makeCast(conch);
});
afterAll(() => conch?.stop());

const handlesOf = async (client: SignedIn['client'], variables: Record<string, unknown>) => {
  const { members } = await client.run(LIST, variables);
  return members.edges.map(({ node }: { node: { handle: string } }) => node.handle) as string[];
};
const activitiesOf = (type: string, memberId: string) =>
  conch.database.source.query<{ actorId: number; details: Record<string, unknown> }[]>(
    'select actor_id as "actorId", details from activity where type = $1 and member_id = $2 order by id',
    [type, Number(memberId)],
  );

describe('a member', () => {
  it('is found by id, and by handle in any case', async () => {
    const { id, handle } = cast.staff;
    expect((await cast.member.client.run(MEMBER, { id })).member.handle).toBe(handle);
    expect((await cast.member.client.run(MEMBER, { handle: handle.toUpperCase() })).member.id).toBe(id);
  });

  it('is hidden from whoever is signed out, and missing where there is none', async () => {
    expect(await answersTo(cast, MEMBER, () => ({ id: conch.owner.id }))).toEqual(onlyFrom('member'));
    for (const id of ['999999', '0', '-1', 'abc', '99999999999999999999'])
      expect(await cast.admin.client.codeOf(MEMBER, { id })).toBe('NOT_FOUND');
    expect(await cast.admin.client.codeOf(MEMBER, {})).toBe('NOT_FOUND');
  });

  it('shows the e-mail address to themselves and to admins only', async () => {
    const { id, email, client } = await conch.makeMember();
    const seenBy = async (by: SignedIn['client']) => (await by.run(MEMBER, { id })).member.email;
    expect(await seenBy(client)).toBe(email);
    expect(await seenBy(cast.admin.client)).toBe(email);
    for (const who of ['member', 'moderator', 'staff'] as const)
      expect(await seenBy(cast[who].client)).toBeNull();
  });

  it('shows the groups to themselves and to staff only', async () => {
    const { id, client } = await conch.makeMember();
    const seenBy = async (by: SignedIn['client']) => (await by.run(MEMBER, { id })).member.groups;
    expect(await seenBy(client)).toEqual([]);
    expect(await seenBy(cast.staff.client)).toEqual([]);
    for (const who of ['member', 'moderator'] as const) expect(await seenBy(cast[who].client)).toBeNull();
  });
});

describe('the list of members', () => {
  beforeAll(async () => {
    await conch.makeMember({ handle: 'wanda.p', name: 'Wanda 100% Pool' });
    await conch.makeMember({ handle: 'rowan', name: 'Rowan Swan', advocate: true });
    await conch.makeMember({ handle: 'swann', name: 'Élodie' });
  });

  it('is for members', async () => {
    expect(await answersTo(cast, LIST)).toEqual(onlyFrom('member'));
  });

  it('is searched by part of name or handle, beginnings first', async () => {
    expect(await handlesOf(cast.member.client, { filter: { query: 'SWAN' } })).toEqual(['swann', 'rowan']);
    expect(await handlesOf(cast.member.client, { filter: { query: 'wan' } })).toEqual([
      'wanda.p',
      'rowan',
      'swann',
    ]);
    expect(await handlesOf(cast.member.client, { filter: { query: '100%' } })).toEqual(['wanda.p']);
    expect(await handlesOf(cast.member.client, { filter: { query: 'a_d' } })).toEqual([]);
  });

  it('is filtered by role, standing and ids', async () => {
    expect(await handlesOf(cast.member.client, { filter: { role: 'MODERATOR' } })).toEqual([
      cast.moderator.handle,
    ]);
    expect(await handlesOf(cast.member.client, { filter: { advocates: true } })).toEqual(['rowan']);
    const ids = [cast.staff.id, 'nonsense', '999999'];
    expect(await handlesOf(cast.member.client, { filter: { ids } })).toEqual([cast.staff.handle]);
    expect(await handlesOf(cast.member.client, { filter: { ids: [] } })).toEqual([]);
  });

  it('tells who is in a group to staff only', async () => {
    const variables = () => ({ filter: { groupId: '1' } });
    expect(await answersTo(cast, LIST, variables)).toEqual(onlyFrom('staff'));
  });

  it.each([{}, { query: 'a' }])('is read page by page, each member once (%j)', async (filter) => {
    const all = await handlesOf(cast.member.client, { filter, first: 100 });
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const { members }: Listed = await cast.member.client.run<Listed>(LIST, { filter, first: 2, after });
      paged.push(...members.edges.map(({ node }) => node.handle));
      after = members.pageInfo.hasNextPage ? members.pageInfo.endCursor : null;
    } while (after);
    expect(paged).toEqual(all);
    expect(new Set(paged).size).toBe(paged.length);
  });

  it('refuses a cursor of another list', async () => {
    const { members } = await cast.member.client.run(LIST, { first: 1 });
    const after = members.pageInfo.endCursor;
    expect(await cast.member.client.codeOf(LIST, { after, filter: { query: 'a' } })).toBe('BAD_INPUT');
    expect(await cast.member.client.codeOf(LIST, { after: 'rubbish' })).toBe('BAD_INPUT');
    expect(await cast.member.client.codeOf(LIST, { first: 101 })).toBe('BAD_INPUT');
  });
});

describe('a profile', () => {
  it('is changed by its member; what was not said stays, and null empties', async () => {
    const { client } = await conch.makeMember({ name: 'Before' });
    await client.run(UPDATE, { input: { title: 'Engineer', bio: '**bold** <script>alert(1)</script>' } });
    const { updateProfile } = await client.run(UPDATE, { input: { name: 'After' } });
    expect(updateProfile).toMatchObject({ name: 'After', title: 'Engineer' });
    expect(updateProfile.bioHtml).toContain('<strong>bold</strong>');
    expect(updateProfile.bioHtml).not.toContain('<script');
    const emptied = await client.run(UPDATE, { input: { title: null, bio: '' } });
    expect(emptied.updateProfile).toMatchObject({ title: null, bio: null, bioHtml: null, name: 'After' });
  });

  it('of another is changed by admins only, and that of the owner by the owner', async () => {
    const { id } = await conch.makeMember();
    const others = { ...onlyFrom('admin') };
    expect(await answersTo(cast, UPDATE, () => ({ input: { memberId: id, title: 'X' } }))).toEqual(others);
    const owners = { input: { memberId: conch.owner.id, title: 'Boss' } };
    expect(await cast.admin.client.codeOf(UPDATE, owners)).toBe('FORBIDDEN');
    expect(await conch.owner.client.codeOf(UPDATE, owners)).toBeNull();
  });

  it('takes no handle that somebody has, also when two take it at the same moment', async () => {
    const one = await conch.makeMember();
    const two = await conch.makeMember();
    const taken = await one.client
      .run(UPDATE, { input: { handle: 'Rowan' } })
      .catch((refusal: Refusal) => refusal);
    expect(taken).toMatchObject({ code: 'BAD_INPUT', fields: { handle: expect.any(String) } });
    const codes = await Promise.all(
      [one, two].map(({ client }) => client.codeOf(UPDATE, { input: { handle: 'wanted' } })),
    );
    expect(codes.sort()).toEqual(['BAD_INPUT', null]);
    expect(await handlesOf(one.client, { filter: { query: 'wanted' } })).toHaveLength(1);
  });

  it('is recorded with which fields changed, and not when none did', async () => {
    const { id, client } = await conch.makeMember({ name: 'Same' });
    await client.run(UPDATE, { input: { name: 'Same' } });
    expect(await activitiesOf('member.updated', id)).toEqual([]);
    await client.run(UPDATE, { input: { bio: 'Hello' } });
    expect(await activitiesOf('member.updated', id)).toEqual([
      { actorId: Number(id), details: { fields: ['bio'] } },
    ]);
  });
});

describe('a role', () => {
  it('is given by admins only', async () => {
    const { id } = await conch.makeMember();
    expect(await answersTo(cast, SET_ROLE, () => ({ id, role: 'MODERATOR' }))).toEqual(onlyFrom('admin'));
    expect(await cast.admin.client.codeOf(SET_ROLE, { id: '999999', role: 'STAFF' })).toBe('NOT_FOUND');
  });

  it('is never one’s own to change', async () => {
    for (const who of ['member', 'staff', 'admin'] as const) {
      const { id, client } = cast[who];
      expect(await client.codeOf(SET_ROLE, { id, role: 'ADMIN' })).toBe('FORBIDDEN');
      expect(await client.codeOf(SET_ROLE, { id, role: 'MEMBER' })).toBe('FORBIDDEN');
    }
  });

  it('of the owner stays', async () => {
    const demotion = { id: conch.owner.id, role: 'MEMBER' };
    expect(await cast.admin.client.codeOf(SET_ROLE, demotion)).toBe('FORBIDDEN');
    expect(await conch.owner.client.codeOf(SET_ROLE, demotion)).toBe('FORBIDDEN');
  });

  it('is said beforehand to whom it is open', async () => {
    const can = async (by: SignedIn, id: string) =>
      (await by.client.run(MEMBER, { id })).member.viewerCan as Record<string, boolean>;
    const everything = { editProfile: true, setRole: true, setAdvocate: true };
    expect(await can(cast.admin, cast.member.id)).toEqual(everything);
    expect(await can(cast.admin, conch.owner.id)).toMatchObject({ editProfile: false, setRole: false });
    expect(await can(cast.staff, cast.member.id)).toEqual({
      ...everything,
      editProfile: false,
      setRole: false,
    });
    expect(await can(cast.member, cast.member.id)).toEqual({
      editProfile: true,
      setRole: false,
      setAdvocate: false,
    });
  });

  it('holds from the very next request of sessions that are open', async () => {
    const { id, client } = await conch.makeMember();
    const MAY = '{ viewer { viewerCan { invite administer } } }';
    await cast.admin.client.run(SET_ROLE, { id, role: 'ADMIN' });
    expect((await client.run(MAY)).viewer.viewerCan).toEqual({ invite: true, administer: true });
    await cast.admin.client.run(SET_ROLE, { id, role: 'MEMBER' });
    expect((await client.run(MAY)).viewer.viewerCan).toEqual({ invite: false, administer: false });
  });

  it('is recorded with what it was, once', async () => {
    const { id } = await conch.makeMember();
    await cast.admin.client.run(SET_ROLE, { id, role: 'STAFF' });
    await cast.admin.client.run(SET_ROLE, { id, role: 'STAFF' });
    expect(await activitiesOf('member.roleChanged', id)).toEqual([
      { actorId: Number(cast.admin.id), details: { from: 'member', to: 'staff' } },
    ]);
  });
});

describe('an advocate', () => {
  it('is named by staff', async () => {
    const { id } = await conch.makeMember();
    expect(await answersTo(cast, SET_ADVOCATE, () => ({ id, advocate: true }))).toEqual(onlyFrom('staff'));
    expect((await cast.member.client.run(MEMBER, { id })).member.isAdvocate).toBe(true);
    await cast.staff.client.run(SET_ADVOCATE, { id, advocate: false });
    const recorded = await activitiesOf('member.advocateChanged', id);
    expect(recorded.map(({ details }) => details)).toEqual([{ advocate: true }, { advocate: false }]);
  });
});
