import { rm } from 'node:fs/promises';
import { rooms } from '@conch/shared/realtime';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeCategory, makeReply, makeThread, type MadeCategory } from '../support/builders/forum.js';
import { TestClient } from '../support/client.js';
import type { SignedIn } from '../support/conch.js';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';
import { makeFolder } from '../support/folder.js';
import { LiveClient } from '../support/live-client.js';
import { previousVersion, unpackRelease } from '../support/previous-release.js';
import { join as joinCommunity, setUp } from '../support/process-forum.js';
import { startConchProcess, type ConchProcess } from '../support/process.js';
import { expectNothingLost } from '../support/proof.js';
import { Writers } from '../support/writers.js';

/** What a person sees of a community, in the words of the previous release. */
const EVERYTHING = `{
  community { name tagline officialTeam timeZone }
  categories { slug threadCount }
  groups { name memberCount }
  invites(first: 30) { edges { node { email state role invitedBy { handle } } } }
  members(first: 30) { edges { node { handle name role isOwner email bioHtml replyCount threadCount } } }
  officialAnswers(first: 30) { edges { node { id team revision appliesTo post { id } } } }
  threads(first: 15) { edges { node {
    id title slug kind replyCount answerState lastPostNumber isUnanswered participants { handle }
    acceptedAnswer { post { id } } officialAnswer { id }
    posts(first: 20) { edges { node { id number html revisionCount deletedAt author { handle } reactions { kind count } } } }
  } } }
  viewer { member { handle } sessions { isCurrent } }
}`;

const run = (who: SignedIn, operation: string, type: string, input: object, fields = '{ id }') =>
  who.client.run(`mutation ($input: ${type}!) { ${operation}(input: $input) ${fields} }`, { input });

describe('an upgrade from the previous release, with both versions serving', () => {
  let database: TestDatabase;
  let folder: string;
  let before: ConchProcess;
  let after: ConchProcess;
  let owner: SignedIn;
  let asker: SignedIn;
  let helper: SignedIn;
  let category: MadeCategory;

  const over = (conch: ConchProcess, who: SignedIn): SignedIn => ({
    ...who,
    client: new TestClient(conch.url, who.client.cookie),
  });
  const everything = (conch: ConchProcess) => over(conch, owner).client.run(EVERYTHING);

  /** All that the previous release can make, made through whichever version `asker` and `helper` speak to. */
  const live = async (staff: SignedIn, asking: SignedIn, helping: SignedIn) => {
    const thread = await makeThread(asking, category);
    const reply = await makeReply(helping, thread);
    const second = await makeReply(helping, thread);
    await run(asking, 'react', 'ReactInput', { postId: reply.id, kind: '👍' });
    await run(asking, 'acceptAnswer', 'AcceptAnswerInput', { postId: reply.id });
    await run(staff, 'markOfficialAnswer', 'MarkOfficialAnswerInput', {
      postId: second.id,
      team: 'Support',
      appliesTo: 'Version 2',
    });
    await run(helping, 'editPost', 'EditPostInput', { id: reply.id, body: 'Better said.' });
    const gone = await makeReply(helping, thread);
    await run(helping, 'deletePost', 'DeletePostInput', { id: gone.id });
    return thread;
  };

  beforeAll(async () => {
    database = await createEmptyDatabase();
    folder = await makeFolder();
    const main = await unpackRelease(await previousVersion(), folder);
    const env = { ROLES: 'api,worker', LOG_LEVEL: 'warn', DATABASE_URL: database.url };
    before = await startConchProcess({ env, command: [main] });
    owner = await setUp(before);
    asker = await joinCommunity(before, owner, 'asker');
    helper = await joinCommunity(before, owner, 'helper');
    category = await makeCategory(owner);
    await run(owner, 'createGroup', 'CreateGroupInput', { name: 'Partners' });
    await run(owner, 'inviteMember', 'InviteMemberInput', { email: 'open@example.com' }, '{ link }');
    await live(owner, asker, helper);

    const seen = await everything(before);
    const thread = await makeThread(asker, category);
    const writers = new Writers([helper], thread);
    await writers.more(5);
    after = await startConchProcess({ env });
    await writers.more(5);
    await writers.stop();
    expect(writers.refusals).toEqual([]);
    await expectNothingLost(writers, over(after, asker), thread);
    const { threads } = await everything(after);
    expect(threads.edges.slice(1)).toEqual(seen.threads.edges);
  }, 180_000);
  afterAll(async () => {
    await after?.stop();
    await before?.stop();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('shows in both what was there', async () => {
    expect(await everything(after)).toEqual(await everything(before));
  });

  it('lets the old version go on writing, and the new one show it', async () => {
    await live(owner, asker, helper);
    await joinCommunity(before, owner, 'latecomer', 'MEMBER');
    await run(owner, 'inviteMember', 'InviteMemberInput', { email: 'later@example.com' }, '{ link }');
    expect(await everything(after)).toEqual(await everything(before));
  });

  it('lets the new version write, and the old one show it', async () => {
    await live(over(after, owner), over(after, asker), over(after, helper));
    await joinCommunity(after, over(after, owner), 'newcomer', 'MEMBER');
    expect(await everything(before)).toEqual(await everything(after));
  });

  it('signs in through either whoever signed up through the other', async () => {
    const enter = async (conch: ConchProcess, email: string) => {
      const client = new TestClient(conch.url);
      const { signIn } = await client.run(
        'mutation ($input: SignInInput!) { signIn(input: $input) { member { handle } } }',
        { input: { email, password: 'a long enough password' } },
      );
      return signIn.member.handle;
    };
    const members = { before: await joinCommunity(before, owner, 'carla', 'MEMBER') };
    const others = { after: await joinCommunity(after, over(after, owner), 'dmitri', 'MEMBER') };
    expect(await enter(after, members.before.email)).toBe('carla');
    expect(await enter(before, others.after.email)).toBe('dmitri');
  });

  it('tells open pages of either what happens in the other', async () => {
    const thread = await makeThread(asker, category);
    const pages = await Promise.all(
      [before, after].map((conch) => LiveClient.connect(conch.url, helper.client.cookie)),
    );
    for (const page of pages) await page.subscribe(rooms.thread(thread.id));
    const first = await makeReply(asker, thread);
    const second = await makeReply(over(after, asker), thread);
    for (const page of pages) {
      await page.until(() => page.messages.length === 2);
      expect(page.messages).toMatchObject([{ postId: first.id }, { postId: second.id }]);
      page.close();
    }
  });
});
