import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const root = join(import.meta.dirname, '../..');
const upgrade = join(root, 'test/upgrade');

/** The newest release that was kept, as its version. */
export async function previousVersion(): Promise<string> {
  const kept = (await readdir(upgrade)).map((name) => name.replace('.json.br', ''));
  return kept.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1)!;
}

/** Unpacks a release into a folder, on the packages that are installed here. Returns the file that starts it. */
export async function unpackRelease(version: string, folder: string): Promise<string> {
  const packed = brotliDecompressSync(await readFile(join(upgrade, `${version}.json.br`)));
  for (const [path, text] of Object.entries(JSON.parse(packed.toString()) as Record<string, string>)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  for (const part of ['packages/shared', 'apps/api']) await linkPackages(part, folder);
  return join(folder, 'apps/api/dist/main.js');
}

/** Everything that is installed for a part, but what it shares with the web: that belongs to its release. */
async function linkPackages(part: string, folder: string): Promise<void> {
  const installed = join(root, part, 'node_modules');
  const linked = join(folder, part, 'node_modules');
  await mkdir(join(linked, '@conch'), { recursive: true });
  for (const name of await readdir(installed))
    if (name !== '@conch') await symlink(join(installed, name), join(linked, name));
  await symlink(join(folder, 'packages/shared'), join(linked, '@conch/shared'));
}
