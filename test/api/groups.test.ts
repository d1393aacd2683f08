import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answersTo, makeCast, onlyFrom, type Cast } from '../support/cast.js';
import type { Refusal } from '../support/client.js';
import { startTestConch, type TestConch } from '../support/conch.js';

const CREATE =
  'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { id name description memberCount } }';
const UPDATE = 'mutation ($input: UpdateGroupInput!) { updateGroup(input: $input) { id name description } }';
const DELETE = 'mutation ($id: ID!) { deleteGroup(input: { id: $id }) }';
const ADD =
  'mutation ($groupId: ID!, $memberId: ID!) { addGroupMember(input: { groupId: $groupId, memberId: $memberId }) { memberCount members { edges { node { id } } } } }';
const REMOVE =
  'mutation ($groupId: ID!, $memberId: ID!) { removeGroupMember(input: { groupId: $groupId, memberId: $memberId }) { memberCount } }';
const LIST =
  'query ($first: Int, $after: String) { groups { id name memberCount members(first: $first, after: $after) { edges { node { handle } } pageInfo { hasNextPage endCursor } } } }';

let conch: TestConch;
let cast: Cast;
let made = 0;
beforeAll(async () => {
  conch = await startTestConch();
  cast = await makeCast(conch);
});
afterAll(() => conch?.stop());

async function makeGroup(name = `Group ${(made += 1)}`): Promise<{ id: string; name: string }> {
  return (await cast.admin.client.run(CREATE, { input: { name } })).createGroup;
}
const recorded = (groupId: string) =>
  conch.database.source.query<{ type: string; member: number | null; actor: number }[]>(
    `select type, member_id as member, actor_id as actor from activity
     where type like 'group.member%' and details->>'groupId' = $1 order by id`,
    [groupId],
  );

describe('groups', () => {
  it('are made, changed and deleted by admins', async () => {
    const create = () => ({ input: { name: `Group ${(made += 1)}` } });
    expect(await answersTo(cast, CREATE, create)).toEqual(onlyFrom('admin'));
    const { id } = await makeGroup();
    expect(await answersTo(cast, UPDATE, () => ({ input: { id, description: 'X' } }))).toEqual(
      onlyFrom('admin'),
    );
    expect(await answersTo(cast, DELETE, async () => ({ id: (await makeGroup()).id }))).toEqual(
      onlyFrom('admin'),
    );
  });

  it('are listed for staff, by name', async () => {
    expect(await answersTo(cast, LIST)).toEqual(onlyFrom('staff'));
    const { groups } = await cast.staff.client.run(LIST);
    const names = groups.map(({ name }: { name: string }) => name) as string[];
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
  });

  it('have names of their own, in any case', async () => {
    await makeGroup('Beta testers');
    const twin = await cast.admin.client
      .run(CREATE, { input: { name: 'BETA TESTERS' } })
      .catch((refusal: Refusal) => refusal);
    expect(twin).toMatchObject({ code: 'BAD_INPUT', fields: { name: expect.any(String) } });
    const { id } = await makeGroup();
    expect(await cast.admin.client.codeOf(UPDATE, { input: { id, name: 'beta testers' } })).toBe('BAD_INPUT');
  });

  it('keep what a change did not say', async () => {
    const { id, name } = await makeGroup();
    await cast.admin.client.run(UPDATE, { input: { id, description: 'Early birds' } });
    const { updateGroup } = await cast.admin.client.run(UPDATE, { input: { id, name: `${name} renamed` } });
    expect(updateGroup).toMatchObject({ name: `${name} renamed`, description: 'Early birds' });
    expect(await cast.admin.client.codeOf(UPDATE, { input: { id: '999999', name: 'X' } })).toBe('NOT_FOUND');
  });
});

describe('the members of a group', () => {
  it('are chosen by staff', async () => {
    const { id: groupId } = await makeGroup();
    const who = () => ({ groupId, memberId: cast.member.id });
    expect(await answersTo(cast, ADD, who)).toEqual(onlyFrom('staff'));
    expect(await answersTo(cast, REMOVE, who)).toEqual(onlyFrom('staff'));
    const { client } = cast.staff;
    expect(await client.codeOf(ADD, { groupId, memberId: '999999' })).toBe('NOT_FOUND');
    expect(await client.codeOf(ADD, { groupId: '999999', memberId: cast.member.id })).toBe('NOT_FOUND');
  });

  it('are counted and listed page by page, by name', async () => {
    const { id: groupId } = await makeGroup('Paged');
    for (const name of ['Carl', 'anna', 'Bob']) {
      const { id: memberId } = await conch.makeMember({ name, handle: `paged-${name.toLowerCase()}` });
      await cast.staff.client.run(ADD, { groupId, memberId });
    }
    const page = async (after: string | null) => {
      const { groups } = await cast.staff.client.run(LIST, { first: 2, after });
      return groups.find(({ id }: { id: string }) => id === groupId);
    };
    const first = await page(null);
    expect(first.memberCount).toBe(3);
    const handles = (group: { members: { edges: { node: { handle: string } }[] } }) =>
      group.members.edges.map(({ node }) => node.handle);
    expect(handles(first)).toEqual(['paged-anna', 'paged-bob']);
    expect(handles(await page(first.members.pageInfo.endCursor))).toEqual(['paged-carl']);
  });

  it('know their own groups, without being told who else is in them', async () => {
    const { id: groupId, name } = await makeGroup();
    const { id: memberId, client } = await conch.makeMember();
    await cast.staff.client.run(ADD, { groupId, memberId });
    const { viewer } = await client.run('{ viewer { member { groups { name memberCount } } } }');
    expect(viewer.member.groups).toEqual([{ name, memberCount: 1 }]);
    expect(await client.codeOf('{ viewer { member { groups { members { edges { cursor } } } } } }')).toBe(
      'FORBIDDEN',
    );
  });

  it('come and go on record, once each', async () => {
    const { id: groupId } = await makeGroup();
    const { id: memberId } = await conch.makeMember();
    const variables = { groupId, memberId };
    for (const query of [ADD, ADD, REMOVE, REMOVE]) await cast.staff.client.run(query, variables);
    const by = { member: Number(memberId), actor: Number(cast.staff.id) };
    expect(await recorded(groupId)).toEqual([
      { type: 'group.memberAdded', ...by },
      { type: 'group.memberRemoved', ...by },
    ]);
  });

  it('leave on record when the group is deleted, and remain members', async () => {
    const { id: groupId } = await makeGroup();
    const members = [await conch.makeMember(), await conch.makeMember()];
    for (const { id: memberId } of members) await cast.staff.client.run(ADD, { groupId, memberId });
    await cast.admin.client.run(DELETE, { id: groupId });
    const left = (await recorded(groupId)).filter(({ type }) => type === 'group.memberRemoved');
    expect(left.map(({ member }) => member).sort()).toEqual(members.map(({ id }) => Number(id)).sort());
    const { viewer } = await members[0]!.client.run('{ viewer { member { groups { name } } } }');
    expect(viewer.member.groups).toEqual([]);
  });
});
