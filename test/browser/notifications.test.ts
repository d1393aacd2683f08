import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { makeCategory, makeReply, makeThread, type MadeCategory } from '../support/builders/forum.js';
import { eventually } from '../support/eventually.js';
import { addressOf, change } from '../support/site-forum.js';
import { startSite, type Site, type SiteMember } from '../support/site.js';
import { openLive, seesPost } from '../support/thread-page.js';

let site: Site;
let anna: SiteMember;
let ben: SiteMember;
let category: MadeCategory;

beforeAll(async () => {
  site = await startSite();
  anna = await site.makeMember({ handle: 'anna', name: 'Anna' });
  ben = await site.makeMember({ handle: 'ben', name: 'Ben' });
  category = await makeCategory(site.owner);
});
afterEach(() => expect(site.complaints).toEqual([]));
afterAll(() => site?.stop());

const rings = (page: Page, unread: number) =>
  page
    .getByRole('banner')
    .getByRole('link', { name: unread ? `Notifications, ${unread} unread` : 'Notifications', exact: true })
    .waitFor();

describe('the bell', () => {
  it('counts live, also what came while the connection was lost, and the list fills', async () => {
    const thread = await makeThread(anna, category, { title: 'How do I set the tide table?' });
    const home = await site.open(anna);
    const list = await site.open(anna);
    await Promise.all([openLive(home, '/'), openLive(list, '/notifications')]);
    await list.getByText('No notifications yet').waitFor();
    await rings(home, 0);

    await makeReply(ben, thread, { body: 'Look at the back.' });
    await rings(home, 1);
    await rings(list, 1);
    await list
      .getByRole('listitem')
      .filter({ hasText: 'Ben replied in How do I set the tide table?' })
      .waitFor();

    await home.context().setOffline(true);
    await change(ben, 'react', 'ReactInput', { postId: thread.openingPost.id, kind: '👍' });
    await list.getByRole('button', { name: '1 new notification' }).click();
    await list.getByText('Ben reacted to your post in').waitFor();
    await home.context().setOffline(false);
    await rings(home, 2);
    await list.getByRole('button', { name: 'Mark all read' }).click();
    await rings(list, 0);
    await rings(home, 0);
    expect(await list.getByText('Unread').count()).toBe(0);
  });

  it('is quiet about a thread that is open, and once it has been opened', async () => {
    const [thread, other] = [await makeThread(anna, category), await makeThread(anna, category)];
    const reply = await makeReply(ben, thread, { body: 'Like this.' });
    await makeReply(ben, other);
    const page = await site.open(anna);
    await openLive(page, '/notifications');
    await rings(page, 2);
    await page.locator(`a[href*="${addressOf(thread)}"]`).click();
    await page.waitForURL(new RegExp(`post=${reply.number}`));
    await rings(page, 1);
    const isRead = page.waitForResponse(
      (response) =>
        response.request().method() === 'POST' && response.url().endsWith('/notifications/unread'),
    );
    await makeReply(ben, thread, { body: 'And like that.' });
    await seesPost(page, 'And like that.');
    await isRead;
    await rings(page, 1);
    const unread = async () =>
      (await anna.client.run('{ notifications(unreadOnly: true) { edges { node { thread { id } } } } }'))
        .notifications.edges;
    await page.keyboard.press('g');
    await page.keyboard.press('n');
    await page.getByRole('heading', { name: 'Notifications' }).waitFor();
    expect(await unread()).toEqual([{ node: { thread: { id: other.id } } }]);
  });

  it('needs no script', async () => {
    const thread = await makeThread(ben, category, { title: 'Which way is up?' });
    await makeReply(anna, thread);
    const second = await makeThread(ben, category);
    await makeReply(anna, second);
    await eventually('both notifications', async () => {
      const { viewer } = await ben.client.run('{ viewer { unreadNotificationCount } }');
      return viewer.unreadNotificationCount === 2;
    });
    const page = await site.open(ben, { javaScriptEnabled: false });
    await page.goto('/notifications');
    await rings(page, 2);
    await page.getByRole('link', { name: 'Which way is up?' }).click();
    await page.goto('/notifications');
    await rings(page, 1);
    await page.getByRole('button', { name: 'Mark all read' }).click();
    await rings(page, 0);
  });
});
