import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const ROUTES = join(import.meta.dirname, '../../apps/web/src/routes');

/** Every address that the web answers, as its folders say it; pages and addresses without a page alike. */
export async function pageRoutes(): Promise<string[]> {
  const files = await readdir(ROUTES, { recursive: true });
  const routes = files
    .filter((file) => /\+(page\.svelte|server\.ts)$/.test(file))
    .map((file) => {
      const folders = dirname(file).split('/');
      return `/${folders.filter((folder) => folder !== '.' && !folder.startsWith('(')).join('/')}`;
    });
  return [...new Set(routes)].toSorted();
}
