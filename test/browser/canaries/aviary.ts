import { accept } from '../../support/builders/answers.js';
import { makeCategory, makeReply, makeThread } from '../../support/builders/forum.js';
import { TestClient } from '../../support/client.js';
import { eventually } from '../../support/eventually.js';
import { waitToJoin } from '../../support/joining.js';
import { LiveClient } from '../../support/live-client.js';
import { mailsTo, mailTo } from '../../support/mailbox.js';
import { change, onlyFor } from '../../support/site-forum.js';
import type { Site, SiteMember } from '../../support/site.js';
import type { Visitor } from './birds.js';

export type Aviary = {
  site: Site;
  visitors: Record<Visitor, { client: TestClient; email: string }>;
  /** Ids of what is hidden, and of who wrote it. */
  ids: Record<'category' | 'group' | 'thread' | 'opening' | 'reply' | 'deleted' | 'author', string>;
  categorySlug: string;
  /** Everything that came over the live connection of each of them. */
  frames: Map<Visitor, unknown[]>;
  /** How many mails `left` had been sent when they still belonged. */
  mailsBeforeLeaving: number;
};

/** Waits for staff to decide: no account, and so no session. */
async function waiting(site: Site): Promise<SiteMember> {
  await site.owner.client.run('mutation { updateCommunity(input: { registration: REQUEST }) { name } }');
  await waitToJoin(site, { handle: 'waiting', message: 'For zqrequestmessage.' });
  return {
    id: '0',
    handle: 'waiting',
    email: 'waiting@example.com',
    password: '',
    client: new TestClient(site.url),
  };
}

type People = Record<Exclude<Visitor, 'signed out'>, SiteMember>;

async function invitePeople(site: Site): Promise<People> {
  const member = (handle: string, more: object = {}) =>
    site.makeMember({ handle, email: `zq${handle}@example.com`, ...more });
  return {
    owner: site.owner,
    admin: await member('ada', { role: 'ADMIN' }),
    staff: await member('stan', { role: 'STAFF' }),
    moderator: await member('mona', { role: 'MODERATOR' }),
    author: await member('author'),
    inside: await member('inside'),
    outside: await member('outside'),
    left: await member('left'),
    suspended: await member('suspended'),
    unapproved: await waiting(site),
  };
}

/** Whoever asks is told what happens in these rooms from now on, as far as they may be. */
async function listen(
  site: Site,
  people: People,
  rooms: string[],
): Promise<{ frames: Map<Visitor, unknown[]>; close(): void }> {
  const frames = new Map<Visitor, unknown[]>();
  const lines: LiveClient[] = [];
  for (const [who, { client }] of Object.entries(people) as [Visitor, SiteMember][]) {
    if (!client.cookie) continue;
    const line = await LiveClient.connect(site.url, client.cookie);
    const heard: unknown[] = [];
    line.socket.onAny((...frame: unknown[]) => heard.push(frame));
    for (const room of rooms) heard.push(await line.ask(room));
    frames.set(who, heard);
    lines.push(line);
  }
  return { frames, close: () => lines.forEach((line) => line.close()) };
}

const run = (member: SiteMember, name: string, type: string, input: object) =>
  member.client.run(`mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`, { input });

/** What only readers of the category may come across, once each. */
async function writeInside(people: People, category: { id: string }) {
  const { author, inside, left, staff, owner } = people;
  const thread = await makeThread(author, category, {
    title: 'About zqoldtitle',
    body: 'At first zqoldwords, dear @outside and @mona.',
  });
  const opening = thread.openingPost.id;
  await change(author, 'editPost', 'EditPostInput', {
    id: opening,
    title: 'About zqthreadtitle',
    body: 'Now zqopeningwords, dear @outside and @left.',
    reason: 'zqeditreason',
  });
  const reply = await makeReply(left, thread, { body: 'Perhaps zqleftwords.' });
  await makeReply(inside, thread, { body: 'Or zqreplywords, dear @outside.', replyToPostId: reply.id });
  await change(owner, 'setAdvocate', 'SetAdvocateInput', { memberId: inside.id, advocate: true });
  await run(inside, 'verifyAnswer', 'VerifyAnswerInput', { postId: reply.id, note: 'zqverificationnote' });
  await run(inside, 'react', 'ReactInput', { postId: opening, kind: '👍' });
  await accept(author, reply);
  const deleted = await makeReply(author, thread, { body: 'It was zqdeletedwords.' });
  await change(staff, 'deletePost', 'DeletePostInput', { id: deleted.id, reason: 'zqdeletionreason' });
  return { thread, ids: { thread: thread.id, opening, reply: reply.id, deleted: deleted.id } };
}

async function speakOfficially({ staff, author }: People, thread: { id: string }): Promise<void> {
  const { markOfficialAnswer } = await change(staff, 'markOfficialAnswer', 'MarkOfficialAnswerInput', {
    threadId: thread.id,
    body: 'The word is zqofficialwords.',
    appliesTo: 'zqappliesto',
  });
  await change(staff, 'updateOfficialAnswer', 'UpdateOfficialAnswerInput', {
    id: markOfficialAnswer.id,
    expectedRevision: 1,
    reason: 'zqofficialreason',
    team: 'Zone two',
  });
  await makeReply(author, thread, { body: 'Thanks for zqlaterwords.' });
}

/** A community with one category of a group, everything in it said in words that are said nowhere else. */
export async function furnish(site: Site): Promise<Aviary> {
  const people = await invitePeople(site);
  const { owner, author, inside, left, suspended, outside, moderator } = people;
  const { createGroup: group } = await change(owner, 'createGroup', 'CreateGroupInput', {
    name: 'The zqgroupname',
    description: 'For zqgroupdescription',
  });
  for (const { id } of [author, inside, left, suspended])
    await change(owner, 'addGroupMember', 'GroupMemberInput', { groupId: group.id, memberId: id });
  const category = await makeCategory(owner, { name: 'Plain', ...onlyFor(group.id) });
  await change(owner, 'updateCategory', 'UpdateCategoryInput', {
    id: category.id,
    name: 'The zqcategoryname',
    description: 'For zqcategorydescription',
  });
  await run(owner, 'inviteMember', 'InviteMemberInput', {
    email: 'zqinvited@example.com',
    note: 'Come for zqinvitenote',
    groupIds: [group.id],
  });
  for (const one of [outside, moderator, inside, left])
    await run(one, 'followOfficialAnswers', 'FollowOfficialAnswersInput', { follow: true });

  const before = await listen(site, people, ['home', 'staff', `category:${category.id}`]);
  const { thread, ids } = await writeInside(people, category);
  const told = await eventually('the mail that the answer was accepted', async () => {
    const mails = await mailsTo(site.process, left.email);
    return mails.some(({ text }) => text?.includes('zqthreadtitle')) && mails;
  });
  await change(owner, 'removeGroupMember', 'GroupMemberInput', { groupId: group.id, memberId: left.id });
  await change(owner, 'suspendMember', 'SuspendMemberInput', { memberId: suspended.id, reason: 'Rude.' });
  await speakOfficially(people, thread);
  await mailTo(site.process, inside.email);
  before.close();
  return {
    site,
    visitors: { ...people, 'signed out': { client: new TestClient(site.url), email: 'nobody@example.com' } },
    ids: { ...ids, category: category.id, group: group.id, author: author.id },
    categorySlug: category.slug,
    frames: before.frames,
    mailsBeforeLeaving: told.length,
  };
}
