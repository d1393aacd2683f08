import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { makeCategory, type MadeCategory } from '../support/builders/forum.js';
import { startSite, type Site, type SiteMember } from '../support/site.js';

const PLAIN = { javaScriptEnabled: false };

let site: Site;
let sam: SiteMember;
let hello: MadeCategory;

beforeAll(async () => {
  site = await startSite();
  sam = await site.makeMember({ handle: 'sam', name: 'Sam', role: 'STAFF' });
  hello = await makeCategory(site.owner, { name: 'Introductions' });
  await site.owner.client.run(
    'mutation ($input: UpdateOnboardingInput!) { updateOnboarding(input: $input) { welcome } }',
    { input: { introductionsCategoryId: hello.id, welcome: 'Good to have you.' } },
  );
});
afterEach(() => expect(site.complaints).toEqual([]));
afterAll(() => site?.stop());

const fileOf = (text: string) => ({ name: 'partners.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
const results = (page: Page) => page.getByRole('list', { name: 'Results' }).innerText();

async function upload(page: Page, text: string): Promise<void> {
  await page.goto('/admin/invites');
  await page.getByRole('link', { name: 'Invite many from a file' }).click();
  await page.getByLabel('CSV file').setInputFiles(fileOf(text));
  await page.getByLabel('Personal note').fill('See you there.');
  await page.getByRole('button', { name: 'Look through the file' }).click();
  await page.getByRole('heading', { name: 'partners.csv' }).waitFor();
}

describe('staff invite many people from a file', () => {
  it('see what would come of it, send it, and watch it being sent', async () => {
    const page = await site.open(sam);
    const people = Array.from({ length: 60 }, (_, at) => `partner${at}@example.com;Partner ${at}`);
    await upload(page, ['E-Mail;Name', 'nowhere;Nobody', ...people, 'sam@example.com;Sam'].join('\n'));
    expect(await results(page)).toMatch(/To be sent\s+60[\s\S]*Already a member\s+1[\s\S]*Wrong\s+1/);
    await page.getByRole('button', { name: 'Send 60 invites' }).click();
    await page.getByText('Finished. Invites by Sam').waitFor();
    expect(await results(page)).toMatch(/Sent\s+60/);
    expect(await page.getByRole('button', { name: 'Cancel the rest' }).count()).toBe(0);

    await page.getByLabel('Result', { exact: true }).selectOption('INVALID');
    await page.getByText('Row 3', { exact: true }).waitFor({ state: 'detached' });
    expect(await page.getByRole('list', { name: 'Rows' }).innerText()).toContain('Row 2');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the results' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^invites-\d+\.csv$/);
  });

  it('also where no script runs, and cancel what is not sent', async () => {
    const page = await site.open(sam, PLAIN);
    await upload(page, 'e-mail\nplain@example.com');
    await page.getByRole('button', { name: 'Send one invite' }).click();
    await page.getByRole('heading', { name: 'partners.csv' }).waitFor();
    await upload(page, 'e-mail\nnot.sent@example.com');
    await page.getByRole('button', { name: 'Do not send' }).click();
    expect(await results(page)).toContain('Cancelled');
  });

  it('are told what is wrong with a file that cannot be read', async () => {
    for (const options of [{}, PLAIN]) {
      const page = await site.open(sam, options);
      await page.goto('/admin/invites/lists');
      await page.getByLabel('CSV file').setInputFiles(fileOf('Surname,Town\nWeiß,Bonn'));
      await page.getByLabel('Personal note').fill('Kept.');
      await page.getByRole('button', { name: 'Look through the file' }).click();
      await page.getByText('one of them must be “e-mail”').first().waitFor();
      expect(await page.getByLabel('Personal note').inputValue()).toBe('Kept.');
    }
  });
});

describe('a newcomer', () => {
  for (const [how, options] of [
    ['with script', {}],
    ['without script', PLAIN],
  ] as const)
    it(`takes the first steps, ${how}`, async () => {
      const handle = `newcomer-${how.replace(' ', '-')}`;
      const newcomer = await site.makeMember({ handle, name: 'Nora' });
      const page = await site.open(newcomer, options);
      await page.goto('/');
      const steps = page.getByRole('region', { name: 'Your first steps' });
      expect(await steps.innerText()).toContain('Good to have you.');
      expect(await steps.innerText()).toContain('0 of 3 done');
      await steps.getByRole('link', { name: 'Introduce yourself' }).click();
      expect(await page.getByLabel('Title').inputValue()).toBe('Hello from Nora');
      expect(await page.getByLabel('Text', { exact: true }).inputValue()).toContain('Ask me about');
      await page.getByLabel('Text', { exact: true }).fill('Hello, I plan routes.');
      await page.getByRole('button', { name: 'Post it' }).click();
      await page.getByRole('heading', { name: 'Hello from Nora' }).waitFor();
      await page.goto('/');
      expect(await steps.innerText()).toContain('1 of 3 done');
      await steps.getByRole('button', { name: 'Put aside' }).click();
      await steps.waitFor({ state: 'detached' });
    });
});

describe('a trusted member', () => {
  it('invites somebody, and sees it in a list of their own', async () => {
    const rita = await site.makeMember({ handle: 'rita', name: 'Rita' });
    await site.owner.client.run(
      'mutation ($input: SetTrustLevelInput!) { setTrustLevel(input: $input) { id } }',
      { input: { memberId: rita.id, level: 3 } },
    );
    const page = await site.open(rita);
    await page.goto('/');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Invites' }).click();
    await page.getByLabel('E-mail').fill('friend@example.com');
    await page.getByRole('button', { name: 'Send the invite' }).click();
    await page.getByText('is invited, and the mail is on its way').waitFor();
    expect(await page.getByRole('list', { name: 'Invites' }).innerText()).toContain('friend@example.com');
    expect(await page.getByLabel('Role').count()).toBe(0);
    expect((await page.goto('/admin/invites'))!.status()).toBe(403);
  });
});

describe('staff look after newcomers', () => {
  it('who have said nothing', async () => {
    const page = await site.open(sam);
    await page.goto('/');
    await page.getByRole('link', { name: 'Silent newcomers' }).first().click();
    await page.getByText('Nobody is silent').waitFor();
  });
});
