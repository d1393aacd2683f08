import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answersTo, makeCast, onlyFrom, type Cast } from '../support/cast.js';
import type { Refusal } from '../support/client.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';
import { statementsOf } from '../support/statements.js';

const FIELD = 'id name hint kind options audience editor isRequired archivedAt';
const CREATE = `mutation ($input: CreateCustomFieldInput!) { createCustomField(input: $input) { ${FIELD} } }`;
const UPDATE = `mutation ($input: UpdateCustomFieldInput!) { updateCustomField(input: $input) { ${FIELD} } }`;
const ARRANGE = 'mutation ($ids: [ID!]!) { arrangeCustomFields(input: { ids: $ids }) { id } }';
const ALL = `{ customFields { ${FIELD} } }`;
const PROFILE = 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { name } }';
const VALUES = 'customFields { field { id name } value editable }';
const MEMBER = `query ($id: ID!) { member(id: $id) { ${VALUES} } }`;
const LIST = `query ($ids: [ID!], $query: String) { members(filter: { ids: $ids, query: $query }) { edges { node { ${VALUES} } } } }`;

type Value = { field: { id: string; name: string }; value: string | null; editable: boolean };

let conch: TestConch;
let cast: Cast;
let made = 0;
beforeAll(async () => {
  conch = await startTestConch({ ROLES: 'api' });
  cast = await makeCast(conch);
});
afterAll(() => conch?.stop());

const makeField = async (input: object = {}): Promise<string> => {
  const wanted = { name: `Field ${(made += 1)}`, kind: 'TEXT', ...input };
  return (await cast.admin.client.run(CREATE, { input: wanted })).createCustomField.id;
};
const change = (id: string, input: object) => cast.admin.client.run(UPDATE, { input: { id, ...input } });
const archive = (...ids: string[]) => Promise.all(ids.map((id) => change(id, { archived: true })));
const fill = (by: SignedIn, fieldId: string, value: string | null, memberId?: string) =>
  by.client.run(PROFILE, { input: { memberId, customFields: [{ fieldId, value }] } });
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: Refusal) => error,
  );
const valuesOf = async (member: SignedIn, viewer: SignedIn): Promise<Value[]> =>
  (await viewer.client.run(MEMBER, { id: member.id })).member.customFields;
const sees = async (member: SignedIn, viewer: SignedIn, fieldId: string) =>
  (await valuesOf(member, viewer)).find(({ field }) => field.id === fieldId)?.value;

describe('custom fields', () => {
  it('are made, changed, put in order and listed by admins', async () => {
    const field = await makeField();
    const input = () => ({ input: { name: `Field ${(made += 1)}`, kind: 'TEXT' } });
    expect(await answersTo(cast, CREATE, input)).toEqual(onlyFrom('admin'));
    expect(await answersTo(cast, UPDATE, () => ({ input: { id: field, hint: 'Hm' } }))).toEqual(
      onlyFrom('admin'),
    );
    expect(await answersTo(cast, ARRANGE, () => ({ ids: [field] }))).toEqual(onlyFrom('admin'));
    expect(await answersTo(cast, ALL)).toEqual(onlyFrom('admin'));
    expect(await cast.admin.client.codeOf(UPDATE, { input: { id: '999999' } })).toBe('NOT_FOUND');
    expect(await cast.admin.client.codeOf(ARRANGE, { ids: [field, '999999'] })).toBe('NOT_FOUND');
  });

  it('are recorded as changed only where something changed', async () => {
    const field = await makeField({ kind: 'CHOICE', options: ['A', 'B'], hint: 'Choose' });
    const recorded = async () => {
      const facts = await conch.database.source.query<unknown[]>(
        `select from activity where type = 'customField.updated' and (details ->> 'fieldId') = $1`,
        [field],
      );
      return facts.length;
    };
    for (const same of [{}, { options: ['A', 'B'], hint: 'Choose', archived: false }])
      await change(field, same);
    expect(await recorded()).toBe(0);
    await change(field, { options: ['B', 'A'] });
    await archive(field);
    await archive(field);
    expect(await recorded()).toBe(2);
  });

  it('make sense: choices to choose from, nothing asked of members that they do not see', async () => {
    const wrong: [object, string][] = [
      [{ kind: 'CHOICE' }, 'options'],
      [{ options: ['A'] }, 'options'],
      [{ kind: 'CHOICE', options: ['A', 'A'] }, 'options'],
      [{ audience: 'STAFF' }, 'editor'],
      [{ editor: 'STAFF', isRequired: true }, 'isRequired'],
    ];
    for (const [input, field] of wrong)
      expect((await refusalOf(makeField(input)))?.fields).toHaveProperty(field);
  });

  it('have different names, also when two are made at the same moment', async () => {
    const codes = await Promise.all(
      ['Team', 'TEAM'].map((name) => cast.admin.client.codeOf(CREATE, { input: { name, kind: 'TEXT' } })),
    );
    expect(codes.sort()).toEqual(['BAD_INPUT', null]);
  });

  it('stand in the order that was chosen, on the profile too', async () => {
    const [one, two] = [await makeField({ name: 'One' }), await makeField({ name: 'Two' })];
    await cast.admin.client.run(ARRANGE, { ids: [two, one] });
    const names = (await valuesOf(cast.member, cast.member)).map(({ field }) => field.name);
    expect(names.slice(0, 2)).toEqual(['Two', 'One']);
  });

  it('are archived: shown and asked nowhere, and back with what they said', async () => {
    const field = await makeField();
    await fill(cast.member, field, 'Kept');
    await archive(field);
    expect(await sees(cast.member, cast.admin, field)).toBeUndefined();
    expect((await refusalOf(fill(cast.member, field, 'x')))?.code).toBe('NOT_FOUND');
    await change(field, { archived: false });
    expect(await sees(cast.member, cast.admin, field)).toBe('Kept');
  });
});

describe('what a member says in a custom field', () => {
  it.each([
    ['TEXT', ' two  words ', 'two words', 'x'.repeat(301)],
    ['LINK', 'https://example.com/anna', 'https://example.com/anna', 'javascript:alert(1)'],
    ['LINK', 'http://example.com', 'http://example.com', 'https://anna:secret@example.com'],
    ['DATE', '2027-03-31', '2027-03-31', '2027-02-30'],
    ['CHOICE', 'Blue', 'Blue', 'Black'],
  ])('fits its kind: %s %j', async (kind, said, kept, wrong) => {
    const field = await makeField({ kind, ...(kind === 'CHOICE' && { options: ['Blue', 'Red'] }) });
    await fill(cast.member, field, said);
    expect(await sees(cast.member, cast.member, field)).toBe(kept);
    const refusal = await refusalOf(fill(cast.member, field, wrong));
    expect(refusal).toMatchObject({ code: 'BAD_INPUT' });
    expect(refusal?.fields).toHaveProperty([`customFields.${field}`]);
    await fill(cast.member, field, ' ');
    expect(await sees(cast.member, cast.member, field)).toBeNull();
    await archive(field);
  });

  it('stays when its choice is no longer offered, until they choose again', async () => {
    const field = await makeField({ kind: 'CHOICE', options: ['Old', 'New'] });
    await fill(cast.member, field, 'Old');
    await change(field, { options: ['New'] });
    await fill(cast.member, field, 'Old');
    expect(await sees(cast.member, cast.member, field)).toBe('Old');
    await fill(cast.member, field, 'New');
    expect((await refusalOf(fill(cast.member, field, 'Old')))?.code).toBe('BAD_INPUT');
    await archive(field);
  });

  it('is asked for where it is required, of the member and not of an admin', async () => {
    const needed = await makeField({ isRequired: true });
    const other = await makeField();
    const member = await conch.makeMember();
    const refusal = await refusalOf(fill(member, other, 'x'));
    expect(refusal?.fields).toHaveProperty([`customFields.${needed}`]);
    await fill(cast.admin, other, 'x', member.id);
    await member.client.run(PROFILE, { input: { name: 'Without fields' } });
    await fill(member, needed, 'There');
    expect((await refusalOf(fill(member, needed, null)))?.code).toBe('BAD_INPUT');
    await archive(needed, other);
  });

  it('changes together with the profile or not at all, and is recorded without what it says', async () => {
    const field = await makeField({ kind: 'DATE' });
    const { id, client } = await conch.makeMember({ name: 'Before' });
    const save = (name: string, value: string) =>
      client.codeOf(PROFILE, { input: { name, customFields: [{ fieldId: field, value }] } });
    expect(await save('After', 'never')).toBe('BAD_INPUT');
    expect(await save('Before', '2027-01-01')).toBeNull();
    const recorded = await conch.database.source.query<{ details: unknown }[]>(
      `select details from activity where type = 'member.updated' and member_id = $1`,
      [Number(id)],
    );
    expect(recorded).toEqual([{ details: { fields: [], customFields: [Number(field)] } }]);
    await archive(field);
  });
});

describe('who sees and who fills in', () => {
  const everybody = ['member', 'moderator', 'staff', 'admin'] as const;
  const seenBy = async (member: SignedIn, field: string) => {
    const found: string[] = [];
    for (const who of everybody) if ((await sees(member, cast[who], field)) !== undefined) found.push(who);
    if ((await sees(member, member, field)) !== undefined) found.push('self');
    return found;
  };

  it('follows the audience of the field, and the member’s own where the field is for everybody', async () => {
    const member = await conch.makeMember();
    const open = await makeField();
    const own = await makeField({ audience: 'OWN' });
    const staff = await makeField({ audience: 'STAFF', editor: 'STAFF' });
    expect(await seenBy(member, open)).toEqual([...everybody, 'self']);
    expect(await seenBy(member, own)).toEqual(['staff', 'admin', 'self']);
    expect(await seenBy(member, staff)).toEqual(['staff', 'admin']);
    await member.client.run(PROFILE, { input: { profileAudience: 'STAFF' } });
    expect(await seenBy(member, open)).toEqual(['staff', 'admin', 'self']);
    await archive(open, own, staff);
  });

  it('holds in lists, and searching finds nothing of it', async () => {
    const member = await conch.makeMember();
    const own = await makeField({ audience: 'OWN' });
    await fill(member, own, 'Xylophone');
    const listed = async (viewer: SignedIn, variables: object) => {
      const { members } = await viewer.client.run(LIST, { ...variables });
      return JSON.stringify(members);
    };
    expect(await listed(cast.member, { ids: [member.id] })).not.toContain('Xylophone');
    expect(await listed(cast.staff, { ids: [member.id] })).toContain('Xylophone');
    expect(await listed(cast.staff, { query: 'Xylophone' })).not.toContain('Xylophone');
    await archive(own);
  });

  it('lets staff fill in what is theirs in any profile, and nothing else there', async () => {
    const member = await conch.makeMember();
    const staffs = await makeField({ editor: 'STAFF' });
    const theirs = await makeField();
    const noted = await answersTo(cast, PROFILE, () => ({
      input: { memberId: member.id, customFields: [{ fieldId: staffs, value: 'Gold' }] },
    }));
    expect(noted).toEqual(onlyFrom('staff'));
    expect((await refusalOf(fill(member, staffs, 'Platinum')))?.code).toBe('FORBIDDEN');
    expect((await refusalOf(fill(cast.staff, theirs, 'x', member.id)))?.code).toBe('FORBIDDEN');
    const both = { memberId: member.id, name: 'X', customFields: [{ fieldId: staffs, value: 'Tin' }] };
    expect(await cast.staff.client.codeOf(PROFILE, { input: both })).toBe('FORBIDDEN');
    expect((await valuesOf(member, member)).map(({ value, editable }) => [value, editable])).toEqual(
      expect.arrayContaining([
        ['Gold', false],
        [null, true],
      ]),
    );
    await archive(staffs, theirs);
  });

  it('tells nobody of a field that is not for them', async () => {
    const hidden = await makeField({ audience: 'STAFF', editor: 'STAFF' });
    expect((await refusalOf(fill(cast.member, hidden, 'x')))?.code).toBe('NOT_FOUND');
    await archive(hidden);
  });
});

it('a list costs the same number of statements for 1 member and for 20', async () => {
  for (let count = 0; count < 20; count += 1) await conch.makeMember();
  const costOf = async (first: number) => {
    const query = `{ members(first: ${first}) { edges { node { name ${VALUES} } } } }`;
    const statements = await statementsOf(() => cast.member.client.run(query));
    return statements.filter((statement) => /\bmember\b/.test(statement)).length;
  };
  // One each for the session, the list and the fields.
  expect(await costOf(1)).toBe(3);
  expect(await costOf(20)).toBe(3);
});
