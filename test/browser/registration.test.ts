import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { makeCategory } from '../support/builders/forum.js';
import { askToJoin, waitToJoin } from '../support/joining.js';
import { mailTo, tokenIn } from '../support/mailbox.js';
import { startSite, type Site, type SiteMember } from '../support/site.js';

const PASSWORD = 'a long enough password';

let site: Site;
let sam: SiteMember;

beforeAll(async () => {
  site = await startSite();
  await makeCategory(site.owner);
  sam = await site.makeMember({ handle: 'sam', name: 'Sam', role: 'STAFF' });
  await open('REQUEST');
});
afterEach(() => expect(site.complaints).toEqual([]));
afterAll(() => site?.stop());

const open = (registration: string, registrationDomains: string[] = []) =>
  site.owner.client.run(
    'mutation ($input: UpdateCommunityInput!) { updateCommunity(input: $input) { name } }',
    { input: { registration, registrationDomains } },
  );
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
const isInside = (page: Page) => page.getByRole('link', { name: 'New thread' }).first().waitFor();

async function fillIn(page: Page, handle: string): Promise<string> {
  const email = `${handle}@example.com`;
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Your name').fill(`The new ${handle}`);
  await page.getByLabel('Handle').fill(handle);
  await page.getByLabel('Password').fill(PASSWORD);
  return email;
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

describe.each([true, false])('who asks to join, with JavaScript: %s', (javaScriptEnabled) => {
  const handle = javaScriptEnabled ? 'anna' : 'otto';

  it('confirms the address, waits for staff, and signs in', async () => {
    const page = await site.open(undefined, { javaScriptEnabled });
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Ask to join' }).click();
    await heading(page, 'Ask to join');
    const email = await fillIn(page, handle);
    await page.getByLabel('A few words to the team').fill('I tile roofs.');
    await page.getByRole('button', { name: 'Ask to join' }).click();
    await heading(page, 'Look into your mail');

    await page.goto(`/verify/${tokenIn(await mailTo(site.process, email))}`);
    await page.getByText(`@${handle}`).waitFor();
    await page.getByRole('button', { name: 'Confirm and ask to join' }).click();
    await heading(page, 'Your request is with the team');
    await signIn(page, email);
    await page.getByText('with the community team').waitFor();

    const staff = await site.open(sam, { javaScriptEnabled });
    await staff.goto('/');
    await staff.getByRole('link', { name: 'Requests to join' }).first().click();
    await heading(staff, 'Requests to join');
    await staff.getByText('I tile roofs.').waitFor();
    await staff.getByRole('button', { name: `Let in The new ${handle}` }).click();
    await staff.getByRole('button', { name: `Let in The new ${handle}` }).waitFor({ state: 'detached' });
    await staff.getByRole('navigation', { name: 'Requests by state' }).getByText('Let in').click();
    await staff.getByRole('link', { name: `The new ${handle}` }).waitFor();

    expect((await mailTo(site.process, email, 2)).subject).toBe('Welcome to Harbour');
    await signIn(page, email);
    await isInside(page);
  });
});

describe('the queue of staff', () => {
  it('shows who comes, live, and says when a colleague was faster', async () => {
    const page = await site.open(sam);
    await page.goto('/admin/requests');
    await page.getByText('Nobody is waiting').waitFor();
    await waitToJoin(site, { handle: 'wanda', name: 'Wanda' });
    await page.getByRole('button', { name: 'Let in Wanda' }).waitFor();
    const { membershipRequests } = await site.owner.client.run(
      '{ membershipRequests { edges { node { id } } } }',
    );
    await site.owner.client.run('mutation ($id: ID!) { approveMembership(input: { id: $id }) { id } }', {
      id: membershipRequests.edges[0].node.id,
    });
    await page.getByText('Decided', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Let in Wanda' }).count()).toBe(0);
  });

  it('declines with a reason that the person reads', async () => {
    await waitToJoin(site, { handle: 'dora', name: 'Dora' });
    const page = await site.open(sam);
    await page.goto('/admin/requests');
    await page.getByText('Decline…').click();
    await page.getByLabel('Why not').fill('We do not know you.');
    await page.getByRole('button', { name: 'Decline and tell them' }).click();
    await page.getByText('Dora has been told by mail').waitFor();
    expect((await mailTo(site.process, 'dora@example.com', 2)).text).toContain('We do not know you.');
  });
});

describe('the ways in', () => {
  it('are chosen by admins, with what each means', async () => {
    const page = await site.open(site.owner);
    await page.goto('/admin/membership');
    await page.getByLabel('By e-mail domain').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Write at least one domain').first().waitFor();
    await page.getByLabel('Domains').fill('harbour.example\nlocalhost');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByText('“localhost” is not a domain such as example.com.').waitFor();
    expect(await page.getByLabel('Domains').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Domains').fill('harbour.example\n@example.com');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved').waitFor();
    await page.reload();
    expect(await page.getByLabel('By e-mail domain').isChecked()).toBe(true);
    expect(await page.getByLabel('Domains').inputValue()).toBe('harbour.example\nexample.com');
  });

  it('lead in at once where domains decide, and keep what was typed where the domain is another', async () => {
    await open('DOMAINS', ['example.com']);
    const page = await site.open();
    await page.goto('/join');
    await heading(page, 'Create an account');
    const email = await fillIn(page, 'dana');
    await page.getByLabel('E-mail').fill('dana@other.example');
    await page.getByRole('button', { name: 'Create the account' }).click();
    await page.getByText('Only addresses of certain organisations').first().waitFor();
    expect(await page.getByLabel('Handle').inputValue()).toBe('dana');
    await fillIn(page, 'dana');
    await page.getByRole('button', { name: 'Create the account' }).click();
    await heading(page, 'Look into your mail');
    await page.goto(`/verify/${tokenIn(await mailTo(site.process, email))}`);
    await page.getByRole('button', { name: 'Confirm and join' }).click();
    await isInside(page);
  });

  it('are closed where the community is, and links of before say so', async () => {
    await open('OPEN');
    const token = await askToJoin(site, { handle: 'late' });
    await open('CLOSED');
    const page = await site.open();
    await page.goto('/sign-in');
    await heading(page, 'Sign in');
    expect(await page.getByRole('link', { name: /join|account/i }).count()).toBe(0);
    await page.goto('/join');
    await heading(page, 'By invite only');
    for (const dead of [token, 'no-such-link']) {
      await page.goto(`/verify/${dead}`);
      await heading(page, 'This link does not work');
    }
  });
});

describe('the address of a member', () => {
  it('changes when the link mailed to the new one is opened', async () => {
    const mira = await site.makeMember({ handle: 'mira', name: 'Mira' });
    const page = await site.open(mira);
    await page.goto('/settings/account');
    await page.getByText('Change the address').click();
    await page.getByLabel('New e-mail').fill('mira@new.example');
    await page.getByLabel('Your password').fill('not the password');
    await page.getByRole('button', { name: 'Send a link to the new address' }).click();
    await page.getByText('This is not your current password').first().waitFor();
    await page.getByLabel('Your password').fill(mira.password);
    await page.getByRole('button', { name: 'Send a link to the new address' }).click();
    await page.getByText('Until then nothing changes').waitFor();
    await page.goto(`/verify/${tokenIn(await mailTo(site.process, 'mira@new.example'))}`);
    await page.getByRole('button', { name: 'Use this address' }).click();
    await heading(page, 'Your address is changed');
    await page.goto('/settings/account');
    await page.getByText('mira@new.example').waitFor();
  });

  it('is asked about quietly on every page until it is confirmed', async () => {
    const nils = await site.makeMember({ handle: 'nils', name: 'Nils' });
    const page = await site.open(nils);
    await page.goto('/');
    expect(await page.getByRole('complementary', { name: 'Your e-mail address' }).count()).toBe(0);
    await unconfirm(nils);
    await page.reload();
    await page.getByRole('link', { name: 'ask for a new one' }).click();
    await page.getByRole('button', { name: 'Send a new link' }).click();
    await page.getByText('A new link is on its way').waitFor();
    await page.goto(`/verify/${tokenIn(await mailTo(site.process, nils.email, 2))}`);
    await page.getByRole('button', { name: 'Confirm the address' }).click();
    await heading(page, 'Your address is confirmed');
    await page.getByRole('link', { name: 'To Harbour' }).click();
    await isInside(page);
    expect(await page.getByRole('complementary', { name: 'Your e-mail address' }).count()).toBe(0);
  });
});

/** Only the owner ever is in this state. */
async function unconfirm({ email }: SiteMember): Promise<void> {
  const client = new pg.Client({ connectionString: site.databaseUrl });
  await client.connect();
  try {
    await client.query('update member set email_verified_at = null where email = $1', [email]);
  } finally {
    await client.end();
  }
}
