import { readdir, readlink } from 'node:fs/promises';

/** Every process of the PostgreSQL that runs on a data directory: all of them work in it, and nobody else does. */
export async function postgresPids(cluster: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const places = await Promise.all(pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => '')));
  return pids.filter((_, index) => places[index] === cluster).map(Number);
}
