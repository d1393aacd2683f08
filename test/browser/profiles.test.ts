import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { change } from '../support/site-forum.js';
import { startSite, type Site, type SiteMember } from '../support/site.js';

let site: Site;
let anna: SiteMember;
let ben: SiteMember;
beforeAll(async () => {
  site = await startSite();
  anna = await site.makeMember({ handle: 'anna', name: 'Anna Berg' });
  ben = await site.makeMember({ handle: 'ben' });
  await change(site.owner, 'createCustomField', 'CreateCustomFieldInput', {
    name: 'Version in use',
    kind: 'CHOICE',
    options: ['Four', 'Five'],
  });
  await change(site.owner, 'createCustomField', 'CreateCustomFieldInput', { name: 'Website', kind: 'LINK' });
});
afterEach(() => expect(site.complaints).toEqual([]));
afterAll(() => site?.stop());

const PICTURE = join(import.meta.dirname, '../support/pictures/wide.png');
const pictureOf = (page: Page) => page.locator('main img[src^="/files/avatars/"]').first();
const isDrawn = (page: Page) =>
  pictureOf(page).evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    return image.naturalWidth > 0;
  });

describe.each([
  ['with', true],
  ['without', false],
])('a profile, %s JavaScript,', (_, javaScriptEnabled) => {
  it('gets a picture, details and custom fields, and loses the picture again', async () => {
    const page = await site.open(anna, { javaScriptEnabled });
    await page.goto('/settings/profile');
    await page.getByLabel('Image').setInputFiles(PICTURE);
    await page.getByRole('button', { name: 'Use this image' }).click();
    await page.getByRole('button', { name: 'Remove the picture' }).waitFor();
    await page.getByLabel('Company').fill('Harbour Works');
    await page.getByLabel('Version in use').selectOption('Five');
    await page.getByLabel('Website').fill('https://example.com/anna');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved').waitFor();

    const reader = await site.open(ben, { javaScriptEnabled });
    await reader.goto('/members/anna');
    await reader.getByText('Harbour Works').waitFor();
    await reader.getByText('Five').waitFor();
    const link = reader.getByRole('link', { name: 'example.com/anna' });
    expect(await link.getAttribute('rel')).toContain('nofollow');
    expect(await isDrawn(reader)).toBe(true);

    await page.getByRole('button', { name: 'Remove the picture' }).click();
    await page.getByRole('button', { name: 'Remove the picture' }).waitFor({ state: 'detached' });
    await reader.reload();
    expect(await pictureOf(reader).count()).toBe(0);
  });

  it('says which field is wrong, and loses nothing that was typed', async () => {
    const page = await site.open(anna, { javaScriptEnabled });
    await page.goto('/settings/profile');
    await page.getByLabel('Location').fill('Kiel');
    await page.getByLabel('Website').fill('ftp://example.com');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Write an address such as https://example.com.').first().waitFor();
    expect(await page.getByLabel('Website').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByLabel('Website').inputValue()).toBe('ftp://example.com');
    expect(await page.getByLabel('Location').inputValue()).toBe('Kiel');
  });
});

it('an address with an old handle leads to the member', async () => {
  await change(ben, 'updateProfile', 'UpdateProfileInput', { handle: 'benedict' });
  const page = await site.open(anna);
  await page.goto('/members/ben?show=replies');
  expect(new URL(page.url()).pathname).toBe('/members/benedict');
  await page.getByText('has not replied to anybody yet').waitFor();
});

it('profile fields are made and put in order with the keyboard alone', async () => {
  const page = await site.open(site.owner);
  await page.goto('/admin/fields/new');
  await page.getByLabel('Name', { exact: true }).fill('Team');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Team' }).waitFor();
  const names = () => page.getByRole('list', { name: 'Profile fields' }).getByRole('link').allInnerTexts();
  const reads = (...order: string[]) =>
    eventually(`the order ${order.join()}`, async () => (await names()).join() === order.join());
  await reads('Version in use', 'Website', 'Team');
  await page.getByRole('button', { name: 'Move Team up' }).focus();
  await page.keyboard.press('Enter');
  await reads('Version in use', 'Team', 'Website');
  await page.keyboard.press('Enter');
  await reads('Team', 'Version in use', 'Website');
});
