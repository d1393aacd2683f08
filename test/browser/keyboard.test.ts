import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { makeCategory, makeReply, makeThread, type MadeCategory } from '../support/builders/forum.js';
import { eventually } from '../support/eventually.js';
import { addressOf } from '../support/site-forum.js';
import { startSite, type Site, type SiteMember } from '../support/site.js';
import { openLive, postOf, seesPost } from '../support/thread-page.js';

const MANY_TABS = 60;

let site: Site;
let anna: SiteMember;
let sam: SiteMember;
let category: MadeCategory;

beforeAll(async () => {
  site = await startSite();
  anna = await site.makeMember({ handle: 'anna', name: 'Anna' });
  sam = await site.makeMember({ handle: 'sam', name: 'Sam', role: 'STAFF' });
  category = await makeCategory(site.owner, { name: 'Help' });
});
afterEach(() => expect(site.complaints).toEqual([]));
afterAll(() => site?.stop());

const hasFocus = (one: Locator) => one.evaluate((element) => element === document.activeElement);

const getsFocus = (one: Locator) => eventually(`the focus on ${one.toString()}`, () => hasFocus(one));

/** As somebody without a mouse gets there. */
async function tabTo(page: Page, one: Locator): Promise<void> {
  for (let pressed = 0; pressed < MANY_TABS; pressed += 1) {
    if (await hasFocus(one)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${MANY_TABS} times Tab did not lead to ${one.toString()}`);
}

describe('by the keyboard alone', () => {
  it('a member signs in, finds a thread, reads it and replies', async () => {
    await makeThread(sam, category, { title: 'The older thread' });
    const thread = await makeThread(sam, category, { title: 'The newest thread' });
    await makeReply(sam, thread, { body: 'Reply by Sam' });
    const page = await site.open();
    const { keyboard } = page;
    await page.goto('/sign-in');
    await tabTo(page, page.getByLabel('E-mail'));
    await keyboard.type(anna.email);
    await keyboard.press('Tab');
    await keyboard.type(anna.password);
    await Promise.all([page.waitForEvent('websocket'), keyboard.press('Enter')]);

    const newest = page.getByRole('link', { name: 'The newest thread' });
    const older = page.getByRole('link', { name: 'The older thread' });
    await newest.waitFor();
    await keyboard.press('j');
    await getsFocus(newest);
    await keyboard.press('j');
    await getsFocus(older);
    await keyboard.press('k');
    await getsFocus(newest);
    await keyboard.press('Enter');
    await seesPost(page, 'Reply by Sam');

    await keyboard.press('j');
    await getsFocus(postOf(page, 'I wonder.'));
    await keyboard.press('j');
    await getsFocus(postOf(page, 'Reply by Sam'));
    await keyboard.press('q');
    const field = page.getByLabel('Your reply');
    await eventually('the quote', async () => (await field.inputValue()).includes('Reply by Sam'));
    await getsFocus(field);
    await keyboard.press('Control+End');
    await keyboard.type('\n\nrj? Not a shortcut here');
    await keyboard.press('Control+Enter');
    await seesPost(page, 'Not a shortcut here');
    expect(await postOf(page, 'Not a shortcut here').count()).toBe(1);
    expect(await field.inputValue()).toBe('');
  });

  it('`r` leads to the reply, and to the answer of a post when one is focused', async () => {
    const thread = await makeThread(sam, category);
    const page = await site.open(anna);
    await openLive(page, addressOf(thread));
    const field = page.getByLabel('Your reply');
    await page.keyboard.press('r');
    await getsFocus(field);
    expect(await field.inputValue()).toBe('');
    await tabTo(page, page.getByRole('link', { name: 'Skip to content' }));
    await page.keyboard.press('j');
    await getsFocus(postOf(page, 'I wonder.'));
    await page.keyboard.press('r');
    await page.getByText('In reply to Sam').waitFor();
    await getsFocus(field);
  });

  it('menus open, are walked through by arrows, and give the focus back', async () => {
    const thread = await makeThread(anna, category);
    const page = await site.open(anna);
    await openLive(page, addressOf(thread));
    const button = postOf(page, 'I wonder.').getByRole('button', { name: 'More about post 1' });
    await tabTo(page, button);
    await page.keyboard.press('Enter');
    const items = page.locator('[popover]:popover-open').locator('a[href], button');
    const count = await eventually('an open menu', () => items.count());
    await getsFocus(items.first());
    await page.keyboard.press('ArrowDown');
    await getsFocus(items.nth(1));
    await page.keyboard.press('End');
    await getsFocus(items.nth(count - 1));
    await page.keyboard.press('ArrowDown');
    await getsFocus(items.first());
    await page.keyboard.press('ArrowUp');
    await getsFocus(items.nth(count - 1));
    await page.keyboard.press('Escape');
    await getsFocus(button);
    await page.locator('[popover]:popover-open').waitFor({ state: 'detached' });
  });

  it('staff make a reply official in a dialog that keeps the focus and gives it back', async () => {
    const thread = await makeThread(anna, category);
    await makeReply(sam, thread, { body: 'Hold it for ten seconds.' });
    const page = await site.open(sam);
    await openLive(page, addressOf(thread));
    const button = postOf(page, 'ten seconds').getByRole('button', { name: 'More about post 2' });
    const choose = async () => {
      await tabTo(page, button);
      await page.keyboard.press('Enter');
      const item = page.getByRole('link', { name: 'Make it official…' });
      await item.waitFor();
      for (let at = 0; at < 8 && !(await hasFocus(item)); at += 1) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').getByLabel('On behalf of').waitFor();
    };
    const inDialog = () => page.evaluate(() => document.activeElement?.closest('dialog') !== null);

    await choose();
    for (let pressed = 0; pressed < 8; pressed += 1) {
      await page.keyboard.press('Tab');
      const outside = await page.evaluate(
        () => document.activeElement !== document.body && !document.activeElement?.closest('dialog'),
      );
      expect(outside).toBe(false);
    }
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await getsFocus(button);

    await choose();
    expect(await inDialog()).toBe(true);
    await tabTo(page, page.getByLabel('On behalf of'));
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Support');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Official answer' }).getByText('ten seconds').waitFor();
  });

  it('`?` lists what the keys do, and the keys do it', async () => {
    const page = await site.open(anna);
    await openLive(page, '/');
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await page.keyboard.press('?');
    await dialog.waitFor();
    for (const words of ['Next thread', 'Go home', 'Start a new thread'])
      await dialog.getByText(words).waitFor();
    await page.keyboard.press('j');
    expect(await dialog.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await getsFocus(page.locator('body'));

    for (const [keys, address] of [
      ['gu', '/unanswered'],
      ['go', '/official'],
      ['gm', '/members'],
      ['gh', '/'],
      ['c', '/new'],
    ]) {
      for (const key of keys!) await page.keyboard.press(key);
      await page.waitForURL(address!);
    }
  });

  it('the first Tab skips to the content', async () => {
    const page = await site.open(anna);
    await page.goto('/');
    await page.keyboard.press('Tab');
    await getsFocus(page.getByRole('link', { name: 'Skip to content' }));
    await page.keyboard.press('Enter');
    await getsFocus(page.getByRole('main'));
  });
});
