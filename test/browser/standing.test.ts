import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { makeCategory, makeReply, makeThread, type MadeThread } from '../support/builders/forum.js';
import { restoreLimits } from '../support/builders/standing.js';
import { eventually } from '../support/eventually.js';
import { addressOf } from '../support/site-forum.js';
import { startSite, type Site, type SiteMember } from '../support/site.js';
import { replyForm, writeReply } from '../support/thread-page.js';

let site: Site;
let database: pg.Client;
let anna: SiteMember;
let thread: MadeThread;

beforeAll(async () => {
  site = await startSite();
  database = new pg.Client({ connectionString: site.databaseUrl });
  await database.connect();
  anna = await site.makeMember({ handle: 'anna', name: 'Anna' });
  thread = await makeThread(site.owner, await makeCategory(site.owner));
  await makeReply(site.owner, thread);
});
afterEach(() => expect(site.complaints).toEqual([]));
afterAll(async () => {
  await database?.end();
  await site?.stop();
});

const readingOf = async (member: SiteMember) => {
  const { rows } = await database.query<{ last_number: number; seconds: number }>(
    'select last_number, seconds from thread_reading where member_id = $1 and thread_id = $2',
    [member.id, thread.id],
  );
  return rows[0];
};

describe('reading', () => {
  it('is told by the page when it goes', async () => {
    const page = await site.open(anna);
    await page.goto(addressOf(thread));
    await page.getByRole('article').nth(1).waitFor();
    // The page counts whole seconds of reading; it has told nothing as long as there is none.
    await eventually('what was read, told as the page goes', async () => {
      await page.evaluate(() => dispatchEvent(new Event('pagehide')));
      return ((await readingOf(anna))?.seconds ?? 0) > 0;
    });
    expect(await readingOf(anna)).toMatchObject({ last_number: 2 });
  });

  it('without script is a look at the thread', async () => {
    const ben = await site.makeMember({ handle: 'ben', name: 'Ben' });
    const page = await site.open(ben, { javaScriptEnabled: false });
    await page.goto(addressOf(thread));
    await eventually('the look', async () => (await readingOf(ben))?.seconds === 0);
  });
});

describe('a limit', () => {
  it('is told where one writes, and what was typed stays and can be sent later', async () => {
    await restoreLimits(site.owner);
    const page = await site.open(anna);
    await page.goto(addressOf(thread));
    await writeReply(page, 'The first of two.');
    await page.getByLabel('Your reply').fill('The second, too soon.');
    await replyForm(page).getByRole('button', { name: 'Reply', exact: true }).click();
    await replyForm(page)
      .getByText(/there must be 30 seconds between two replies\. You can go on in \d+ second/)
      .waitFor();
    expect(await page.getByLabel('Your reply').inputValue()).toBe('The second, too soon.');
    await database.query(
      `update post set created_at = created_at - interval '1 minute' where author_id = $1`,
      [anna.id],
    );
    await replyForm(page).getByRole('button', { name: 'Reply', exact: true }).click();
    await page.getByRole('article').filter({ hasText: 'The second, too soon.' }).waitFor();
  });
});

describe('a level', () => {
  it('is shown to the member with what comes next, and set by staff on the profile', async () => {
    const own = await site.open(anna);
    await own.goto('/settings/standing');
    await own.getByRole('heading', { name: 'Your level: New' }).waitFor();
    await own.getByRole('progressbar', { name: 'Posts read' }).waitFor();

    const page = await site.open(site.owner);
    await page.goto('/members/anna');
    await page.getByText('has just arrived').waitFor();
    await page.getByLabel('Trust level').selectOption({ label: '4 Leader' });
    await page.getByRole('button', { name: 'Set level' }).click();
    await page.getByText('is trusted by the staff to lead').waitFor();

    await own.reload();
    await own.getByText('The staff set it, and it stays.').waitFor();
  });

  it('means what the admins say', async () => {
    const page = await site.open(site.owner);
    await page.goto('/admin/levels');
    const field = page.getByLabel('Posts read, Basic');
    expect(await field.inputValue()).toBe('30');
    await field.fill('many');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByText('Write a whole number from 0 on.').waitFor();
    expect(await field.inputValue()).toBe('many');
    await field.fill('40');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved').waitFor();
    await page.getByText('usually 30').waitFor();
    await page.getByRole('button', { name: 'Back to the usual rules' }).click();
    await eventually('the usual number', async () => (await field.inputValue()) === '30');
  });

  it('has rules that fit a telephone', async () => {
    const page = await site.open(site.owner, { viewport: { width: 390, height: 844 } });
    await page.goto('/admin/levels');
    await page.getByRole('heading', { name: 'What a level may do' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
});
