const CONNECTIONS = 8;

export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
};

/**
 * Asks several servers the same in turn, round after round, so that whatever else the machine does meets all of them.
 * Each side: `{ url, requests, cpu }`. Returns for each the medians of its rounds.
 */
export async function compare(load, sides, { rounds, milliseconds }) {
  const results = sides.map(() => []);
  for (const side of sides) await ask(load, side, milliseconds / 2);
  for (let round = 0; round < rounds; round += 1)
    for (const [at, side] of sides.entries()) results[at].push(await ask(load, side, milliseconds));
  return results.map((all) =>
    Object.fromEntries(Object.keys(all[0]).map((name) => [name, median(all.map((one) => one[name]))])),
  );
}

async function ask(load, { url, requests, cpu }, milliseconds) {
  const before = cpu?.();
  const result = await load.ask({
    host: '127.0.0.1',
    port: Number(new URL(url).port),
    requests,
    connections: CONNECTIONS,
    milliseconds,
  });
  const after = cpu?.();
  if (!before) return result;
  const each = (name) => (after[name] - before[name]) / result.requests;
  return { ...result, serverCpuMs: each('server'), databaseCpuMs: each('database') };
}
