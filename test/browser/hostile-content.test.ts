import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { MARK } from '../support/builders/answers.js';
import {
  makeCategory,
  makeReply,
  makeThread,
  type MadePost,
  type MadeThread,
} from '../support/builders/forum.js';
import { eventually } from '../support/eventually.js';
import { harmOn, readAttacks, watch, type Attack } from '../support/hostile.js';
import { addressOf, change } from '../support/site-forum.js';
import { startSite, type Site, type SiteMember } from '../support/site.js';

const WIDTHS = [1280, 390];
const PAGE = 20;

let site: Site;
let sam: SiteMember;
let attacks: Attack[];
let thread: MadeThread;
let last: MadePost;
let page: Page;
let seen: string[];

beforeAll(async () => {
  site = await startSite();
  sam = await site.makeMember({ handle: 'sam', name: 'Sam', role: 'STAFF' });
  attacks = await readAttacks();
  const category = await makeCategory(site.owner, { name: 'Help' });
  thread = await makeThread(sam, category, { title: 'A place for hostile words' });
  page = await site.open(sam, { reducedMotion: 'reduce' });
  seen = watch(page, site.url);
}, 120_000);
afterAll(() => site?.stop());

/** Looks at a page wide and narrow; what it did and how it looks, by address. */
async function look(address: string, on = page, noted = seen): Promise<string[]> {
  noted.length = 0;
  await on.goto(address);
  const harm: string[] = [];
  for (const width of WIDTHS) {
    await on.setViewportSize({ width, height: 900 });
    harm.push(...(await harmOn(on)).map((what) => `${address} at ${width}: ${what}`));
  }
  return [...harm, ...noted.map((what) => `${address}: ${what}`)];
}

/** The first attacks of each kind that fit into so many characters. */
const short = (length: number, count: number) =>
  [...Map.groupBy(attacks, ({ kind }) => kind).values()].flatMap((kind) =>
    kind
      .map(({ text }) => text)
      .filter((text) => text.length <= length && /[\p{L}\p{N}]/u.test(text))
      .slice(0, count),
  );

describe('a thread of attacks', () => {
  it('keeps each of them in its box, and runs none', async () => {
    expect(attacks.length).toBeGreaterThan(300);
    let written = 0;
    for (const { text } of attacks) {
      const answer = await sam.client.send(
        'mutation ($input: ReplyInput!) { reply(input: $input) { id number } }',
        { input: { threadId: thread.id, body: text } },
      );
      if (answer.data) last = (answer.data as { reply: MadePost }).reply;
      else expect(answer.errors![0]!.extensions.code).toBe('BAD_INPUT');
      if (answer.data) written += 1;
    }
    expect(written).toBeGreaterThan(attacks.length - 10);
    const harm: string[] = [];
    for (let at = 1; at <= last.number; at += PAGE - 2)
      harm.push(...(await look(`${addressOf(thread)}?post=${at}`)));
    expect(harm).toEqual([]);
  }, 400_000);

  it('is found out where something gets past', async () => {
    const inject = (on: Page, html: string) =>
      on
        .locator('.prose')
        .last()
        .evaluate((box, inner) => {
          box.innerHTML = inner;
        }, html);
    await page.goto(addressOf(thread));
    seen.length = 0;
    await inject(
      page,
      '<img src="/files/none" onerror="window.__hit=1"><img src="https://elsewhere.example/1.png">',
    );
    await eventually('a refusal by the content policy', async () =>
      seen.some((what) => what.startsWith('policy: ')),
    );
    expect(await page.evaluate(() => '__hit' in window)).toBe(false);

    const open = await site.open(sam, { bypassCSP: true });
    const noted = watch(open, site.url);
    await open.goto(addressOf(thread));
    const asked = open.waitForEvent('request', (request) => request.url().includes('elsewhere.example'));
    await inject(
      open,
      `<img src="https://elsewhere.example/1.png" onerror="window.__hit=1"><p style="position:fixed;inset:0">over</p>
       <p style="width:3000px">wide</p><a href="javascript:x">x</a>`,
    );
    await asked;
    await open.waitForFunction(() => '__hit' in window);
    const overlay = '<p style="position:fixed;inset:0;z-index:99">over</p>';
    await open.locator('body').evaluate((body, html) => body.insertAdjacentHTML('beforeend', html), overlay);
    const harm = (await harmOn(open)).join('\n');
    for (const what of [
      'something ran',
      'out of the flow',
      'outside of its box',
      'foreign address',
      'cannot be clicked',
    ])
      expect(harm).toContain(what);
    expect(noted.join('\n')).toContain('request: https://elsewhere.example/1.png');
  });
});

describe('hostile words in every other place', () => {
  it('run nowhere and stay where they belong', async () => {
    const { owner } = site;
    const names = short(60, 2);
    const [name] = names;
    const tower = `Z${'\u0335\u0321\u0334\u0322'.repeat(10)}algo \u05d0\u05d1\u05d2 1 2 3`;
    for (const [index, text] of [tower, 'W'.repeat(60), ...names].entries()) {
      const category = await makeCategory(owner, {
        name: `${text.slice(0, 55)} ${index}`,
        description: text,
      });
      const made = await makeThread(sam, category, { title: `${text} ${index}?`.padEnd(5), body: text });
      const reply = await makeReply(owner, made, { body: `@sam ${text}` });
      if (index > 2) continue;
      await change(sam, 'editPost', 'EditPostInput', {
        id: made.openingPost.id,
        body: `${text} again`,
        reason: text,
      });
      await owner.client.run(MARK, { input: { postId: reply.id, team: text, appliesTo: text } });
      await change(owner, 'createGroup', 'CreateGroupInput', { name: text, description: text });
    }
    for (const [index, text] of [tower, 'M'.repeat(60), name!].entries()) {
      const member = await site.makeMember({ handle: `hostile${index}`, name: text });
      await change(member, 'updateProfile', 'UpdateProfileInput', {
        bio: short(900, 4).join('\n\n').slice(0, 990),
      });
      await change(owner, 'setRole', 'SetRoleInput', { memberId: member.id, role: 'MODERATOR' }).catch(
        () => undefined,
      );
    }
    for (const [index, text] of names.entries())
      await owner.client.run(
        'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { link } }',
        { input: { email: `guest${index}@example.com`, note: text } },
      );

    const own = await site.open(owner, { reducedMotion: 'reduce' });
    const noted = watch(own, site.url);
    const { mails } = await owner.client.run('{ mails(first: 20) { edges { node { id } } } }');
    const { posts } = (await owner.client.run('{ thread(id: "2") { posts { edges { node { id } } } } }'))
      .thread;
    const addresses = [
      '/',
      '/unanswered',
      '/official',
      '/notifications',
      '/members',
      '/members/hostile0',
      '/members/hostile1',
      '/members/hostile2',
      '/categories/help',
      '/threads/2',
      `/posts/${posts.edges[0].node.id}/history`,
      '/admin',
      '/admin/audit',
      '/admin/categories',
      '/admin/groups',
      '/admin/invites',
      '/admin/members',
      '/admin/mail',
      ...mails.edges
        .slice(0, 4)
        .flatMap(({ node }: { node: { id: string } }) => [
          `/admin/mail/${node.id}`,
          `/admin/mail/${node.id}/html`,
        ]),
      ...short(200, 1).map((text) => `/members?q=${encodeURIComponent(text)}`),
      ...short(200, 1).map((text) => `/?kind=${encodeURIComponent(text)}`),
    ];
    const harm: string[] = [];
    for (const address of addresses) harm.push(...(await look(address, own, noted)));
    expect(harm).toEqual([]);
  }, 400_000);

  it('leave the feed well-formed, and nothing in it that runs', async () => {
    const { viewer } = await sam.client.run('{ viewer { officialFeedUrl } }');
    const xml = await (await fetch(viewer.officialFeedUrl)).text();
    const found = await page.evaluate((text) => {
      const feed = new DOMParser().parseFromString(text, 'application/xml');
      const html = [
        ...feed.getElementsByTagName('content:encoded'),
        ...feed.querySelectorAll('title, description'),
      ]
        .map((element) => element.textContent)
        .join('');
      const shown = new DOMParser().parseFromString(html, 'text/html');
      const running = [...shown.querySelectorAll('*')].filter(
        (element) =>
          /^(script|style|iframe|object|embed|svg|math|form|base|meta|link)$/i.test(element.localName) ||
          element.getAttributeNames().some((name) => /^on|style|srcdoc/i.test(name)) ||
          /^\s*(javascript|data|vbscript):/i.test(
            element.getAttribute('href') ?? element.getAttribute('src') ?? '',
          ),
      );
      return {
        items: feed.querySelectorAll('item').length,
        broken: feed.querySelector('parsererror')?.textContent ?? null,
        running: running.map((element) => element.outerHTML),
      };
    }, xml);
    expect(found).toEqual({ items: 3, broken: null, running: [] });
  });
});
