import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder for data. PostgreSQL may enter it where the tests run as root and PostgreSQL therefore does not. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'conch-test-'));
  await chmod(folder, 0o755);
  return folder;
}
