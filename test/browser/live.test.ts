import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accept, markOfficial } from '../support/builders/answers.js';
import { makeCategory, makeReply, makeThread, type MadeCategory } from '../support/builders/forum.js';
import { takeLine } from '../support/live-line.js';
import { addressOf, change, makeClosedCategory } from '../support/site-forum.js';
import { startSite, type Site, type SiteMember } from '../support/site.js';
import { openLive, placeIn, postOf, replyForm, seesPost, shows, writeReply } from '../support/thread-page.js';

const LONG = Array.from({ length: 12 }, (_, line) => `Line ${line + 1} of many.`).join('\n\n');
const OPENING = 'I wonder.';

let site: Site;
let anna: SiteMember;
let ben: SiteMember;
let sam: SiteMember;
let category: MadeCategory;

/** Opens pages side by side. */
const open = (address: string, ...members: SiteMember[]): Promise<Page[]> =>
  Promise.all(
    members.map(async (member) => {
      const page = await site.open(member);
      await openLive(page, address);
      return page;
    }),
  );

const say = (member: SiteMember, thread: { id: string }, body: string) => makeReply(member, thread, { body });

/** A thread longer than a screen. */
async function makeLongThread() {
  const thread = await makeThread(anna, category);
  const replies = [];
  for (let at = 1; at <= 8; at += 1) replies.push(await say(ben, thread, `Reply ${at}\n\n${LONG}`));
  return { thread, replies };
}

beforeAll(async () => {
  site = await startSite();
  anna = await site.makeMember({ handle: 'anna', name: 'Anna' });
  ben = await site.makeMember({ handle: 'ben', name: 'Ben' });
  sam = await site.makeMember({ handle: 'sam', name: 'Sam', role: 'STAFF' });
  // Closed, so that a newcomer's home page has nothing of it.
  category = await makeClosedCategory(site, anna, ben);
});
afterEach(() => expect(site.complaints).toEqual([]));
afterAll(() => site?.stop());

describe('who reads a thread', () => {
  it('sees replies of several people in order, each once', async () => {
    const thread = await makeThread(anna, category);
    const [annas, bens, sams] = await open(addressOf(thread), anna, ben, sam);
    await writeReply(bens!, 'First of Ben');
    await writeReply(sams!, 'First of Sam');
    const burst = [ben, sam, ben, sam, ben].map((member, at) => say(member, thread, `Burst ${at}`));
    const numbers = await Promise.all(burst);
    const inOrder = numbers
      .map(({ number }, at) => ({ number, words: `Burst ${at}` }))
      .sort((a, b) => a.number - b.number)
      .map(({ words }) => words);
    await writeReply(annas!, 'Last of Anna');
    for (const page of [annas!, bens!, sams!])
      await shows(page, [OPENING, 'First of Ben', 'First of Sam', ...inOrder, 'Last of Anna']);
  });

  it('sees posts change, go and come back', async () => {
    const thread = await makeThread(anna, category);
    const reply = await say(ben, thread, 'Turn it of.');
    const [page] = await open(addressOf(thread), anna);
    await shows(page!, [OPENING, 'Turn it of.']);

    await change(ben, 'editPost', 'EditPostInput', { id: reply.id, body: 'Turn it off.' });
    await shows(page!, [OPENING, 'Turn it off.']);
    await postOf(page!, 'Turn it off.').getByText('edited').waitFor();

    await change(sam, 'react', 'ReactInput', { postId: reply.id, kind: '👍' });
    await postOf(page!, 'Turn it off.').getByRole('button', { name: '👍, 1' }).waitFor();
    await change(sam, 'unreact', 'ReactInput', { postId: reply.id, kind: '👍' });
    await postOf(page!, 'Turn it off.').getByRole('button', { name: '👍, 1' }).waitFor({ state: 'detached' });

    await change(ben, 'deletePost', 'DeletePostInput', { id: reply.id });
    await page!.getByRole('article').filter({ hasText: 'This post was deleted' }).waitFor();
    await shows(page!, [OPENING]);
    await change(ben, 'restorePost', 'RestorePostInput', { id: reply.id });
    await shows(page!, [OPENING, 'Turn it off.']);
  });

  it('sees answers accepted, made official, withdrawn and taken back', async () => {
    const thread = await makeThread(anna, category);
    const helpful = await say(ben, thread, 'Press both keys.');
    const [annas, bens] = await open(addressOf(thread), anna, ben);
    const regions = (page: Page) => ({
      accepted: page.getByRole('region', { name: 'Accepted answer' }),
      official: page.getByRole('region', { name: 'Official answer' }),
    });

    await accept(anna, helpful);
    const official = await markOfficial(sam, {
      threadId: thread.id,
      body: 'Press one key.',
      team: 'Support',
    });
    for (const page of [annas!, bens!]) {
      await regions(page).accepted.getByText('Press both keys.').waitFor();
      await regions(page).official.getByText('Press one key.').waitFor();
      await shows(page, [OPENING, 'Press both keys.', 'Press one key.']);
    }
    await change(sam, 'withdrawOfficialAnswer', 'WithdrawOfficialAnswerInput', {
      id: official.id,
      reason: 'It was wrong.',
    });
    await change(anna, 'unacceptAnswer', 'UnacceptAnswerInput', { threadId: thread.id });
    for (const page of [annas!, bens!]) {
      await regions(page).official.waitFor({ state: 'detached' });
      await regions(page).accepted.waitFor({ state: 'detached' });
      await shows(page, [OPENING, 'Press both keys.', 'Press one key.']);
    }
  });

  it('sees who is here and who is writing, and that they are no more', async () => {
    const thread = await makeThread(anna, category);
    const annas = await site.open(anna);
    await annas.clock.install();
    await openLive(annas, addressOf(thread));
    const [bens] = await open(addressOf(thread), ben);
    await annas.getByText('Ben is here').waitFor();
    await bens!.getByText('Anna is here').waitFor();

    await bens!.getByLabel('Your reply').pressSequentially('Let me');
    await annas.getByText('Ben is writing').waitFor();
    await annas.clock.fastForward(7_000);
    await annas.getByText('Ben is here').waitFor();

    await bens!.goto('/');
    await annas.getByText('Ben is here').waitFor({ state: 'detached' });
  });

  it('is told when the thread is deleted', async () => {
    const thread = await makeThread(anna, category);
    const [page] = await open(addressOf(thread), ben);
    await change(anna, 'deletePost', 'DeletePostInput', { id: thread.openingPost.id });
    await page!.getByText('This thread is no longer open to you').waitFor();
  });
});

describe('who reads further up in a long thread', () => {
  it('is told of new replies, and nothing moves', async () => {
    const { thread } = await makeLongThread();
    const [page] = await open(addressOf(thread), anna);
    await page!.mouse.wheel(0, 1_500);
    await postOf(page!, 'Reply 2').first().scrollIntoViewIfNeeded();
    const before = await placeIn(page!);

    await say(ben, thread, 'A new one');
    const pill = page!.getByRole('link', { name: /new repl/ });
    await page!.getByRole('link', { name: '1 new reply' }).waitFor();
    await say(sam, thread, 'And another');
    await page!.getByRole('link', { name: '2 new replies' }).waitFor();
    expect(await placeIn(page!)).toEqual(before);

    await pill.click();
    await pill.waitFor({ state: 'detached' });
    expect(await postOf(page!, 'And another').count()).toBe(1);
  });

  it('keeps the place while posts and answers above change', async () => {
    const { thread, replies } = await makeLongThread();
    const [page] = await open(`${addressOf(thread)}?post=6`, anna);
    await postOf(page!, 'Reply 5').scrollIntoViewIfNeeded();
    const before = await placeIn(page!);

    await markOfficial(sam, { threadId: thread.id, body: `The word\n\n${LONG}`, team: 'Support' });
    await page!.getByRole('region', { name: 'Official answer' }).waitFor();
    expect(await placeIn(page!)).toEqual(before);

    await change(ben, 'editPost', 'EditPostInput', {
      id: replies[3]!.id,
      body: `Longer\n\n${LONG}\n\n${LONG}`,
    });
    await seesPost(page!, 'Longer');
    expect(await placeIn(page!)).toEqual(before);
  });
});

describe('after a lost connection the page catches up', () => {
  const MISSED = ['Missed one', 'Missed two', 'Missed three'];
  const sayAll = async (thread: { id: string }) => {
    for (const words of MISSED) await say(ben, thread, words);
  };
  /** What comes last shows that nothing more is under way. */
  const caughtUp = async (page: Page, thread: { id: string }) => {
    await shows(page, [OPENING, ...MISSED]);
    await say(sam, thread, 'Live again');
    await shows(page, [OPENING, ...MISSED, 'Live again']);
  };

  it('when the network was away', async () => {
    const thread = await makeThread(anna, category);
    const [page] = await open(addressOf(thread), anna);
    await page!.context().setOffline(true);
    await sayAll(thread);
    await page!.context().setOffline(false);
    await caughtUp(page!, thread);
  });

  it('when only the live connection was cut', async () => {
    const thread = await makeThread(anna, category);
    const page = await site.open(anna);
    const line = await takeLine(page);
    await openLive(page, addressOf(thread));
    await say(ben, thread, 'Missed one');
    await shows(page, [OPENING, 'Missed one']);
    await line.cut();
    await say(ben, thread, 'Missed two');
    await say(ben, thread, 'Missed three');
    line.mend();
    await caughtUp(page, thread);
  });

  it('when the machine slept', async () => {
    const thread = await makeThread(anna, category);
    const page = await site.open(anna);
    const line = await takeLine(page);
    await page.clock.install();
    await openLive(page, addressOf(thread));
    await say(ben, thread, 'Missed one');
    await shows(page, [OPENING, 'Missed one']);
    line.silence();
    await say(ben, thread, 'Missed two');
    await say(ben, thread, 'Missed three');
    await page.clock.fastForward('10:00');
    await caughtUp(page, thread);
  });

  it('when the server was started again', async () => {
    const thread = await makeThread(anna, category);
    const [annas, bens] = await open(addressOf(thread), anna, ben);
    await replyForm(annas!).getByLabel('Your reply').fill('Half a thought');
    await say(ben, thread, 'Missed one');
    await site.restart();
    await say(ben, thread, 'Missed two');
    await say(ben, thread, 'Missed three');
    await caughtUp(annas!, thread);
    await shows(bens!, [OPENING, ...MISSED, 'Live again']);
    expect(await replyForm(annas!).getByLabel('Your reply').inputValue()).toBe('Half a thought');
  });

  it('when the server turned it away for a moment', async () => {
    const thread = await makeThread(anna, category);
    const page = await site.open(anna);
    const line = await takeLine(page);
    line.refuseNext('UNAVAILABLE');
    await openLive(page, addressOf(thread));
    await sayAll(thread);
    await caughtUp(page, thread);
  });
});

describe('who looks at a list', () => {
  it('hears of the first thread on an empty page, and of the next without anything moving', async () => {
    const newcomer = await site.makeMember({ handle: 'nora', name: 'Nora' });
    const [page] = await open('/', newcomer);
    await page!.getByText('No threads yet').waitFor();
    const everyone = await makeCategory(site.owner);
    await makeThread(anna, everyone, { title: 'The very first thread' });
    await page!.getByRole('link', { name: 'The very first thread' }).waitFor();
    expect(await page!.getByText('No threads yet').count()).toBe(0);

    await makeThread(ben, everyone, { title: 'The second thread' });
    await page!.getByRole('button', { name: '1 new thread' }).waitFor();
    const titles = page!.getByRole('list', { name: 'Latest threads' }).getByRole('heading');
    expect(await titles.allInnerTexts()).toEqual(['The very first thread']);
    await page!.getByRole('button', { name: '1 new thread' }).click();
    await page!.getByRole('link', { name: 'The second thread' }).waitFor();
    expect(await titles.allInnerTexts()).toEqual(['The second thread', 'The very first thread']);
  });

  it('sees a thread answered and removed where it stands', async () => {
    const everyone = await makeCategory(site.owner);
    const thread = await makeThread(anna, everyone, { title: 'Soon to be answered' });
    const answer = await say(ben, thread, 'So it is.');
    const [page] = await open(`/categories/${everyone.slug}`, ben);
    const row = page!.getByRole('listitem').filter({ hasText: 'Soon to be answered' });
    await accept(anna, answer);
    await row.getByText('Accepted').waitFor();
    await change(sam, 'deletePost', 'DeletePostInput', {
      id: thread.openingPost.id,
      reason: 'Asked before.',
    });
    await row.getByText('Removed just now').waitFor();
  });
});
