import { chown, lchown, readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StartError } from '../../env/start-error.js';

/** The account PostgreSQL runs as. */
export interface Account {
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as root, so root lends it `nobody`, which exists everywhere. */
const NOBODY: Account = { uid: 65534, gid: 65534 };

export function databaseAccount(): Account | undefined {
  return process.getuid?.() === 0 ? NOBODY : undefined;
}

/** Refuses a path of which some folder is closed to the account, as `/root` is to everyone but root. */
export async function assertReachable(path: string, account: Account | undefined): Promise<void> {
  if (!account) return;
  for (let folder = await realpath(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = await stat(folder);
    const execute = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if (!(mode & execute)) {
      throw new StartError(
        'DATA_DIRECTORY',
        `PostgreSQL does not run as root, and the account it runs as instead (uid ${account.uid}) may not enter ${folder}: start Conch as an ordinary user, move it to a folder open to everyone (such as /opt or /srv), or set DATABASE_URL to a PostgreSQL of your own.`,
      );
    }
    if (folder === dirname(folder)) return;
  }
}

/** Gives a folder and all in it to the account, when it is not already its own. */
export async function giveTo(path: string, account: Account | undefined): Promise<void> {
  if (!account || (await stat(path)).uid === account.uid) return;
  const entries = await readdir(path, { recursive: true });
  for (const entry of entries) await lchown(join(path, entry), account.uid, account.gid);
  // The folder itself comes last: an interrupted hand-over is then done again by the next start.
  await chown(path, account.uid, account.gid);
}
