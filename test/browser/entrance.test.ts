import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { makeCategory } from '../support/builders/forum.js';
import { mailTo, tokenIn } from '../support/mailbox.js';
import { change } from '../support/site-forum.js';
import { startSite, type Site, type SiteMember } from '../support/site.js';

const NEW_PASSWORD = 'quite another password';

let site: Site;

beforeAll(async () => {
  site = await startSite();
  await makeCategory(site.owner);
});
afterEach(() => expect(site.complaints).toEqual([]));
afterAll(() => site?.stop());

const isInside = (page: Page) => page.getByRole('link', { name: 'New thread' }).first().waitFor();

async function signIn(page: Page, { email }: { email: string }, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

describe('who forgot the password', () => {
  let vera: SiteMember;
  beforeAll(async () => {
    vera = await site.makeMember({ handle: 'vera', name: 'Vera' });
  });

  it('chooses a new one by a link in a mail, which works once', async () => {
    const elsewhere = await site.open(vera);
    const page = await site.open();
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Forgotten your password?' }).click();
    await page.getByRole('heading', { name: 'Choose a new password' }).waitFor();
    await page.getByLabel('E-mail').fill(vera.email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();

    // The first mail was the invite.
    const link = `/reset/${tokenIn(await mailTo(site.process, vera.email, 2))}`;
    await page.goto(link);
    await page.getByLabel('New password').fill(NEW_PASSWORD);
    await page.getByRole('button', { name: 'Save and sign in' }).click();
    await isInside(page);

    await elsewhere.goto('/');
    await elsewhere.getByRole('heading', { name: 'Sign in' }).waitFor();
    await signIn(elsewhere, vera, vera.password);
    await elsewhere.getByRole('alert').waitFor();
    await signIn(elsewhere, vera, NEW_PASSWORD);
    await isInside(elsewhere);

    const late = await site.open();
    await late.goto(link);
    await late.getByLabel('New password').fill('one password more');
    await late.getByRole('button', { name: 'Save and sign in' }).click();
    await late.getByRole('heading', { name: 'This link no longer works' }).waitFor();
    await late.getByRole('link', { name: 'Send a new link' }).click();
    await late.getByRole('button', { name: 'Send the link' }).waitFor();
  });

  it('is answered the same whether there is such a member or not', async () => {
    const page = await site.open();
    const answerTo = async (email: string) => {
      await page.goto('/reset');
      await page.getByLabel('E-mail').fill(email);
      await page.getByRole('button', { name: 'Send the link' }).click();
      await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
      return (await page.getByRole('main').innerText()).replace(email, '');
    };
    expect(await answerTo('nobody@example.com')).toBe(await answerTo(vera.email));
  });
});

describe('an invite', () => {
  async function invite(email: string): Promise<{ id: string; path: string }> {
    const { inviteMember } = await site.owner.client.run(
      'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { link invite { id } } }',
      { input: { email } },
    );
    return { id: inviteMember.invite.id, path: new URL(inviteMember.link).pathname };
  }

  async function join(page: Page, handle: string): Promise<void> {
    await page.getByLabel('Your name').fill(`The new ${handle}`);
    await page.getByLabel('Handle').fill(handle);
    await page.getByLabel('Password').fill(NEW_PASSWORD);
    await page.getByRole('button', { name: 'Join' }).click();
  }

  it('keeps what was typed when the handle is taken, and lets in with another', async () => {
    const { path } = await invite('wim@example.com');
    const page = await site.open();
    await page.goto(path);
    expect(await page.getByLabel('E-mail').inputValue()).toBe('wim@example.com');
    await join(page, 'olivia');
    const handle = page.getByLabel('Handle');
    await page.locator('[aria-invalid=true]').waitFor();
    expect(await handle.getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByLabel('Your name').inputValue()).toBe('The new olivia');
    await join(page, 'wim');
    await isInside(page);
  });

  it.each(['used', 'revoked', 'expired', 'unknown'])('that is %s says what to do', async (state) => {
    const made = await invite(`${state}@example.com`);
    const page = await site.open();
    if (state === 'used') {
      await page.goto(made.path);
      await join(page, 'used');
      await isInside(page);
      await page.context().clearCookies();
    }
    if (state === 'revoked') await change(site.owner, 'revokeInvite', 'InviteInput', { id: made.id });
    if (state === 'expired') await expire(`${state}@example.com`);
    await page.goto(state === 'unknown' ? '/invite/no-such-invite' : made.path);
    const words = await page.getByRole('main').innerText();
    expect(words).toMatch(/ask .*(new|another)|invited you to send|sign in/i);
    expect(await page.getByLabel('Handle').count()).toBe(0);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  });

  /** Lets its time run out. */
  async function expire(email: string): Promise<void> {
    const client = new pg.Client({ connectionString: site.databaseUrl });
    await client.connect();
    await client.query(`update invite set expires_at = now() - interval '1 day' where email = $1`, [email]);
    await client.end();
  }
});

describe('at the door', () => {
  it('a wrong password is said, and the address stays', async () => {
    const page = await site.open();
    await signIn(page, site.owner, 'not the password');
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('E-mail').inputValue()).toBe(site.owner.email);
    expect(await page.getByLabel('Password').inputValue()).toBe('');
    await page.getByLabel('Password').fill(site.owner.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await isInside(page);
  });

  it('the setup link leads to sign-in once there is a community', async () => {
    const page = await site.open();
    await page.goto(await site.process.setupLink());
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  });

  it('who is signed in already goes on', async () => {
    const page = await site.open(site.owner);
    await page.goto('/sign-in?next=/members');
    await page.waitForURL('/members');
    await page.goto('/join');
    await page.waitForURL('/');
  });
});
