import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InviteListSendingService } from '../../apps/api/src/features/invites/invite-list-sending.service.js';
import { rooms } from '@conch/shared/realtime';
import { answersTo, makeCast, onlyFrom, type Cast } from '../support/cast.js';
import { Refusal, type Data } from '../support/client.js';
import { startTestConch, type TestConch } from '../support/conch.js';
import { eventually } from '../support/eventually.js';
import { LiveClient } from '../support/live-client.js';
import { mailsTo, mailTo, tokenIn } from '../support/mailbox.js';

const LIST =
  'id state rowCount counts { result count } rows(first: 100) { edges { node { number email name result problem } } }';
const CHECK = `mutation ($input: InviteMembersInput!) { inviteMembers(input: $input) { ${LIST} validDays note buddy { id } groups { name } madeBy { id } } }`;
const START = 'mutation ($id: ID!) { startInviteList(input: { id: $id }) { id state } }';
const CANCEL = `mutation ($id: ID!) { cancelInviteList(input: { id: $id }) { ${LIST} } }`;
const READ = `query ($id: ID!) { inviteList(id: $id) { ${LIST} resultsCsv } }`;
const LISTS = '{ inviteLists { edges { node { id } } } }';
const INVITE = 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { invite { id } } }';

let conch: TestConch;
let cast: Cast;
let made = 0;
beforeAll(async () => {
  conch = await startTestConch();
  cast = await makeCast(conch);
});
afterAll(() => conch?.stop());

const newAddress = () => `listed${(made += 1)}@example.com`;
const check = async (csv: string, input: Record<string, unknown> = {}) =>
  (await cast.staff.client.run(CHECK, { input: { csv, ...input } })).inviteMembers;
const read = async (id: string) => (await cast.staff.client.run(READ, { id })).inviteList;
const outcomes = (list: Data) =>
  list.rows.edges.map(({ node }: Data) => [node.number, node.email, node.result, node.problem]);
const finished = (id: string) =>
  eventually('the list is finished', async () => {
    const list = await read(id);
    return list.state === 'FINISHED' && list;
  });
const problemOf = async (csv: string) => {
  const refusal = await check(csv).catch((error: unknown) => error);
  return refusal instanceof Refusal ? refusal.fields['csv'] : null;
};
const invitesTo = (email: string) =>
  conch.database.source.query<{ id: string }[]>('select id from invite where email = $1', [email]);

describe('a file of people', () => {
  it('is read whatever the order of its columns, with a mark at its start, semicolons and quotes', async () => {
    const csv =
      '\uFEFFName;Note;Groups;E-Mail\r\n"Weiß; Anna";"Said ""hello""\nin two lines";;Anna.W@Example.com\r\n\r\nBo;;;bo.b@example.com\r\n';
    expect(outcomes(await check(csv))).toEqual([
      [2, 'anna.w@example.com', 'WAITING', null],
      [4, 'bo.b@example.com', 'WAITING', null],
    ]);
  });

  it('may be a bare column of addresses', async () => {
    expect(outcomes(await check('one.bare@example.com\ntwo.bare@example.com'))).toEqual([
      [1, 'one.bare@example.com', 'WAITING', null],
      [2, 'two.bare@example.com', 'WAITING', null],
    ]);
  });

  it('is refused as a whole where it cannot be understood', async () => {
    expect(await problemOf('Surname,Town\nWeiß,Bonn')).toContain('must name the columns');
    expect(await problemOf('e-mail\n\n')).toContain('nobody in this file');
    expect(await problemOf('e-mail,note\na@example.com,"open\n')).toContain('not closed');
    const tooMany = Array.from({ length: 5_001 }, (_, at) => `n${at}@example.com`).join('\n');
    expect(await problemOf(tooMany)).toContain('at most 5000 rows');
  });

  it('keeps rows with signs that cannot be kept, and says what is wrong with them', async () => {
    const broken = `${'a'.repeat(253)}😀`;
    const good = newAddress();
    const list = await check(`e-mail,groups\nzero\0byte,\n${broken},\n${newAddress()},zero\0group\n${good},`);
    expect(list.rows.edges.map(({ node }: Data) => node.result)).toEqual([
      'INVALID',
      'INVALID',
      'INVALID',
      'WAITING',
    ]);
  });

  it('counts addresses once however they are written', async () => {
    const [local, rest] = newAddress().split('@');
    const list = await check(
      `${local}@${rest}\n${local!.toUpperCase()}@${rest!.toUpperCase()}\n " ${local}@${rest} "`,
    );
    const results = list.rows.edges.map(({ node }: Data) => node.result);
    expect(results.filter((result: string) => result === 'WAITING')).toHaveLength(1);
  });

  it('says row by row what would come of it', async () => {
    const open = newAddress();
    await cast.staff.client.run(INVITE, { input: { email: open } });
    const csv = `email,groups,name
no address,,
new.person@example.com,,
NEW.person@example.com,,
${cast.member.email},,
${open},,
in.nowhere@example.com,Nowhere,
long.name@example.com,,${'x'.repeat(61)}`;
    expect(outcomes(await check(csv))).toEqual([
      [2, 'no address', 'INVALID', expect.stringContaining('E-mail: ')],
      [3, 'new.person@example.com', 'WAITING', null],
      [4, 'new.person@example.com', 'DUPLICATE', 'As in row 3.'],
      [5, cast.member.email, 'MEMBER', null],
      [6, open, 'INVITED', null],
      [7, 'in.nowhere@example.com', 'INVALID', 'There is no group “Nowhere”.'],
      [8, 'long.name@example.com', 'INVALID', expect.stringContaining('Name: ')],
    ]);
  });

  it('sends nothing before it is started', async () => {
    const email = newAddress();
    const list = await check(email);
    expect(list.state).toBe('CHECKED');
    expect(await invitesTo(email)).toEqual([]);
  });
});

describe('a list that was started', () => {
  it('invites each person as the file and the form say', async () => {
    for (const name of ['Pilots', 'Testers'])
      await cast.admin.client.run(
        'mutation ($name: String!) { createGroup(input: { name: $name }) { id } }',
        { name },
      );
    const { groups } = await cast.staff.client.run('{ groups { id name } }');
    const pilots = groups.find(({ name }: Data) => name === 'Pilots').id;
    const [first, second] = [newAddress(), newAddress()];
    const { id } = await check(`e-mail,name,note,groups\n${first},Anna,Just for you,testers\n${second},,,`, {
      note: 'For all',
      buddyId: cast.member.id,
      groupIds: [pilots],
      validDays: 30,
      fileName: 'people.csv',
    });
    await cast.staff.client.run(START, { id });
    const list = await finished(id);
    expect(list.counts).toEqual([{ result: 'SENT', count: 2 }]);
    const { invites } = await cast.staff.client.run(
      '{ invites(first: 2) { edges { node { email name note role validDays buddy { id } groups { name } invitedBy { id } } } } }',
    );
    const common = {
      role: 'MEMBER',
      validDays: 30,
      buddy: { id: cast.member.id },
      invitedBy: { id: cast.staff.id },
    };
    expect(invites.edges.map(({ node }: Data) => node)).toEqual([
      { email: second, name: null, note: 'For all', groups: [{ name: 'Pilots' }], ...common },
      {
        email: first,
        name: 'Anna',
        note: 'Just for you',
        groups: [{ name: 'Pilots' }, { name: 'Testers' }],
        ...common,
      },
    ]);
    const mail = await mailTo(conch, first);
    expect(mail.text).toContain('Hello Anna,');
    const accept =
      'mutation ($input: AcceptInviteInput!) { acceptInvite(input: $input) { member { email } } }';
    const input = { token: tokenIn(mail), name: 'Anna', handle: 'anna', password: 'a long password' };
    expect((await conch.stranger().run(accept, { input })).acceptInvite.member.email).toBe(first);
  });

  it('passes over who became a member or was invited meanwhile, and goes on behind a row that fails', async () => {
    const [invited, fails, last] = [newAddress(), newAddress(), newAddress()];
    const joins = `member.to.be@example.com`;
    const { createGroup } = await cast.admin.client.run(
      'mutation { createGroup(input: { name: "Brief" }) { id } }',
    );
    const { id } = await check(`e-mail,groups\n${joins},\n${invited},\n${fails},Brief\n${last},`);
    await conch.makeMember({ handle: 'member.to.be' });
    await cast.admin.client.run(INVITE, { input: { email: invited } });
    await cast.admin.client.run('mutation ($id: ID!) { deleteGroup(input: { id: $id }) }', {
      id: createGroup.id,
    });
    await cast.staff.client.run(START, { id });
    expect(outcomes(await finished(id)).map(([, , result]: string[]) => result)).toEqual([
      'MEMBER',
      'INVITED',
      'FAILED',
      'SENT',
    ]);
    expect(await invitesTo(invited)).toHaveLength(1);
    expect(await invitesTo(fails)).toEqual([]);
  });

  it('tells staff of its progress, and nobody else', async () => {
    const { id } = await check(newAddress());
    const [staff, member] = await Promise.all(
      [cast.staff, cast.member].map(({ client }) => LiveClient.connect(conch.url, client.cookie)),
    );
    await staff!.subscribe(rooms.staff());
    expect((await member!.ask(rooms.staff())).ok).toBe(false);
    await cast.staff.client.run(START, { id });
    await finished(id);
    const told = await eventually('progress is told', async () => {
      const messages = staff!.messages.filter(({ type }) => type === 'inviteList.changed');
      return messages.length >= 3 && messages;
    });
    expect(told.every((message) => (message as Data).inviteListId === id)).toBe(true);
    staff!.close();
    member!.close();
  });

  it('is started once, and is not cancelled when it is over', async () => {
    const { id } = await check(newAddress());
    const codes = await Promise.all([1, 2, 3].map(() => cast.staff.client.codeOf(START, { id })));
    expect(codes.sort()).toEqual(['CONFLICT', 'CONFLICT', null]);
    await finished(id);
    expect(await cast.staff.client.codeOf(CANCEL, { id })).toBe('CONFLICT');
  });

  it('invites each once though several workers send it together', async () => {
    const emails = Array.from({ length: 150 }, newAddress);
    const { id } = await check(emails.join('\n'));
    await conch.database.source.query('update invite_list set started_at = now() where id = $1', [id]);
    const sending = conch.get(InviteListSendingService);
    await Promise.all([1, 2, 3].map(() => sending.send({ isLast: false })));
    expect((await finished(id)).counts).toEqual([{ result: 'SENT', count: 150 }]);
    const [row] = await conch.database.source.query<{ count: number }[]>(
      'select count(*)::int as count from invite where email = any($1::citext[])',
      [emails],
    );
    expect(row!.count).toBe(150);
    await mailTo(conch, emails[0]!);
    expect(await mailsTo(conch, emails[0]!)).toHaveLength(1);
  });
});

describe('cancelling', () => {
  it('leaves the rest unsent', async () => {
    const email = newAddress();
    const { id } = await check(`${email}\nno address`);
    const { cancelInviteList } = await cast.staff.client.run(CANCEL, { id });
    expect(cancelInviteList.state).toBe('CANCELLED');
    expect(outcomes(cancelInviteList).map(([, , result]: string[]) => result)).toEqual([
      'CANCELLED',
      'INVALID',
    ]);
    expect(await cast.staff.client.codeOf(START, { id })).toBe('CONFLICT');
    expect(await invitesTo(email)).toEqual([]);
  });
});

describe('the results', () => {
  it('are a file that a spreadsheet opens without running anything', async () => {
    const { id } = await check('e-mail\n"=HYPERLINK(""https://evil.example"")"\n@SUM(A1)\nfine@example.com');
    const { resultsCsv } = await read(id);
    const lines = resultsCsv.split('\r\n');
    expect(lines[0]).toBe('row,e-mail,result,problem');
    expect(lines[1]).toMatch(/^2,"'=HYPERLINK/);
    expect(lines[2]).toMatch(/^3,"'@SUM/);
    expect(lines[3]).toBe('4,fine@example.com,waiting,');
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    ' =1+1',
    '=1+1\nmore',
    '=1+1\rmore',
    '＝1+1',
    '＠SUM(A1)',
  ])('calculate nothing with %j, wherever it stands', async (cell) => {
    const quoted = `"${cell}"`;
    const { id } = await check(`e-mail,name,note,groups\n${quoted},${quoted},${quoted},${quoted}`);
    const cells = (await read(id)).resultsCsv.split('\r\n').slice(1).join('\r\n').split(/[,"]/);
    for (const one of cells) expect(one).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
  });
});

describe('lists of invites', () => {
  it('are for staff', async () => {
    const { id } = await check(newAddress());
    expect(await answersTo(cast, LISTS)).toEqual(onlyFrom('staff'));
    expect(await answersTo(cast, READ, () => ({ id }))).toEqual(onlyFrom('staff'));
    expect(await answersTo(cast, CHECK, () => ({ input: { csv: newAddress() } }))).toEqual(onlyFrom('staff'));
    const fresh = async () => ({ id: (await check(newAddress())).id });
    expect(await answersTo(cast, START, fresh)).toEqual(onlyFrom('staff'));
    expect(await answersTo(cast, CANCEL, fresh)).toEqual(onlyFrom('staff'));
    expect(await cast.staff.client.codeOf(READ, { id: '999999' })).toBe('NOT_FOUND');
  });

  it('never make more than members', async () => {
    const { id } = await check(`e-mail,role\n${newAddress()},ADMIN`);
    await cast.staff.client.run(START, { id });
    await finished(id);
    const { invites } = await cast.staff.client.run('{ invites(first: 1) { edges { node { role } } } }');
    expect(invites.edges[0].node.role).toBe('MEMBER');
  });
});
