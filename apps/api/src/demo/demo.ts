import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { withoutPipeline } from '../platform/database/data-source.js';
import type { Transaction } from '../platform/database/transaction.js';
import { StartError } from '../platform/env/start-error.js';
import { COMMUNITY } from './community-plan.js';
import type { DemoSizes } from './demo-arguments.js';
import { makePlan } from './make-plan.js';
import { DOMAIN } from './people.js';
import { settleTables, writePlan } from './write-demo.js';

export { readDemoArguments, type DemoSizes } from './demo-arguments.js';
export { describeSignIns } from './sign-ins.js';

type Say = (line: string) => void;

/** Where the demo lives unless the environment says otherwise: apart from a real community. */
export const DEMO_ENVIRONMENT = { DATA_DIR: './data/demo' };

/**
 * Leaves the database with the demo in it: writes it into one that nobody has set up, lets one that has it be, and
 * refuses one with a real community.
 */
export async function prepareDemo(
  source: DataSource,
  sizes: DemoSizes,
  say: Say,
  now = Date.now(),
): Promise<void> {
  const started = performance.now();
  const plain = await withoutPipeline(source).initialize();
  try {
    const database = new Database(plain);
    const isNew = await database.transaction((tx) => writeUnlessThere(tx, sizes, say, now));
    if (!isNew) return;
    await settleTables(database);
  } finally {
    await plain.destroy();
  }
  say(`Wrote the demo in ${((performance.now() - started) / 1_000).toFixed(1)} s.`);
}

async function writeUnlessThere(tx: Transaction, sizes: DemoSizes, say: Say, now: number): Promise<boolean> {
  const community = (await tx.row<{ name: string; setUpAt: Date | null }>(sql`
    select name, set_up_at from community for update`))!;
  if (community.setUpAt) {
    const demo = await tx.row(sql`
      select from member where is_owner and email = ${`maren@${DOMAIN}`}`);
    if (demo) return false;
    throw new StartError(
      'DATABASE_IN_USE',
      `This database holds a community of its own, "${community.name}", and the demo would be mixed into it: set DATA_DIR or DATABASE_URL to another place for the demo.`,
    );
  }
  say(
    `Writing "${COMMUNITY.name}": ${sizes.members} members, ${sizes.threads} threads, ${sizes.posts} posts …`,
  );
  await writePlan(tx, makePlan(sizes, now), say);
  return true;
}
