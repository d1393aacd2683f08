import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeCategory, makeReply, makeThread, type MadeCategory } from '../support/builders/forum.js';
import { startSite, type Site, type SiteMember } from '../support/site.js';

let site: Site;
let asker: SiteMember;
let other: SiteMember;
let category: MadeCategory;

beforeAll(async () => {
  site = await startSite();
  asker = await site.makeMember({ handle: 'anna' });
  other = await site.makeMember({ handle: 'ben' });
  category = await makeCategory(site.owner, { name: 'Harbour life' });
  await makeCategory(site.owner, { name: 'Tide tables' });
});

afterAll(() => site.stop());

describe.each([
  ['with script', true],
  ['without script', false],
])('changing a thread %s', (_, javaScriptEnabled) => {
  it('lets its author change title, kind and category', async () => {
    const thread = await makeThread(asker, category);
    const page = await site.open(asker, { javaScriptEnabled });
    await page.goto(`/threads/${thread.id}/${thread.slug}`);
    await page.getByRole('link', { name: 'Edit the thread' }).click();
    await page.getByLabel('Title').fill('When does the tide turn?');
    await page.getByLabel('Discussion').check();
    await page.getByLabel('Category').selectOption({ label: 'Tide tables' });
    await page.getByRole('button', { name: 'Save' }).click();

    await page.waitForURL(`/threads/${thread.id}/when-does-the-tide-turn`);
    const header = page.locator('main header').first();
    await header.getByRole('link', { name: 'Tide tables' }).waitFor();
    expect(await header.innerText()).toContain('Discussion');
  });

  it('keeps what was typed when it is refused', async () => {
    const thread = await makeThread(asker, category);
    await makeReply(other, thread);
    const page = await site.open(asker, { javaScriptEnabled });
    await page.goto(`/threads/${thread.id}/${thread.slug}/edit`);
    await page.getByLabel('Title').fill('Typed before it was refused');
    await page.getByLabel('Idea').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').filter({ hasText: 'Others have replied' }).waitFor();

    expect(await page.getByLabel('Title').inputValue()).toBe('Typed before it was refused');
    expect(await page.getByLabel('Idea').isChecked()).toBe(true);
  });
});

it('offers nobody else to change a thread', async () => {
  const thread = await makeThread(asker, category);
  const page = await site.open(other);
  await page.goto(`/threads/${thread.id}/${thread.slug}`);
  expect(await page.getByRole('link', { name: 'Edit the thread' }).count()).toBe(0);
  expect((await page.goto(`/threads/${thread.id}/${thread.slug}/edit`))?.status()).toBe(403);
});
