import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { startConchProcess, type ConchProcess } from '../support/process.js';

const PASSWORD = 'a long enough password';
const QUESTION = 'How do I export the tide table as CSV?';

let database: TestDatabase;
let conch: ConchProcess;
let browser: Browser;
let owner: Page;
let customer: Page;
let colleague: Page;
let address: string;

/** A browser of one's own. */
async function person(): Promise<Page> {
  const context = await browser.newContext({ baseURL: conch.url });
  context.setDefaultTimeout(15_000);
  return context.newPage();
}

/** The link in the invite to an address, from the folder where a trial keeps its mails. */
const mailedLink = (email: string) =>
  eventually(`the invite to ${email}`, async () => {
    const folder = join(conch.dataDir, 'mail');
    for (const name of await readdir(folder)) {
      const mail = await PostalMime.parse(await readFile(join(folder, name)));
      if (mail.to?.[0]?.address === email) return /http\S+\/invite\/[\w-]+/.exec(mail.text ?? '')?.[0];
    }
    return null;
  });

async function invite(email: string, role?: string): Promise<void> {
  await owner.goto('/admin/invites');
  await owner.getByRole('textbox', { name: 'E-mail' }).fill(email);
  if (role) await owner.getByLabel('Role').selectOption({ label: role });
  await owner.getByRole('button', { name: 'Send the invite', exact: true }).click();
  await owner.getByLabel(`Link for ${email}`).waitFor();
}

async function accept(email: string, name: string, handle: string): Promise<Page> {
  const page = await person();
  await page.goto(await mailedLink(email));
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Handle').fill(handle);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('link', { name: 'New thread' }).first().waitFor();
  return page;
}

async function reply(page: Page, text: string): Promise<void> {
  await page.getByLabel('Your reply').fill(text);
  await page
    .getByRole('region', { name: 'Reply', exact: true })
    .getByRole('button', { name: 'Reply', exact: true })
    .click();
  await seesPost(page, text);
}

const postOf = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text });
const seesPost = (page: Page, text: string) => postOf(page, text).first().waitFor();

beforeAll(async () => {
  database = await createTestDatabase();
  conch = await startConchProcess({ env: { DATABASE_URL: database.url, LOG_LEVEL: 'error' } });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await conch?.stop();
  await database?.drop();
});

// One story, told in order: each step stands on the one before.
describe('a question gets its official answer', () => {
  it('in a community that its owner has set up', async () => {
    owner = await person();
    await owner.goto(await conch.setupLink());
    await owner.getByLabel('Name of the community').fill('Harbour');
    await owner.getByLabel('Your e-mail').fill('olivia@example.com');
    await owner.getByLabel('Your name').fill('Olivia Owner');
    await owner.getByLabel('Handle').fill('olivia');
    await owner.getByLabel('Password').fill(PASSWORD);
    await owner.getByRole('button', { name: 'Create the community' }).click();
    await owner.getByRole('heading', { name: 'Getting Harbour ready' }).waitFor();

    await owner.goto('/admin/categories/new');
    await owner.getByLabel('Name').fill('Help');
    await owner.getByRole('button', { name: 'Create category' }).click();
    await owner.getByRole('link', { name: 'Help' }).first().waitFor();
  });

  it('to which a customer and a colleague were invited by mail', async () => {
    await invite('carla@example.com');
    await invite('sam@example.com', 'Staff');
    customer = await accept('carla@example.com', 'Carla Customer', 'carla');
    colleague = await accept('sam@example.com', 'Sam Staff', 'sam');
  });

  it('asked where staff see it appear without reloading', async () => {
    await colleague.goto('/');
    await customer.goto('/new');
    await customer.getByLabel('Title').fill(QUESTION);
    await customer.locator('textarea[name=body]').fill('The button is gone since **yesterday**.');
    await customer.getByRole('button', { name: 'Post thread' }).click();
    await customer.getByRole('heading', { level: 1, name: QUESTION }).waitFor();
    address = new URL(customer.url()).pathname;

    await eventually('the question on the page of staff', async () => {
      const pill = colleague.getByRole('button', { name: /new/i });
      if (await pill.isVisible()) await pill.click();
      return colleague.getByRole('link', { name: QUESTION }).first().isVisible();
    });
  });

  it('while each sees what the other writes', async () => {
    await colleague.getByRole('link', { name: QUESTION }).first().click();
    await colleague.getByLabel('Your reply').waitFor();
    await reply(colleague, 'Which browser do you use?');
    await seesPost(customer, 'Which browser do you use?');
    await reply(customer, 'The newest Firefox.');
    await seesPost(colleague, 'The newest Firefox.');
    await reply(colleague, 'Press the shell icon, then Export.');
    await seesPost(customer, 'Press the shell icon, then Export.');
  });

  it('accepted by the customer and made official by staff, both at once before everyone', async () => {
    await owner.goto(address);
    await postOf(customer, 'Press the shell icon').getByRole('button', { name: 'This solved it' }).click();
    for (const page of [customer, colleague, owner])
      await page.getByRole('region', { name: 'Accepted answer' }).waitFor();

    const answer = postOf(colleague, 'Which browser do you use?');
    await answer.getByRole('button', { name: /more/i }).click();
    await answer.getByText('Make it official…').click();
    const dialog = colleague.getByRole('dialog');
    await dialog.getByLabel('Applies to').fill('Cloud, since 4.2');
    await dialog.getByRole('button', { name: 'Make it the official answer' }).click();
    for (const page of [customer, colleague, owner]) {
      const official = page.getByRole('region', { name: /Official answer/ });
      await official.waitFor();
      expect(await official.textContent()).toContain('Cloud, since 4.2');
      expect(await page.getByRole('region', { name: 'Accepted answer' }).textContent()).toContain(
        'shell icon',
      );
    }
  });

  it('is found in the feed of official answers', async () => {
    await customer.goto('/official');
    await customer.getByRole('link', { name: QUESTION }).first().waitFor();
  });
});
