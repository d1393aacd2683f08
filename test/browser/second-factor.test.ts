import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startSite, type Site, type SiteMember } from '../support/site.js';
import { codeOf } from '../support/totp.js';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterEach(() => expect(site.complaints).toEqual([]));
afterAll(() => site?.stop());

/** Signs in on the page that is open, as far as the password goes. */
async function typePassword(page: Page, { email, password }: SiteMember): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Switches the second factor on, and returns its secret and the recovery codes. */
async function switchOn(page: Page, { password }: SiteMember): Promise<{ secret: string; codes: string[] }> {
  await page.goto('/settings/second-factor');
  await page.getByLabel('Your password').fill(password);
  await page.getByRole('button', { name: 'Set it up' }).click();
  await page.getByRole('img', { name: 'QR code' }).waitFor();
  const secret = await page.getByLabel('Or type this secret into it').inputValue();
  await page.getByLabel('Code', { exact: true }).fill(codeOf(secret));
  await page.getByRole('button', { name: 'Switch it on' }).click();
  await page.getByRole('heading', { name: 'Your second factor is on' }).waitFor();
  const shown = page.getByRole('region', { name: 'Your recovery codes' }).getByRole('listitem');
  return { secret, codes: await shown.allTextContents() };
}

describe.each([true, false])('with script: %s', (javaScriptEnabled) => {
  const handle = javaScriptEnabled ? 'anna' : 'ben';

  it('a member switches a second factor on, and signs in with it', async () => {
    const member = await site.makeMember({ handle });
    const { secret, codes } = await switchOn(await site.open(member, { javaScriptEnabled }), member);
    expect(codes).toHaveLength(10);

    const page = await site.open(undefined, { javaScriptEnabled });
    const bodies: string[] = [];
    page.on('request', (request) => bodies.push(request.postData() ?? ''));
    await page.goto('/sign-in?next=/members');
    await typePassword(page, member);
    await page.getByRole('heading', { name: 'Second factor' }).waitFor();
    expect(new URL(page.url()).search).toBe('?next=%2Fmembers');
    await page.getByLabel('Code', { exact: true }).fill('000000');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('This code is not right').first().waitFor();
    // The present one is used up. The next is taken already, in case the clock of the telephone is ahead.
    await page.getByLabel('Code', { exact: true }).fill(codeOf(secret, 1));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/members');
    const withPassword = bodies.filter((body) => body.replaceAll('+', ' ').includes(member.password));
    expect(withPassword).toHaveLength(1);

    const other = await site.open(undefined, { javaScriptEnabled });
    await other.goto('/sign-in');
    await typePassword(other, member);
    await other.getByLabel('Code', { exact: true }).fill(codes[0]!);
    await other.getByRole('button', { name: 'Sign in' }).click();
    await other.waitForURL(`${site.url}/`);
  });

  it('staff suspend a member, who reads until when and why', async () => {
    const member = await site.makeMember({ handle: `${handle}2` });
    const page = await site.open(site.owner, { javaScriptEnabled });
    await page.goto(`/members/${member.handle}`);
    await page.getByText(`Suspend ${member.handle}`).click();
    await page.getByLabel('Why').fill('Sold to members.');
    await page.getByLabel('For how long').selectOption('A week');
    await page.getByRole('button', { name: 'Suspend', exact: true }).click();
    await page.getByRole('button', { name: 'Lift the suspension' }).waitFor();

    const shutOut = await site.open(member, { javaScriptEnabled });
    await shutOut.goto('/members');
    await shutOut.waitForURL('**/sign-in**');
    await typePassword(shutOut, member);
    await shutOut
      .getByRole('alert')
      .getByText(/suspended until .+ The reason: Sold to members\./)
      .waitFor();

    await page.getByRole('button', { name: 'Lift the suspension' }).click();
    await page.getByText(`${member.handle} may enter.`).waitFor();
    await typePassword(shutOut, member);
    await shutOut.waitForURL((url) => url.pathname !== '/sign-in');
  });
});

it('the secret stays in sight while a code is mistyped', async () => {
  const member = await site.makeMember({ handle: 'carla' });
  const page = await site.open(member);
  await page.goto('/settings/second-factor');
  await page.getByLabel('Your password').fill(member.password);
  await page.getByRole('button', { name: 'Set it up' }).click();
  const secret = await page.getByLabel('Or type this secret into it').inputValue();
  await page.getByLabel('Code', { exact: true }).fill('000000');
  await page.getByRole('button', { name: 'Switch it on' }).click();
  await page.getByText('This code is not right').first().waitFor();
  expect(await page.getByLabel('Or type this secret into it').inputValue()).toBe(secret);
  await page.getByLabel('Code', { exact: true }).fill(codeOf(secret));
  await page.getByRole('button', { name: 'Switch it on' }).click();
  await page.getByRole('heading', { name: 'Your second factor is on' }).waitFor();
});
