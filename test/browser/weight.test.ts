import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Response } from 'playwright-core';
import { makeCategory, makeReply, makeThread, type MadeThread } from '../support/builders/forum.js';
import { startSite, type Site } from '../support/site.js';

/** What was reached in bytes, and a little for small changes. docs/decisions/0007-page-weight.md says what it is. */
const ALL_SCRIPTS = 80_000;
const UNTIL_USABLE = 68_400;

let site: Site;
let thread: MadeThread;

beforeAll(async () => {
  site = await startSite();
  thread = await makeThread(site.owner, await makeCategory(site.owner));
  await makeReply(site.owner, thread);
});

afterAll(() => site.stop());

/** Scripts that one look at a thread asks for, with an empty cache, until the live connection stands. */
async function scriptsOfThread(): Promise<Response[]> {
  const page = await site.open(site.owner);
  const scripts: Response[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) scripts.push(response);
  });
  const connected = page.waitForEvent('websocket');
  await page.goto(`/threads/${thread.id}/${thread.slug}`);
  await connected;
  return scripts;
}

it('keeps a thread page light', async () => {
  const scripts = await scriptsOfThread();
  const sizes = await Promise.all(
    scripts.map(async (script) => ({
      size: brotliCompressSync(await script.body()).length,
      isLive: (await script.text()).includes('EIO'),
    })),
  );
  const sum = (of: typeof sizes) => of.reduce((total, { size }) => total + size, 0);

  expect(sizes.filter(({ isLive }) => isLive)).toHaveLength(1);
  expect(sum(sizes)).toBeLessThan(ALL_SCRIPTS);
  expect(sum(sizes.filter(({ isLive }) => !isLive))).toBeLessThan(UNTIL_USABLE);
});

it('sends scripts compressed and to be kept for good', async () => {
  for (const script of await scriptsOfThread()) {
    const headers = script.headers();
    expect([script.url(), headers['content-encoding']]).toEqual([script.url(), 'br']);
    expect(headers['cache-control']).toContain('immutable');
  }
});
