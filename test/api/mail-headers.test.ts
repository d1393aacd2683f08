import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { accept } from '../support/builders/answers.js';
import { makeCategory, makeReply, makeThread } from '../support/builders/forum.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';
import { mailTo, tokenIn } from '../support/mailbox.js';

const SMUGGLED = '\r\nBcc: eve@example.com\r\nX-Smuggled: yes\n\n<b>a body</b>\u2028\u0085\u000b\0';
const NAME = `Eve${SMUGGLED}`.slice(0, 60);
const UPDATE = 'mutation ($name: String!) { updateCommunity(input: { name: $name }) { name } }';
const RENAME = 'mutation ($name: String!) { updateProfile(input: { name: $name }) { name } }';
const INVITE = 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { link } }';
const ACCEPT = 'mutation ($input: AcceptInviteInput!) { acceptInvite(input: $input) { member { id } } }';
/** What every mail may carry. */
const KNOWN = [
  'from',
  'to',
  'subject',
  'date',
  'message-id',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'auto-submitted',
  'list-unsubscribe',
  'list-unsubscribe-post',
];

let conch: TestConch;
let asker: SignedIn;
beforeAll(async () => {
  conch = await startTestConch();
  asker = await conch.makeMember();
});
afterAll(() => conch?.stop());

async function sentMails() {
  const folder = join(conch.dataDir, 'mail');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.eml'));
  return Promise.all(names.map(async (name) => PostalMime.parse(await readFile(join(folder, name)))));
}

it('no name, title, note or reason writes a header of a mail, or sends it to somebody else', async () => {
  const { client } = conch.owner;
  await client.run(UPDATE, { name: NAME });
  await client.run(RENAME, { name: NAME });
  await client.run(INVITE, {
    input: { email: 'invited@example.com', note: `Hello${SMUGGLED.replace('\0', '')}`, buddyId: asker.id },
  });
  const token = tokenIn(await mailTo(conch, 'invited@example.com'));
  const input = { token, name: NAME, handle: 'invited', password: 'a brand new one' };
  await conch.stranger().run(ACCEPT, { input });
  const category = await makeCategory(conch.owner);
  const thread = await makeThread(asker, category, { title: `A question${SMUGGLED}` });
  const helper = await conch.makeMember();
  await accept(asker, await makeReply(helper, thread));
  await client.run(
    'mutation ($id: ID!, $reason: String!) { suspendMember(input: { memberId: $id, reason: $reason }) { id } }',
    { id: helper.id, reason: `Rude${SMUGGLED.replace('\0', '')}` },
  );
  await mailTo(conch, helper.email, 2);
  await mailTo(conch, asker.email);
  const mails = await sentMails();
  const subjects = mails.map(({ subject }) => subject).join('\n');
  for (const part of ['invites you', 'has joined', 'buddy', 'accepted', 'suspended'])
    expect(subjects).toContain(part);
  for (const { headers, to, cc, bcc } of mails) {
    expect(KNOWN).toEqual(expect.arrayContaining([...new Set(headers.map(({ key }) => key))]));
    expect([to!.length, cc, bcc]).toEqual([1, undefined, undefined]);
    expect(to![0]!.address).not.toContain('eve@');
  }
});
