import { createHash } from 'node:crypto';
import { access, chmod, chown, constants, lstat, mkdir, realpath, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StartError } from '../../env/start-error.js';
import { type Account, assertReachable } from './account.js';

export const PORT = 5432;

/** The kernel's `sun_path` holds 108 bytes, the last of them zero. */
const LONGEST_SOCKET_PATH = 107;

export interface Directories {
  /** Everything of the embedded server. */
  root: string;
  /** PostgreSQL's own data directory. */
  cluster: string;
  /** Where a first start prepares it, so that a half-prepared one is never mistaken for it. */
  newCluster: string;
  sockets: string;
  logs: string;
}

export async function prepareDirectories(path: string, account: Account | undefined): Promise<Directories> {
  try {
    await makePath(path);
    await access(path, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new StartError(
      'DATA_DIRECTORY',
      `The data directory ${path} cannot be written (${(cause as NodeJS.ErrnoException).code}): let this account write there, or set DATA_DIR to another folder.`,
      { cause },
    );
  }
  const root = await realpath(path);
  await assertReachable(root, account);
  const logs = join(root, 'log');
  await makePrivate(logs, account);
  return {
    root,
    cluster: join(root, 'cluster'),
    newCluster: join(root, 'cluster.new'),
    sockets: await prepareSockets(root, account),
    logs,
  };
}

/** Node's own recursive `mkdir` never ends where a parent takes no folders, as under /proc. */
async function makePath(path: string): Promise<void> {
  const code = await mkdirCode(path);
  if (code === 'ENOENT' && dirname(path) !== path) {
    await makePath(dirname(path));
    await mkdir(path);
  } else if (code && code !== 'EEXIST') await mkdir(path);
}

/** Undefined when the folder was made. */
const mkdirCode = (path: string): Promise<string | undefined> =>
  mkdir(path).then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error.code,
  );

/** A folder that only the database's account may open. */
export async function makePrivate(path: string, account: Account | undefined): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  await chmod(path, 0o700);
  if (account) await chown(path, account.uid, account.gid);
}

async function prepareSockets(root: string, account: Account | undefined): Promise<string> {
  const beside = join(root, 'socket');
  if (Buffer.byteLength(join(beside, `.s.PGSQL.${PORT}`)) <= LONGEST_SOCKET_PATH) {
    await makePrivate(beside, account);
    return beside;
  }
  const owner = account?.uid ?? process.getuid?.();
  const short = `/tmp/conch-${owner}-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`;
  await mkdir(short, { mode: 0o700 }).catch(() => undefined);
  // Anyone may write to /tmp: a folder that was not made by us could be a trap set by another account.
  const found = await lstat(short).catch(() => undefined);
  if (!found?.isDirectory() || (found.uid !== owner && found.uid !== process.getuid?.())) {
    throw new StartError(
      'DATA_DIRECTORY',
      `The path ${root} is too long for a database socket, and ${short} belongs to another account: set DATA_DIR to a shorter path.`,
    );
  }
  await makePrivate(short, account);
  return short;
}

/** Of a path too long for sockets, nothing stays in /tmp. */
export async function removeShortSockets({ root, sockets }: Directories): Promise<void> {
  if (dirname(sockets) !== root) await rm(sockets, { recursive: true, force: true });
}
