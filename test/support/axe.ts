import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with a page as it stands, as one line each. */
async function violationsOn(page: Page, what: 'everything' | 'colours'): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({
      // Describing what passed costs more than finding what did not.
      resultTypes: ['violations'],
      runOnly:
        what === 'everything' ? { type: 'tag', values: TAGS } : { type: 'rule', values: ['color-contrast'] },
    })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

/** What every page has once, and what a narrow screen must not do. */
function structureOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wrong: string[] = [];
    const count = (selector: string) => document.querySelectorAll(selector).length;
    if (count('h1') !== 1) wrong.push(`${count('h1')} headings of the first level`);
    if (count('main') !== 1) wrong.push(`${count('main')} main landmarks`);
    if (!document.documentElement.lang) wrong.push('no language');
    if (!document.title.trim()) wrong.push('no title');
    return wrong;
  });
}

/** Wider than the screen: the page itself, with what sticks out. */
function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll('body *')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 1 && one.children.length === 0,
    );
    const first = out[0];
    return [`scrolls sideways at ${clientWidth} px: ${first?.tagName} "${first?.textContent?.slice(0, 40)}"`];
  });
}

/** Looks at a page wide and narrow, light and dark. Empty when everyone can use it. */
export async function problemsOn(page: Page): Promise<string[]> {
  const problems = await structureOf(page);
  const look = async (width: number, colorScheme: 'light' | 'dark', what: 'everything' | 'colours') => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const found of await violationsOn(page, what))
      problems.push(`${width} px, ${colorScheme}: ${found}`);
  };
  await look(1280, 'light', 'everything');
  await look(1280, 'dark', 'colours');
  await look(390, 'light', 'colours');
  await look(390, 'dark', 'everything');
  await page.setViewportSize({ width: 320, height: 800 });
  problems.push(...(await overflowOf(page)));
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });
  return problems;
}
