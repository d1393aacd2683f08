import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartError } from '../../env/start-error.js';

/**
 * Makes this process the only Conch on a directory, until `release` or its death.
 *
 * SQLite's file lock is the one lock in Node's standard library that the kernel itself drops with the process
 * and that holds between containers: nothing is ever stale. The file next to it only says who holds it.
 */
export function lockDirectory(directory: string): { release(): void } {
  const holderFile = join(directory, 'conch.pid');
  const lock = new DatabaseSync(join(directory, 'conch.lock'));
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    throw new StartError(
      'ALREADY_RUNNING',
      `Conch already runs on ${directory} (process ${holderOf(holderFile)}): stop it first, or set DATA_DIR to another folder.`,
      { cause },
    );
  }
  writeFileSync(holderFile, `${process.pid}\n`);
  return {
    release() {
      if (!lock.isOpen) return;
      rmSync(holderFile, { force: true });
      lock.close();
    },
  };
}

function holderOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim() || 'unknown';
  } catch {
    return 'unknown';
  }
}
