import { spawnSync } from 'node:child_process';
import { chmod, mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from './folder.js';

const MEGABYTE = Buffer.alloc(1_048_576, 1);

const mount = (folder: string, megabytes: number): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]).status === 0;
const unmount = (folder: string) => spawnSync('umount', ['-l', folder]);

/** Whether this machine lets us make a small file system, as it does where the tests run as root. */
export const canMakeSmallDisk: boolean = await (async () => {
  const folder = await makeFolder();
  const mounted = mount(folder, 1);
  if (mounted) unmount(folder);
  await rm(folder, { recursive: true });
  return mounted;
})();

/** A disk that can be filled to its last byte. */
export class SmallDisk {
  private constructor(readonly folder: string) {}

  static async make(megabytes: number): Promise<SmallDisk> {
    const folder = await makeFolder();
    if (!mount(folder, megabytes)) throw new Error(`No file system could be made at ${folder}.`);
    await chmod(folder, 0o755);
    await mkdir(join(folder, 'data'));
    return new SmallDisk(folder);
  }

  get dataDir(): string {
    return join(this.folder, 'data');
  }

  private get ballast(): string {
    return join(this.folder, 'ballast');
  }

  /** Leaves no room for anything more. */
  async fill(): Promise<void> {
    const file = await open(this.ballast, 'a');
    for (let size = MEGABYTE.length; size >= 1; size /= 2) await writeAll(file, MEGABYTE.subarray(0, size));
    await file.close();
  }

  makeRoom(): Promise<void> {
    return rm(this.ballast);
  }

  async remove(): Promise<void> {
    unmount(this.folder);
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** Writes the same again until it does not fit. */
async function writeAll(file: FileHandle, bytes: Buffer): Promise<void> {
  for (;;) {
    try {
      const { bytesWritten } = await file.write(bytes);
      if (bytesWritten < bytes.length) return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return;
      throw error;
    }
  }
}
