import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { makeCategory, makeReply, makeThread, type MadeCategory } from '../support/builders/forum.js';
import { eventually } from '../support/eventually.js';
import { addressOf, change } from '../support/site-forum.js';
import { startSite, type Site, type SiteMember } from '../support/site.js';
import { openLive, postOf, replyForm, seesPost, shows } from '../support/thread-page.js';

const OPENING = 'I wonder.';
const LONG_WORDS = 'Something that took half an hour to write.';

let site: Site;
let anna: SiteMember;
let ben: SiteMember;
let category: MadeCategory;

beforeAll(async () => {
  site = await startSite();
  anna = await site.makeMember({ handle: 'anna', name: 'Anna' });
  ben = await site.makeMember({ handle: 'ben', name: 'Ben' });
  category = await makeCategory(site.owner, { name: 'Help' });
});
afterEach(() => expect(site.complaints).toEqual([]));
afterAll(() => site?.stop());

const send = (page: Page) => replyForm(page).getByRole('button', { name: 'Reply', exact: true }).click();

/** Holds the page's script back, as a slow network does, until the test lets it come. */
async function holdScript(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let isHeld = true;
  await page.route(/\.js$/, (route) => (isHeld ? void held.push(route) : route.continue()));
  return async () => {
    isHeld = false;
    for (const route of held) await route.continue();
  };
}

describe('what was typed stays', () => {
  it('when the page becomes live only afterwards', async () => {
    const page = await site.open(anna);
    const release = await holdScript(page);
    await page.goto('/new', { waitUntil: 'commit' });
    await page.getByLabel('Title').fill('Typed before the script came');
    await page.getByLabel('Text', { exact: true }).fill(LONG_WORDS);
    await release();
    await page.getByRole('button', { name: 'Bold' }).waitFor();
    expect(await page.getByLabel('Title').inputValue()).toBe('Typed before the script came');
    expect(await page.getByLabel('Text', { exact: true }).inputValue()).toBe(LONG_WORDS);
    await page.getByRole('button', { name: 'Post thread' }).click();
    await page.getByRole('heading', { level: 1, name: 'Typed before the script came' }).waitFor();
  });

  it('in a reply too', async () => {
    const thread = await makeThread(ben, category);
    const page = await site.open(anna);
    const release = await holdScript(page);
    await page.goto(addressOf(thread), { waitUntil: 'commit' });
    await page.getByLabel('Your reply').fill(LONG_WORDS);
    await Promise.all([page.waitForEvent('websocket'), release()]);
    expect(await page.getByLabel('Your reply').inputValue()).toBe(LONG_WORDS);
    await send(page);
    await shows(page, [OPENING, LONG_WORDS]);
  });

  it('when there is no network, and goes out once there is', async () => {
    const thread = await makeThread(ben, category);
    const page = await site.open(anna);
    await openLive(page, addressOf(thread));
    await page.getByLabel('Your reply').fill(LONG_WORDS);
    await page.context().setOffline(true);
    await send(page);
    await replyForm(page).getByText('Nothing you typed is lost').waitFor();
    expect(await page.getByLabel('Your reply').inputValue()).toBe(LONG_WORDS);
    await page.context().setOffline(false);
    await send(page);
    await shows(page, [OPENING, LONG_WORDS]);
    expect(await page.getByLabel('Your reply').inputValue()).toBe('');
  });

  it('when the answer got lost, and is posted once however often it is sent', async () => {
    const thread = await makeThread(ben, category);
    const page = await site.open(anna);
    await openLive(page, addressOf(thread));
    await page.route(
      /\?\/reply/,
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await page.getByLabel('Your reply').fill(LONG_WORDS);
    await send(page);
    await replyForm(page).getByText('Nothing you typed is lost').waitFor();
    await send(page);
    await makeReply(ben, thread, { body: 'Thanks.' });
    await shows(page, [OPENING, LONG_WORDS, 'Thanks.']);
  });

  it('when the server refuses it', async () => {
    const page = await site.open(anna);
    await page.goto('/new');
    await page.getByLabel('Text', { exact: true }).fill(LONG_WORDS);
    await page.getByLabel('Title').fill('    x    ');
    await page.getByRole('button', { name: 'Post thread' }).click();
    await page.locator('[aria-invalid=true]').waitFor();
    expect(await page.getByLabel('Title').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByLabel('Text', { exact: true }).inputValue()).toBe(LONG_WORDS);
    await page.getByLabel('Title').fill('A better title');
    await page.getByRole('button', { name: 'Post thread' }).click();
    await page.getByRole('heading', { level: 1, name: 'A better title' }).waitFor();
  });

  it('when the tab is closed', async () => {
    const thread = await makeThread(ben, category);
    const first = await site.open(anna);
    await openLive(first, addressOf(thread));
    await first.getByLabel('Your reply').pressSequentially('Half a thought');
    await first.getByText('Draft kept in this browser').waitFor();
    const second = await first.context().newPage();
    await first.close();
    await openLive(second, addressOf(thread));
    expect(await second.getByLabel('Your reply').inputValue()).toBe('Half a thought');
  });

  it('when somebody else was faster with an edit', async () => {
    const thread = await makeThread(ben, category);
    const reply = await makeReply(anna, thread, { body: 'First version' });
    const page = await site.open(anna);
    await openLive(page, addressOf(thread));
    await postOf(page, 'First version').getByRole('button', { name: 'More about post 2' }).click();
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    const field = page.getByRole('article').getByLabel('Text', { exact: true });
    const startedFrom = page.locator('input[name=expectedRevision]');
    const before = await startedFrom.inputValue();
    await field.fill('My second version');
    await change(site.owner, 'editPost', 'EditPostInput', { id: reply.id, body: 'Version of the owner' });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'See what they changed' }).waitFor();
    expect(await field.inputValue()).toBe('My second version');
    await eventually('the other version', async () => (await startedFrom.inputValue()) !== before);
    await page.getByRole('button', { name: 'Save' }).click();
    await seesPost(page, 'My second version');
    await shows(page, [OPENING, 'My second version']);
  });
});
