import { join } from 'node:path';
import { makeDataSet, openDataSet, SIZES } from './data-set.mjs';
import { footprint } from './lines/footprint.mjs';
import { live } from './lines/live.mjs';
import { reads } from './lines/reads.mjs';
import { sizes } from './lines/sizes.mjs';
import { writes } from './lines/writes.mjs';
import { databaseOf, startConch, startScript } from './processes.mjs';
import { countStatements } from './statements.mjs';

export const LINES = [...reads, ...writes, ...live, ...sizes, ...footprint];

const EFFORT = {
  usual: { rounds: 3, milliseconds: 4_000, sockets: 1_000, tellings: 20 },
  small: { rounds: 1, milliseconds: 200, sockets: 30, tellings: 2 },
};

/** Measures the named lines and reports each beside its limit. `folder` keeps the data sets for the next run. */
export async function runBench({ folder, isSmall, names, say }) {
  const [effort, size] = isSmall ? [EFFORT.small, SIZES.small] : [EFFORT.usual, SIZES.usual];
  const many = join(folder, 'many');
  const few = join(folder, 'few');
  await makeDataSet(many, size.many, say);
  const lines = LINES.filter(({ name }) => names.length === 0 || names.includes(name));
  const begun = new AsyncDisposableStack();
  const start = async (starting) => {
    const started = await starting;
    begun.defer(() => started.stop());
    return started;
  };
  try {
    const statements = await countStatements(many, () => openDataSet(many));
    const conch = await start(startConch(many));
    const bench = {
      folder,
      effort,
      conch,
      data: await openDataSet(many),
      load: await start(startScript('load.mjs')),
      byHand: await start(startScript('limit-server.mjs', [JSON.stringify(databaseOf(many))])),
      async openFew() {
        await makeDataSet(few, size.few, say);
        return { conch: await start(startConch(few)), data: await openDataSet(few) };
      },
    };
    const results = [];
    for (const { measure, ...line } of lines) {
      say(`${line.what} …`);
      results.push({ ...line, ...(await measure(bench)) });
    }
    return { lines: results, statements };
  } finally {
    await begun.disposeAsync();
  }
}
