import { execFile } from 'node:child_process';
import { chmod, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StartError } from '../../env/start-error.js';
import { type Account, giveTo } from './account.js';
import { type Binaries, majorVersion } from './binaries.js';
import { type Directories, makePrivate } from './directories.js';

const run = promisify(execFile);

export const SUPERUSER = 'conch';

/** Leaves a data directory that these binaries can open: the one of earlier runs, or a fresh one. */
export async function prepareCluster(
  binaries: Binaries,
  directories: Directories,
  account: Account | undefined,
  sync: boolean,
): Promise<void> {
  const { cluster } = directories;
  if (await isEmpty(cluster)) {
    await createCluster(binaries, directories, account, sync);
    return;
  }
  await giveTo(cluster, account);
  await chmod(cluster, 0o700);
  const found = (await readVersion(cluster)).trim();
  const expected = await majorVersion(binaries);
  if (found !== expected) {
    throw new StartError(
      'DATABASE_UNSUPPORTED',
      `The data in ${cluster} was written by PostgreSQL ${found}, and this Conch brings PostgreSQL ${expected}: start the version of Conch that wrote it, or move the data with pg_upgrade or pg_dump.`,
    );
  }
}

async function isEmpty(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw new StartError(
      'DATA_DIRECTORY',
      `The database in ${folder} belongs to another account (${(cause as NodeJS.ErrnoException).code}): start Conch as the account that started it first, or give the folder to this one.`,
      { cause },
    );
  }
}

async function readVersion(cluster: string): Promise<string> {
  try {
    return await readFile(join(cluster, 'PG_VERSION'), 'utf8');
  } catch (cause) {
    throw new StartError(
      'DATA_DIRECTORY',
      `The folder ${cluster} holds files but no database: restore it from a backup, or set DATA_DIR to another folder.`,
      { cause },
    );
  }
}

async function createCluster(
  { initdb }: Binaries,
  { cluster, newCluster }: Directories,
  account: Account | undefined,
  sync: boolean,
): Promise<void> {
  await rm(newCluster, { recursive: true, force: true });
  await makePrivate(newCluster, account);
  const options = [
    `--pgdata=${newCluster}`,
    `--username=${SUPERUSER}`,
    '--auth=trust',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C',
    '--builtin-locale=C.UTF-8',
    ...(sync ? [] : ['--no-sync']),
  ];
  try {
    await run(initdb, options, { ...account, cwd: newCluster, env: {} });
  } catch (cause) {
    const said = String((cause as { stderr?: string }).stderr).split('\n');
    const reason = said.find((line) => /^initdb: (?!warning|hint)/.test(line)) ?? (cause as Error).message;
    throw new StartError(
      'DATABASE_FAILED',
      `PostgreSQL could not prepare ${cluster}: ${reason.replace(/^initdb: (error: )?/, '')}`,
      { cause },
    );
  }
  await rename(newCluster, cluster);
}
