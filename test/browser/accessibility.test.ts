import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { problemsOn } from '../support/axe.js';
import { accept, markOfficial } from '../support/builders/answers.js';
import { makeCategory, makeReply, makeThread } from '../support/builders/forum.js';
import { createTestDatabase } from '../support/database.js';
import { askToJoin, waitToJoin } from '../support/joining.js';
import { startConchProcess } from '../support/process.js';
import { addressOf, change, makeGroup, onlyFor } from '../support/site-forum.js';
import { startSite, type Site, type SiteMember } from '../support/site.js';
import { openLive, postOf, seesPost } from '../support/thread-page.js';

const ROUTES = join(import.meta.dirname, '../../apps/web/src/routes');
const RICH = [
  'A **table**, a `code word`, a [link](https://example.com) and @ben:',
  '| Tide | Height |\n|---|---|\n| high | 4.2 m |',
  '```js\nconst tide = await harbour.tide("high");\n```',
  '> Quoted once.\n\n- [ ] open\n- [x] done',
].join('\n\n');

type Who = 'owner' | 'sam' | 'anna' | 'stranger';

let site: Site;
let pages: Record<Who, Page>;
/** Where each page of the product is found in this community, by its route. */
let places: Record<string, string>;
let anna: SiteMember;
let ben: SiteMember;
let sam: SiteMember;

beforeAll(async () => {
  site = await startSite();
  anna = await site.makeMember({ handle: 'anna', name: 'Anna Lindqvist-Featherstonehaugh' });
  ben = await site.makeMember({ handle: 'ben', name: 'Ben' });
  sam = await site.makeMember({ handle: 'sam', name: 'Sam', role: 'STAFF' });
  places = await furnish();
  const openAs = async (member?: SiteMember) => site.open(member, { reducedMotion: 'reduce' });
  pages = {
    owner: await openAs(site.owner),
    sam: await openAs(sam),
    anna: await openAs(anna),
    stranger: await openAs(),
  };
  // As after the password of somebody whose second factor is on.
  await pages.stranger
    .context()
    .addCookies([{ name: 'conch-challenge', value: 'a-challenge', url: `${site.url}/sign-in/code` }]);
});
afterEach(() => expect(site.complaints).toEqual([]));
afterAll(() => site?.stop());

/** A community in which every page has something to show. */
async function furnish(): Promise<Record<string, string>> {
  const { owner } = site;
  const category = await makeCategory(owner, {
    name: 'Tides and charts',
    description: 'Everything about high and low water.',
    readAudience: 'PUBLIC',
  });
  await makeCategory(owner, { name: 'Nothing here yet' });
  const thread = await makeThread(anna, category, {
    title: 'How do I export the tide table of a whole year as CSV, and why is there no button?',
    body: RICH,
  });
  const helpful = await makeReply(ben, thread, { body: 'Like this.' });
  const wordy = await makeReply(sam, thread, { body: 'Press the shell, then *Export*.' });
  const wrong = await makeReply(ben, thread, { body: 'Never mind.' });
  await accept(anna, helpful);
  await markOfficial(sam, { postId: wordy.id, team: 'Support', appliesTo: 'Cloud, since 4.2' });
  await change(ben, 'editPost', 'EditPostInput', { id: helpful.id, body: 'Like so, but not on Mondays.' });
  await change(anna, 'react', 'ReactInput', { postId: helpful.id, kind: '👍' });
  await change(ben, 'deletePost', 'DeletePostInput', { id: wrong.id });
  await makeThread(ben, category, { title: 'Nobody answered this' });
  const groupId = await makeGroup(site, anna, ben);
  const { inviteMember } = await owner.client.run(
    'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { link } }',
    { input: { email: 'carla@example.com', note: 'Come and see.' } },
  );
  const { createCustomField } = await change(owner, 'createCustomField', 'CreateCustomFieldInput', {
    name: 'Version in use',
    hint: 'As it stands under Help.',
    kind: 'CHOICE',
    options: ['4', '5'],
  });
  await anna.client.run('mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { id } }', {
    input: { company: 'Harbour Works', customFields: [{ fieldId: createCustomField.id, value: '5' }] },
  });
  const { inviteMembers } = await owner.client.run(
    'mutation ($csv: String!) { inviteMembers(input: { csv: $csv, fileName: "partners.csv" }) { id } }',
    { csv: 'e-mail,name\ndora@example.com,Dora\nnowhere,\nanna@example.com,Anna' },
  );
  await owner.client.run(
    'mutation ($id: ID!) { updateOnboarding(input: { introductionsCategoryId: $id, welcome: "Come in." }) { welcome } }',
    { id: category.id },
  );
  await change(owner, 'setTrustLevel', 'SetTrustLevelInput', { memberId: anna.id, level: 3 });
  const { mails } = await owner.client.run('{ mails { edges { node { id } } } }');
  await owner.client.run('mutation { updateCommunity(input: { registration: REQUEST }) { name } }');
  await waitToJoin(site, { handle: 'wanda', name: 'Wanda Waiting', message: 'May I come in?' });
  const { categories } = await owner.client.run('{ categories { id } }');
  return {
    '/': '/',
    '/[...path]': '/no/such/page',
    '/admin': '/admin',
    '/admin/audit': '/admin/audit',
    '/admin/categories': '/admin/categories',
    '/admin/categories/[id]': `/admin/categories/${categories[0].id}`,
    '/admin/categories/new': '/admin/categories/new',
    '/admin/fields': '/admin/fields',
    '/admin/fields/[id]': `/admin/fields/${createCustomField.id}`,
    '/admin/fields/new': '/admin/fields/new',
    '/admin/general': '/admin/general',
    '/admin/groups': '/admin/groups',
    '/admin/groups/[id]': `/admin/groups/${groupId}`,
    '/admin/invites': '/admin/invites',
    '/admin/levels': '/admin/levels',
    '/admin/invites/lists': '/admin/invites/lists',
    '/admin/invites/lists/[id]': `/admin/invites/lists/${inviteMembers.id}`,
    '/admin/mail': '/admin/mail',
    '/admin/membership': '/admin/membership',
    '/admin/requests': '/admin/requests',
    '/admin/mail/[id]': `/admin/mail/${mails.edges[0].node.id}`,
    '/admin/members': '/admin/members',
    '/categories/[slug]': `/categories/${category.slug}`,
    '/invite/[token]': new URL(inviteMember.link).pathname,
    '/join': '/join',
    '/introduce': '/introduce',
    '/invites': '/invites',
    '/members': '/members',
    '/members/[handle]': '/members/anna',
    '/members/[handle]/edit': '/members/anna/edit',
    '/new': '/new',
    '/newcomers': '/newcomers',
    '/notifications': '/notifications',
    '/official': '/official',
    '/posts/[id]/delete': `/posts/${helpful.id}/delete`,
    '/posts/[id]/edit': `/posts/${helpful.id}/edit`,
    '/posts/[id]/history': `/posts/${helpful.id}/history`,
    '/reset': '/reset',
    '/reset/[token]': '/reset/some-token',
    '/settings/account': '/settings/account',
    '/settings/second-factor': '/settings/second-factor',
    '/settings/profile': '/settings/profile',
    '/settings/sessions': '/settings/sessions',
    '/settings/standing': '/settings/standing',
    '/setup': '/setup',
    '/sign-in': '/sign-in',
    '/sign-in/code': '/sign-in/code',
    '/sign-out': '/sign-out',
    '/threads/[id]/[slug]': addressOf(thread),
    '/threads/[id]/[slug]/edit': `${addressOf(thread)}/edit`,
    '/threads/[id]/[slug]/official': `${addressOf(thread)}/official`,
    '/unanswered': '/unanswered',
    '/verify/[token]': `/verify/${await askToJoin(site, { handle: 'linus' })}`,
  };
}

const PAGES: Record<Who, string[]> = {
  owner: [
    '/',
    '/[...path]',
    '/admin',
    '/admin/audit',
    '/admin/categories',
    '/admin/categories/[id]',
    '/admin/categories/new',
    '/admin/fields',
    '/admin/fields/[id]',
    '/admin/fields/new',
    '/admin/general',
    '/admin/groups',
    '/admin/groups/[id]',
    '/admin/invites',
    '/admin/levels',
    '/admin/invites/lists',
    '/admin/invites/lists/[id]',
    '/admin/mail',
    '/admin/mail/[id]',
    '/admin/members',
    '/admin/membership',
    '/members/[handle]',
    '/members/[handle]/edit',
  ],
  sam: [
    '/admin/requests',
    '/newcomers',
    '/official',
    '/posts/[id]/delete',
    '/posts/[id]/edit',
    '/posts/[id]/history',
    '/threads/[id]/[slug]',
    '/threads/[id]/[slug]/edit',
    '/threads/[id]/[slug]/official',
  ],
  anna: [
    '/',
    '/categories/[slug]',
    '/introduce',
    '/invites',
    '/members',
    '/members/[handle]',
    '/new',
    '/notifications',
    '/official',
    '/settings/account',
    '/settings/second-factor',
    '/settings/profile',
    '/settings/sessions',
    '/settings/standing',
    '/sign-out',
    '/threads/[id]/[slug]',
    '/unanswered',
  ],
  stranger: [
    '/',
    '/categories/[slug]',
    '/invite/[token]',
    '/join',
    '/reset',
    '/reset/[token]',
    '/sign-in',
    '/sign-in/code',
    '/threads/[id]/[slug]',
    '/unanswered',
    '/verify/[token]',
  ],
};
/** Shown only before there is a community. */
const BEFORE_SETUP = ['/setup'];

it('knows every page of the product', async () => {
  const files = await readdir(ROUTES, { recursive: true });
  const routes = files
    .filter((file) => file.endsWith('+page.svelte'))
    .map((file) => `/${dirname(file)}`.replace(/\/\([a-z]+\)/, '').replace(/\/\.$/, '') || '/');
  const looked = new Set([...Object.values(PAGES).flat(), ...BEFORE_SETUP]);
  expect(routes.filter((route) => !looked.has(route))).toEqual([]);
});

describe.each(Object.entries(PAGES) as [Who, string[]][])(
  'everyone can use what %s opens:',
  (who, routes) => {
    it.each(routes)('%s', async (route) => {
      const page = pages[who];
      await page.goto(places[route]!);
      expect(new URL(page.url()).pathname).toBe(places[route]);
      expect(await problemsOn(page)).toEqual([]);
    });
  },
);

describe('everyone can use', () => {
  it('the setup of a new community', async () => {
    const database = await createTestDatabase();
    const conch = await startConchProcess({ env: { DATABASE_URL: database.url, LOG_LEVEL: 'error' } });
    try {
      await pages.stranger.goto(await conch.setupLink());
      await pages.stranger.getByLabel('Name of the community').waitFor();
      expect(await problemsOn(pages.stranger)).toEqual([]);
    } finally {
      await conch.stop();
      await database.drop();
    }
  });

  it('what a refused form says', async () => {
    const page = pages.stranger;
    await page.goto('/sign-in');
    await page.getByLabel('E-mail').fill('nobody@example.com');
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').waitFor();
    expect(await problemsOn(page)).toEqual([]);
  });

  it('pages that have nothing to show, or may not', async () => {
    for (const [who, address] of [
      ['anna', '/categories/nothing-here-yet'],
      ['anna', '/members?q=zzzz'],
      ['anna', '/?kind=IDEA'],
      ['anna', '/admin'],
      ['stranger', '/invite/no-such-invite'],
    ] as [Who, string][]) {
      await pages[who].goto(address);
      expect([address, ...(await problemsOn(pages[who]))]).toEqual([address]);
    }
  });

  it('a thread that is no longer open', async () => {
    const groupId = await makeGroup(site, anna);
    const thread = await makeThread(sam, await makeCategory(site.owner, onlyFor(groupId)));
    const page = await site.open(anna);
    await openLive(page, addressOf(thread));
    await makeReply(sam, thread, { body: 'Heard' });
    await seesPost(page, 'Heard');
    await change(site.owner, 'removeGroupMember', 'GroupMemberInput', { groupId, memberId: anna.id });
    await page.getByText('This thread is no longer open to you').waitFor();
    expect(await problemsOn(page)).toEqual([]);
  });

  it('the menus, dialogs and forms of a thread', async () => {
    const page = pages.sam;
    await openLive(page, places['/threads/[id]/[slug]']!);
    const reply = postOf(page, 'not on Mondays').last();

    await reply.getByRole('button', { name: /^More about post/ }).click();
    await page.getByRole('link', { name: 'Make it official…' }).waitFor();
    expect(await problemsOn(page)).toEqual([]);

    await page.getByRole('link', { name: 'Make it official…' }).click();
    await page.getByRole('dialog').getByLabel('On behalf of').waitFor();
    expect(await problemsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await reply.getByRole('button', { name: 'React', exact: true }).click();
    await page
      .getByRole('button', { name: /^React with/ })
      .first()
      .waitFor();
    expect(await problemsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByLabel('Your reply').fill(RICH);
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('region', { name: 'Preview' }).getByRole('table').waitFor();
    expect(await problemsOn(page)).toEqual([]);

    await reply.getByRole('button', { name: /^More about post/ }).click();
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await page.getByLabel('What changed').waitFor();
    expect(await problemsOn(page)).toEqual([]);
  });

  it('the menus and lists around a page', async () => {
    const page = pages.anna;
    await openLive(page, '/');
    await page.getByRole('button', { name: /^You, Anna/ }).click();
    await page.getByRole('link', { name: 'Settings' }).waitFor();
    expect(await problemsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    expect(await problemsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 390, height: 800 });
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('navigation', { name: 'All places' }).waitFor();
    expect(await problemsOn(page)).toEqual([]);
  });
});
