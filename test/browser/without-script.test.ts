import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { makeCategory, makeReply, makeThread, type MadeCategory } from '../support/builders/forum.js';
import { addressOf } from '../support/site-forum.js';
import { startSite, type Site, type SiteMember } from '../support/site.js';
import { postOf, postsOn, replyForm } from '../support/thread-page.js';

const PLAIN = { javaScriptEnabled: false };

let site: Site;
let anna: SiteMember;
let ben: SiteMember;
let sam: SiteMember;
let category: MadeCategory;

beforeAll(async () => {
  site = await startSite();
  anna = await site.makeMember({ handle: 'anna', name: 'Anna' });
  ben = await site.makeMember({ handle: 'ben', name: 'Ben' });
  sam = await site.makeMember({ handle: 'sam', name: 'Sam', role: 'STAFF' });
  category = await makeCategory(site.owner, { name: 'Help' });
});
afterAll(() => site?.stop());

const numberOf = (page: Page) => page.getByRole('article').count();

describe('in a browser without script', () => {
  it('a member signs in, and out again', async () => {
    const page = await site.open(undefined, PLAIN);
    await page.goto('/members');
    await page.getByLabel('E-mail').fill(anna.email);
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('E-mail').inputValue()).toBe(anna.email);
    await page.getByLabel('Password').fill(anna.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('/members');

    await page.getByRole('button', { name: 'You, Anna' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.goto('/members');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  });

  it('a member reads a long thread page by page', async () => {
    const thread = await makeThread(anna, category);
    for (let at = 1; at <= 24; at += 1) await makeReply(ben, thread, { body: `Reply ${at}` });
    const page = await site.open(anna, PLAIN);
    await page.goto('/');
    await page
      .getByRole('main')
      .locator(`a[href="${addressOf(thread)}"]`)
      .click();
    expect(await numberOf(page)).toBe(20);
    expect(await postOf(page, 'Reply 20').count()).toBe(0);
    await page.getByRole('link', { name: 'Later posts' }).click();
    expect(await postsOn(page)).toContain('Reply 24');
    expect(await page.getByRole('link', { name: 'Later posts' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Earlier posts' }).click();
    expect(await postsOn(page)).toContain('I wonder.');
    await page.getByRole('link', { name: 'Last post' }).first().click();
    expect(await postsOn(page)).toContain('Reply 24');
  });

  it('a member asks a question, gets a reply and accepts it', async () => {
    const [annas, bens] = [await site.open(anna, PLAIN), await site.open(ben, PLAIN)];
    await annas.goto('/');
    await annas.getByRole('link', { name: 'New thread' }).first().click();
    await annas.getByLabel('Title').fill('Does it work without script?');
    await annas.getByLabel('Text').fill('I **hope** so.');
    await annas.getByRole('button', { name: 'Post thread' }).click();
    await annas.getByRole('heading', { level: 1, name: 'Does it work without script?' }).waitFor();
    expect(await annas.getByRole('article').locator('strong').innerText()).toBe('hope');

    await bens.goto('/unanswered');
    await bens.getByRole('link', { name: 'Does it work without script?' }).click();
    await postOf(bens, 'hope').getByRole('link', { name: 'Quote' }).click();
    const field = bens.getByLabel('Your reply');
    expect(await field.inputValue()).toContain('I **hope** so.');
    await field.fill(`${await field.inputValue()}\n\nIt does.`);
    await replyForm(bens).getByRole('button', { name: 'Reply', exact: true }).click();
    await postOf(bens, 'It does.').waitFor();
    expect(await numberOf(bens)).toBe(2);

    await annas.reload();
    await postOf(annas, 'It does.').getByRole('button', { name: 'This solved it' }).click();
    await annas.getByRole('region', { name: 'Accepted answer' }).getByText('It does.').waitFor();

    const react = postOf(annas, 'It does.').getByRole('button', { name: 'React', exact: true });
    await react.click();
    await annas.getByRole('button', { name: 'React with 👍' }).click();
    await postOf(annas, 'It does.').getByRole('button', { name: '👍, 1' }).waitFor();
  });

  it('a member edits and deletes, and brings back what was deleted', async () => {
    const thread = await makeThread(anna, category);
    await makeReply(ben, thread, { body: 'Teh answer' });
    const page = await site.open(ben, PLAIN);
    await page.goto(addressOf(thread));
    const menu = (text: string) => postOf(page, text).getByRole('button', { name: 'More about post 2' });
    await menu('Teh answer').click();
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await page.getByLabel('Text').fill('The answer');
    await page.getByRole('button', { name: 'Save' }).click();
    await postOf(page, 'The answer').waitFor();
    await menu('The answer').click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('This post was deleted').waitFor();
    await page.getByRole('button', { name: 'Restore' }).click();
    await postOf(page, 'The answer').waitFor();
    expect(await page.getByText('This post was deleted').count()).toBe(0);
  });

  it('staff make a reply official, and withdraw it', async () => {
    const thread = await makeThread(anna, category);
    await makeReply(ben, thread, { body: 'Hold it for ten seconds.' });
    const page = await site.open(sam, PLAIN);
    await page.goto(addressOf(thread));
    await postOf(page, 'ten seconds').getByRole('button', { name: 'More about post 2' }).click();
    await page.getByRole('link', { name: 'Make it official…' }).click();
    await page.getByLabel('On behalf of').fill('Support');
    await page.getByRole('button', { name: 'Make it the official answer' }).click();
    const official = page.getByRole('region', { name: 'Official answer' });
    await official.getByText('Hold it for ten seconds.').waitFor();

    await page.goto(`${addressOf(thread)}/official`);
    await page.getByText('Withdraw it', { exact: true }).click();
    await page.getByLabel('Why it no longer stands').fill('Five are enough.');
    await page.getByRole('button', { name: 'Withdraw the official answer' }).click();
    await page.goto(addressOf(thread));
    expect(await official.count()).toBe(0);
    expect(await postOf(page, 'ten seconds').count()).toBe(1);
  });
});
