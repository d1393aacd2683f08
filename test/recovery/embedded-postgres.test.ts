import { spawn, type ChildProcess } from 'node:child_process';
import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { makeFolder } from '../support/folder.js';
import { PostgresProcess } from '../support/postgres-process.js';

const query = async (url: string, text: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
};

const writeNote = (url: string) =>
  query(
    url,
    `CREATE TABLE note AS SELECT 'kept' AS text; CHECKPOINT; UPDATE note SET text = 'kept and changed'`,
  );
const readNote = (url: string) => query(url, 'SELECT text FROM note');
const kept = [{ text: 'kept and changed' }];

const isGone = async (pid: number): Promise<boolean> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat === '' || stat.includes(') Z ');
};

/** Some other program of the account that PostgreSQL runs as: of others it knows that they are strangers. */
const spawnStranger = (): ChildProcess => {
  const account = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  return spawn('sleep', ['60'], { ...account, stdio: 'ignore' });
};

describe('the embedded PostgreSQL', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await makeFolder();
  });

  afterEach(async () => {
    for (const runner of PostgresProcess.all.splice(0)) await runner.stop();
    await rm(directory, { recursive: true, force: true });
  });

  it('starts on nothing, stops when asked, and keeps what was written for the next start', async () => {
    const first = new PostgresProcess(directory);
    const { url, pid } = await first.ready();
    await writeNote(url);
    expect(await first.stop()).toBe(0);
    expect(await isGone(pid)).toBe(true);

    const second = await new PostgresProcess(directory).ready();
    expect(await readNote(second.url)).toEqual(kept);
  });

  it('sorts text by code point and listens on no network', async () => {
    const { url } = await new PostgresProcess(directory).ready();
    expect(await query(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '' }]);
    expect(
      await query(
        url,
        'SELECT datlocale, pg_encoding_to_char(encoding) AS encoding FROM pg_database WHERE datname = current_database()',
      ),
    ).toEqual([{ datlocale: 'C.UTF-8', encoding: 'UTF8' }]);
  });

  it('begins again when its first preparation was cut short', async () => {
    await mkdir(join(directory, 'cluster.new'));
    await writeFile(join(directory, 'cluster.new/PG_VERSION'), '18\n');
    const { url } = await new PostgresProcess(directory).ready();
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('runs again by itself after PostgreSQL was killed', async () => {
    const runner = new PostgresProcess(directory);
    const { url, pid } = await runner.ready();
    await writeNote(url);
    process.kill(pid, 'SIGKILL');
    await runner.hears(({ log }) => log === 'PostgreSQL runs again.');
    expect(await readNote(url)).toEqual(kept);
  });

  it('starts after Conch was killed and its PostgreSQL went on without it', async () => {
    const runner = new PostgresProcess(directory);
    const { url, pid } = await runner.ready();
    await writeNote(url);
    await runner.kill();
    expect(await isGone(pid)).toBe(false);

    const second = await new PostgresProcess(directory).ready();
    expect(await isGone(pid)).toBe(true);
    expect(await readNote(second.url)).toEqual(kept);
  });

  it('starts after Conch and PostgreSQL were killed together', async () => {
    const runner = new PostgresProcess(directory);
    const { url, pid } = await runner.ready();
    await writeNote(url);
    await runner.kill();
    process.kill(pid, 'SIGKILL');

    const second = await new PostgresProcess(directory).ready();
    expect(await readNote(second.url)).toEqual(kept);
  });

  it('is not fooled by lock files whose process id now belongs to a stranger', async () => {
    const runner = new PostgresProcess(directory);
    await writeNote((await runner.ready()).url);
    const lock = await readFile(join(directory, 'cluster/postmaster.pid'), 'utf8');
    await runner.stop();
    await expect(access(join(directory, 'cluster/postmaster.pid'))).rejects.toThrow('ENOENT');
    const stranger = spawnStranger();
    const mistaken = lock.replace(/^\d+/, String(stranger.pid));
    await writeFile(join(directory, 'cluster/postmaster.pid'), mistaken);
    await writeFile(join(directory, 'socket/.s.PGSQL.5432.lock'), mistaken);
    await writeFile(join(directory, 'conch.pid'), `${stranger.pid}\n`);

    const second = await new PostgresProcess(directory).ready();
    expect(await readNote(second.url)).toEqual(kept);
    expect(stranger.exitCode).toBeNull();
    stranger.kill();
  });

  it('refuses a second Conch on the same folder and leaves the first alone', async () => {
    const first = new PostgresProcess(directory);
    const { url } = await first.ready();
    const second = new PostgresProcess(directory);
    const { refused, message } = await second.hears((said) => said.refused !== undefined);
    expect(refused).toBe('StartError');
    expect(message).toBe(
      `Conch already runs on ${directory} (process ${first.process.pid}): stop it first, or set DATA_DIR to another folder.`,
    );
    expect(await second.exited).toBe(1);
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('refuses data that another major version of PostgreSQL wrote', async () => {
    const runner = new PostgresProcess(directory);
    await runner.ready();
    await runner.stop();
    await writeFile(join(directory, 'cluster/PG_VERSION'), '17\n');
    await expect(new PostgresProcess(directory).ready()).rejects.toThrow(
      /was written by PostgreSQL 17, and this Conch brings PostgreSQL 18/,
    );
  });

  it('refuses a folder that holds something else', async () => {
    await mkdir(join(directory, 'cluster'));
    await writeFile(join(directory, 'cluster/photo.jpg'), '');
    await expect(new PostgresProcess(directory).ready()).rejects.toThrow(/holds files but no database/);
  });

  it('says in one sentence that the folder cannot be made', async () => {
    await writeFile(join(directory, 'file'), '');
    await expect(new PostgresProcess(join(directory, 'file/data')).ready()).rejects.toThrow(
      /^The data directory \S+ cannot be written \(ENOTDIR\): .*\.$/,
    );
  });

  it('works in a folder whose path is too long for a socket', async () => {
    const { url } = await new PostgresProcess(join(directory, 'long-'.repeat(24))).ready();
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
