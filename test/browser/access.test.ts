import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { makeCategory, makeReply, makeThread } from '../support/builders/forum.js';
import { addressOf, change, makeClosedCategory, makeGroup, onlyFor } from '../support/site-forum.js';
import { startSite, type Site, type SiteMember } from '../support/site.js';
import { openLive, postOf, seesPost, shows } from '../support/thread-page.js';

const SOON_MS = 3_000;
const ENDED = 'This thread is no longer open to you';

let site: Site;
let anna: SiteMember;
let ben: SiteMember;

beforeAll(async () => {
  site = await startSite();
  anna = await site.makeMember({ handle: 'anna', name: 'Anna' });
  ben = await site.makeMember({ handle: 'ben', name: 'Ben' });
});
afterEach(() => expect(site.complaints).toEqual([]));
afterAll(() => site?.stop());

async function openFor(member: SiteMember, address: string): Promise<Page> {
  const page = await site.open(member);
  await openLive(page, address);
  return page;
}

/** Two readers, both of whom hear what is said. */
async function bothReading(thread: { id: string; slug: string }): Promise<{ annas: Page; bens: Page }> {
  const [annas, bens] = [await openFor(anna, addressOf(thread)), await openFor(ben, addressOf(thread))];
  await makeReply(site.owner, thread, { body: 'Both hear this' });
  for (const page of [annas, bens]) await seesPost(page, 'Both hear this');
  return { annas, bens };
}

describe('who loses access while reading', () => {
  it('is told so at once when taken out of the group, and gets nothing more', async () => {
    const groupId = await makeGroup(site, anna, ben);
    const thread = await makeThread(anna, await makeCategory(site.owner, onlyFor(groupId)));
    const { annas, bens } = await bothReading(thread);

    await change(site.owner, 'removeGroupMember', 'GroupMemberInput', { groupId, memberId: ben.id });
    await bens.getByText(ENDED).waitFor({ timeout: SOON_MS });
    await makeReply(anna, thread, { body: 'Among ourselves' });
    await seesPost(annas, 'Among ourselves');
    expect(await bens.getByRole('article').count()).toBe(0);
    expect(await bens.content()).not.toContain('Among ourselves');
    expect(await bens.getByRole('heading', { level: 1 }).count()).toBe(1);
    await bens.getByRole('link', { name: 'Go to the home page' }).click();
    await bens.waitForURL('/');
  });

  it('is told so when the category is closed to others', async () => {
    const category = await makeCategory(site.owner);
    const thread = await makeThread(anna, category);
    const { annas, bens } = await bothReading(thread);
    await change(site.owner, 'updateCategory', 'UpdateCategoryInput', {
      id: category.id,
      ...onlyFor(await makeGroup(site, anna)),
    });
    await bens.getByText(ENDED).waitFor({ timeout: SOON_MS });
    await makeReply(anna, thread, { body: 'Behind the door' });
    await seesPost(annas, 'Behind the door');
    expect(await bens.content()).not.toContain('Behind the door');
  });

  it('is told so when the thread moves to where it may not be read', async () => {
    const thread = await makeThread(anna, await makeCategory(site.owner));
    const { annas, bens } = await bothReading(thread);
    const { id: categoryId } = await makeClosedCategory(site, anna);
    await change(site.owner, 'updateThread', 'UpdateThreadInput', { id: thread.id, categoryId });
    await bens.getByText(ENDED).waitFor({ timeout: SOON_MS });
    await makeReply(anna, thread, { body: 'Moved in' });
    await seesPost(annas, 'Moved in');
  });

  it('hears no more once the session is ended elsewhere', async () => {
    const guest = await site.makeMember({ handle: 'gwen', name: 'Gwen' });
    const thread = await makeThread(anna, await makeCategory(site.owner));
    const [annas, gwens] = [await openFor(anna, addressOf(thread)), await openFor(guest, addressOf(thread))];
    await makeReply(site.owner, thread, { body: 'Both hear this' });
    for (const page of [annas, gwens]) await seesPost(page, 'Both hear this');
    const { viewer } = await guest.client.run('{ viewer { sessions { id } } }');
    await guest.client.run(
      'mutation ($input: RevokeSessionInput!) { revokeSession(input: $input) { __typename } }',
      {
        input: { id: viewer.sessions[0].id },
      },
    );

    await gwens.getByText(ENDED).waitFor({ timeout: SOON_MS });
    await makeReply(anna, thread, { body: 'After the end' });
    await seesPost(annas, 'After the end');
    expect(await postOf(gwens, 'After the end').count()).toBe(0);
    await gwens.getByRole('link', { name: 'Go to the home page' }).click();
    await gwens.getByRole('heading', { name: 'Sign in' }).waitFor();
  });
});

describe('a stranger', () => {
  async function signIn(page: Page): Promise<void> {
    await page.getByLabel('E-mail').fill(ben.email);
    await page.getByLabel('Password').fill(ben.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
  }

  it('signs in and comes back to where the link led', async () => {
    const thread = await makeThread(anna, await makeCategory(site.owner));
    const page = await site.open();
    await page.goto(`${addressOf(thread)}?post=1`);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await signIn(page);
    await page.waitForURL(`${addressOf(thread)}?post=1`);
    await shows(page, ['I wonder.']);
  });

  it.each([
    'https://example.com/',
    '//example.com',
    '/\\example.com',
    '/\t/example.com',
    'javascript:alert(1)',
  ])('is not led elsewhere by %j', async (next) => {
    const page = await site.open();
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await signIn(page);
    await page.getByRole('link', { name: 'New thread' }).first().waitFor();
    expect(new URL(page.url()).origin).toBe(site.url);
  });

  it.each([
    '/',
    '/unanswered',
    '/official',
    '/members',
    '/new',
    '/settings/profile',
    '/admin',
    '/admin/members',
  ])('is sent from %s to sign-in, seeing nothing but the name of the community', async (address) => {
    await makeThread(anna, await makeCategory(site.owner, { name: 'Harbour masters' }), {
      title: 'Kept among members',
    });
    const page = await site.open();
    const response = await page.goto(address);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    const sent = await response!.text();
    for (const secret of ['Harbour masters', 'Kept among members', 'Anna'])
      expect(sent).not.toContain(secret);
  });
});

describe('what one may not see looks like what does not exist', () => {
  const lookOf = async (page: Page, address: string) => {
    const response = await page.goto(address);
    return {
      status: response!.status(),
      title: await page.title(),
      words: await page.locator('main').innerText(),
    };
  };

  it('for members', async () => {
    const category = await makeClosedCategory(site, anna);
    const thread = await makeThread(anna, category);
    const reply = await makeReply(anna, thread);
    const page = await site.open(ben);
    for (const [closed, absent] of [
      [addressOf(thread), '/threads/999999/nothing'],
      [`/posts/${reply.id}`, '/posts/999999'],
      [`/posts/${reply.id}/history`, '/posts/999999/history'],
      [`${addressOf(thread)}/official`, '/threads/999999/nothing/official'],
      [`/categories/${category.slug}`, '/categories/nothing'],
    ]) {
      const look = await lookOf(page, closed!);
      expect(look).toEqual(await lookOf(page, absent!));
      expect(look.status).toBe(404);
    }
  });

  it('for members at the door of the administration', async () => {
    const page = await site.open(ben);
    for (const section of [
      '',
      '/general',
      '/categories',
      '/groups',
      '/invites',
      '/members',
      '/mail',
      '/audit',
    ]) {
      const response = await page.goto(`/admin${section}`);
      expect([403, 404]).toContain(response!.status());
    }
  });
});

describe('where a category is open to everyone', () => {
  let open: Site;
  beforeAll(async () => {
    open = await startSite();
  });
  afterAll(() => open?.stop());

  it('a stranger reads what is in it, and nothing else', async () => {
    const { owner } = open;
    const shown = await makeCategory(owner, { name: 'Open house', readAudience: 'PUBLIC' });
    const hidden = await makeCategory(owner, { name: 'Back room' });
    const thread = await makeThread(owner, shown, { title: 'Read by everyone' });
    await makeReply(owner, thread, { body: 'So may the reply be.' });
    const secret = await makeThread(owner, hidden, { title: 'Read by members' });

    const page = await open.open();
    for (const address of ['/', '/unanswered', '/official', `/categories/${shown.slug}`]) {
      const response = await page.goto(address);
      expect(response!.status()).toBe(200);
      const sent = await response!.text();
      for (const word of ['Back room', 'Read by members', owner.email]) expect(sent).not.toContain(word);
    }
    await page.getByRole('link', { name: 'Read by everyone' }).click();
    await shows(page, ['I wonder.', 'So may the reply be.']);
    expect(await page.getByLabel('Your reply').count()).toBe(0);
    expect(await page.getByRole('button', { name: /^React/ }).count()).toBe(0);

    for (const address of [`/categories/${hidden.slug}`, addressOf(secret)]) {
      const response = await page.goto(address);
      expect(await response!.text()).not.toContain('Read by members');
      expect(new URL(page.url()).pathname === '/sign-in' || response!.status() === 404).toBe(true);
    }
    for (const address of ['/members', '/members/olivia', '/new', '/settings/profile', '/admin']) {
      await page.goto(address);
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    }

    await page.goto(addressOf(thread));
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
    await page.getByLabel('E-mail').fill(owner.email);
    await page.getByLabel('Password').fill(owner.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByLabel('Your reply').waitFor();
  });
});
