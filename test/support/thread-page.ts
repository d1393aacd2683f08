import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually.js';

/** Opens a page and waits until it hears what happens. */
export async function openLive(page: Page, address: string): Promise<void> {
  await Promise.all([page.waitForEvent('websocket'), page.goto(address)]);
}

export const postOf = (page: Page, text: string): Locator =>
  page.getByRole('article').filter({ hasText: text });

export const seesPost = (page: Page, text: string): Promise<void> => postOf(page, text).first().waitFor();

/** The words of each post shown, from the first to the last. */
export async function postsOn(page: Page): Promise<string[]> {
  const words = await page.getByRole('article').locator('.prose').allInnerTexts();
  return words.map((text) => text.trim());
}

/** Waits until the page shows exactly these posts, in this order. */
export async function shows(page: Page, posts: readonly string[]): Promise<void> {
  let shown: string[] = [];
  await eventually(`the posts ${JSON.stringify(posts)}`, async () => {
    shown = await postsOn(page);
    return JSON.stringify(shown) === JSON.stringify(posts);
  }).catch((error: Error) => {
    throw new Error(`${error.message}; shown were ${JSON.stringify(shown)}`, { cause: error });
  });
}

export const replyForm = (page: Page): Locator => page.getByRole('region', { name: 'Reply', exact: true });

/** Writes into the form at the end of the thread and waits until it stands there. */
export async function writeReply(page: Page, text: string): Promise<void> {
  await page.getByLabel('Your reply').fill(text);
  await replyForm(page).getByRole('button', { name: 'Reply', exact: true }).click();
  await seesPost(page, text);
}

/** The post at the top of the screen, and how far it is from there. */
export async function placeIn(page: Page): Promise<{ post: string; top: number }> {
  return page.evaluate(() => {
    const posts = [...document.querySelectorAll<HTMLElement>('[data-post]')];
    const post = posts.find((one) => one.getBoundingClientRect().bottom > 64)!;
    return { post: post.dataset.post!, top: Math.round(post.getBoundingClientRect().top) };
  });
}
