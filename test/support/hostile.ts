import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

export type Attack = { kind: string; text: string };

/** What people have tried on sites that show what others write. Each would set `__hit` if it ran. */
export async function readAttacks(): Promise<Attack[]> {
  const file = join(import.meta.dirname, 'corpus/attacks.json');
  return JSON.parse(await readFile(file, 'utf8')) as Attack[];
}

/** Notes what a page must not do: open a dialog, fail, be refused by its content policy, or ask another origin. */
export function watch(page: Page, url: string): string[] {
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('popup', (popup) => seen.push(`popup: ${popup.url()}`));
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) seen.push(`policy: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob|about):/.test(request.url()))
      seen.push(`request: ${request.url()}`);
  });
  return seen;
}

/** What is wrong with a page that shows hostile words, in words. Empty when each stays in its box and none has run. */
export function harmOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const say = (what: string, element: Element) => found.push(`${what}: ${element.outerHTML.slice(0, 150)}`);
    if ('__hit' in window) found.push('something ran');
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth + 1)
      found.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
    for (const element of document.querySelectorAll(
      'script:not([nonce]):not([src]), [srcdoc], base[href], object, embed',
    ))
      say('foreign element', element);

    const isScrolled = (element: Element, box: Element): boolean =>
      element !== box &&
      (getComputedStyle(element).overflowX !== 'visible' ||
        (element.parentElement !== null && isScrolled(element.parentElement, box)));
    for (const box of document.querySelectorAll('.prose')) {
      const edge = box.getBoundingClientRect();
      const style = getComputedStyle(box);
      if (style.overflowX !== 'clip' || style.overflowY !== 'clip') say('open box', box);
      for (const element of box.querySelectorAll('*')) {
        const { position, zIndex } = getComputedStyle(element);
        if (position !== 'static' || zIndex !== 'auto') say('out of the flow', element);
        if (element.id || element.getAttribute('name') || element.getAttribute('style'))
          say('named or styled', element);
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const isOut =
          left < edge.left - 1 || right > edge.right + 1 || top < edge.top - 1 || bottom > edge.bottom + 1;
        if (isOut && !isScrolled(element.parentElement!, box)) say('outside of its box', element);
        const leads = element.getAttribute('href');
        if (leads !== null && !/^(https?:\/\/|mailto:|\/(?![/\\]))/i.test(leads))
          say('foreign address', element);
        if (
          /^https?:/i.test(leads ?? '') &&
          element.getAttribute('rel') !== 'nofollow ugc noopener noreferrer'
        )
          say('link without rel', element);
      }
    }
    for (const control of document.querySelectorAll('article footer :is(a, button), article header a')) {
      control.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = control.getBoundingClientRect();
      if (width === 0 || getComputedStyle(control).visibility === 'hidden') continue;
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      if (!hit || !(control.contains(hit) || hit.contains(control))) say('cannot be clicked', control);
    }
    return found;
  });
}
