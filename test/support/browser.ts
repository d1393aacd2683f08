import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

interface Program {
  executablePath: string;
  env?: Record<string, string>;
}

/** Chromium's own sandbox needs more rights than containers have, and tests open only our own pages. */
const FLAGS = ['--no-sandbox', '--disable-background-networking', '--disable-quic'];

/** A real Chromium: the one of the system where there is one, else the one that came from npm. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = (await installed()) ?? (await unpacked());
  return chromium.launch({
    executablePath,
    args: FLAGS,
    env: { ...(process.env as Record<string, string>), ...env },
  });
}

async function installed(): Promise<Program | undefined> {
  const executablePath = '/usr/bin/chromium';
  return (await exists(executablePath)) ? { executablePath } : undefined;
}

async function unpacked(): Promise<Program> {
  const folder = await unpackOnce();
  const executablePath = join(folder, 'chromium');
  const fonts = { FONTCONFIG_PATH: join(folder, 'fonts') };
  if (await runs({ executablePath, env: {} })) {
    return { executablePath, env: (await exists('/etc/fonts/fonts.conf')) ? {} : fonts };
  }
  // Machines without a browser often lack its libraries (NSS first of all): these came along.
  const libraries = [join(folder, 'al2023/lib'), join(folder, 'al2023')].join(delimiter);
  return { executablePath, env: { ...fonts, LD_LIBRARY_PATH: libraries } };
}

/** Unpacks beside the packages, so that it happens once per version and not once per run. */
async function unpackOnce(): Promise<string> {
  const packageFile = join(root, 'node_modules/@sparticuz/chromium/package.json');
  const { version } = JSON.parse(await readFile(packageFile, 'utf8')) as { version: string };
  const cache = join(root, 'node_modules/.cache');
  const folder = join(cache, `chromium-${version}`);
  if (await exists(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const own = await mkdtemp(`${folder}.`);
  await run(process.execPath, [join(import.meta.dirname, 'unpack-chromium.mjs')], {
    env: { ...process.env, NODE_OPTIONS: '', TMPDIR: own },
  });
  try {
    await rename(own, folder);
  } catch (error) {
    // Another test process was faster.
    if (!(await exists(folder))) throw error;
    await rm(own, { recursive: true });
  }
  return folder;
}

async function runs({ executablePath, env }: Program): Promise<boolean> {
  return run(executablePath, ['--version', ...FLAGS], { env: { ...process.env, ...env } }).then(
    () => true,
    () => false,
  );
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
