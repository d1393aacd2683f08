import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeCategory, makeThread } from '../support/builders/forum.js';
import type { Refusal } from '../support/client.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';
import { eventually } from '../support/eventually.js';

const UPDATE = 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { handle } }';
const MEMBER = 'query ($handle: String!) { member(handle: $handle) { id handle } }';
const FOUND = 'query ($query: String!) { members(filter: { query: $query }) { edges { node { handle } } } }';

let conch: TestConch;
beforeAll(async () => {
  conch = await startTestConch();
});
afterAll(() => conch?.stop());

const rename = (member: SignedIn, handle: string, memberId?: string) =>
  member.client.run(UPDATE, { input: { handle, memberId } });
const codeOfRename = (member: SignedIn, handle: string) =>
  member.client.codeOf(UPDATE, { input: { handle } });
const leadsTo = async (handle: string) => (await conch.owner.client.run(MEMBER, { handle })).member;

describe('a handle that was given up', () => {
  it('still leads to its member, who is found by the new one', async () => {
    const anna = await conch.makeMember({ handle: 'anna' });
    await rename(anna, 'anna.berg');
    expect(await leadsTo('ANNA')).toEqual({ id: anna.id, handle: 'anna.berg' });
    expect(await leadsTo('anna.berg')).toEqual({ id: anna.id, handle: 'anna.berg' });
    const { members } = await anna.client.run(FOUND, { query: 'anna' });
    expect(members.edges).toEqual([{ node: { handle: 'anna.berg' } }]);
  });

  it('stays theirs: nobody else takes it, and they may take it back', async () => {
    const bela = await conch.makeMember({ handle: 'bela' });
    await rename(bela, 'bela2');
    const other = await conch.makeMember();
    const refusal = await rename(other, 'bela').catch((error: Refusal) => error);
    expect(refusal).toMatchObject({ code: 'BAD_INPUT', fields: { handle: expect.any(String) } });
    await expect(conch.makeMember({ handle: 'bela' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await rename(bela, 'bela');
    expect(await leadsTo('bela2')).toEqual({ id: bela.id, handle: 'bela' });
    expect(await codeOfRename(other, 'bela2')).toBe('BAD_INPUT');
  });

  it('when mentioned again tells the member, once', async () => {
    const category = await makeCategory(conch.owner);
    const mona = await conch.makeMember({ handle: 'mona' });
    await rename(mona, 'mona.lisa');
    await makeThread(conch.owner, category, { body: 'What do you say, @mona, @mona.lisa?' });
    const unread = async () =>
      (await mona.client.run('{ viewer { unreadNotificationCount } }')).viewer.unreadNotificationCount;
    await eventually('the mention', async () => (await unread()) === 1);
  });
});

describe('a handle that several want at the same moment', () => {
  it('goes to one of the members who change theirs and those who join', async () => {
    const members = await Promise.all(Array.from({ length: 4 }, () => conch.makeMember()));
    const outcomes = await Promise.allSettled([
      ...members.map((member) => rename(member, 'wanted')),
      conch.makeMember({ handle: 'wanted' }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'BAD_INPUT' });
  });

  it('stays with whoever gives it up just then', async () => {
    const leaving = await conch.makeMember({ handle: 'leaving' });
    const joining = await conch.makeMember();
    const [left, joined] = await Promise.all([
      codeOfRename(leaving, 'left'),
      codeOfRename(joining, 'leaving'),
    ]);
    expect([left, joined]).toEqual([null, 'BAD_INPUT']);
    expect((await leadsTo('leaving')).id).toBe(leaving.id);
  });
});

describe('one’s own handle', () => {
  it('is changed at most three times in 30 days', async () => {
    const member = await conch.makeMember();
    for (const handle of ['first', 'second', 'third']) await rename(member, handle);
    const refusal = await rename(member, 'fourth').catch((error: Refusal) => error);
    expect(refusal).toMatchObject({ code: 'RATE_LIMITED' });
    expect((refusal as Refusal).fields.handle).toMatch(/ 3 times within 30 days.*again in 30 days/);
    await member.client.run(UPDATE, { input: { name: 'Another name', handle: 'third' } });
    await conch.database.source.query(
      `update member set handle_changed_at = array(select at - interval '29 days 12 hours' from unnest(handle_changed_at) at)
       where id = $1`,
      [Number(member.id)],
    );
    expect(await rename(member, 'fourth').catch((error: Refusal) => error.message)).toContain('in a day');
    await conch.database.source.query(
      `update member set handle_changed_at = array(select at - interval '1 day' from unnest(handle_changed_at) at)
       where id = $1`,
      [Number(member.id)],
    );
    await rename(member, 'fourth');
  });

  it('is not changed a fourth time by asking four times at once', async () => {
    const member = await conch.makeMember();
    const codes = await Promise.all(
      ['one', 'two', 'three', 'four'].map((word) => codeOfRename(member, `${word}.at.once`)),
    );
    expect(codes.sort()).toEqual(['RATE_LIMITED', null, null, null].sort());
  });

  it('may be changed by admins whenever it must be, and a refused change does not count', async () => {
    const member = await conch.makeMember();
    for (const handle of ['a1', 'a2', 'a3', 'a4']) await rename(conch.owner, handle, member.id);
    for (let tries = 0; tries < 4; tries += 1) expect(await codeOfRename(member, 'olivia')).toBe('BAD_INPUT');
    expect(await codeOfRename(member, 'a5')).toBeNull();
  });
});
