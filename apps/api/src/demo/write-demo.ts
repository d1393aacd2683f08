import sql, { raw } from 'sql-template-tag';
import { hashPassword } from '../features/accounts/password.js';
import type { Database } from '../platform/database/database.js';
import type { Transaction } from '../platform/database/transaction.js';
import { arrivalTables } from './arrival-rows.js';
import { copyRows, liftIndexes } from './bulk-load.js';
import { COMMUNITY } from './community-plan.js';
import { factRows, FACTS_WAITING } from './facts.js';
import type { Plan } from './plan.js';
import { drawAvatars, profileTables } from './profile-rows.js';
import { entryTables, peopleTables, placeTables } from './people-rows.js';
import { writeStanding } from './standing.js';
import { answerTables, officialTables, talkTables } from './thread-rows.js';
import type { TableRows } from './table-rows.js';
import { EVERYBODY_ELSE, SIGN_INS } from './sign-ins.js';
import { Texts } from './texts.js';

type Say = (line: string) => void;

const NUMBERED = [
  'member',
  'member_group',
  'custom_field',
  'invite',
  'invite_list',
  'category',
  'thread',
  'post',
  'official_answer',
];
const LARGE =
  `thread thread_participant post post_revision reaction accepted_answer answer_verification official_answer
  official_answer_revision activity`.split(/\s+/);

const numbers = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/**
 * Writes the whole plan in one transaction, which ends with saying that the community is set up: after a crash there
 * is nothing of it. The community must be locked and not yet set up.
 */
export async function writePlan(tx: Transaction, plan: Plan, say: Say): Promise<void> {
  const hashes = await hashAll();
  // With members and categories goes everything that hangs on them.
  await tx.rows(
    sql`truncate activity, member, member_group, category, invite, custom_field restart identity cascade`,
  );
  await tx.rows(sql`set local maintenance_work_mem = '256MB'`);
  const restore = await liftIndexes(tx, LARGE);
  // The plan knows how much everybody wrote: counting a million replies one by one would take as long as writing them.
  await tx.rows(sql`alter table post disable trigger reply_tallied_insert`);
  const texts = new Texts();
  const hashOf = (handle: string) => hashes.get(handle) ?? hashes.get('')!;
  const tables = [
    ...peopleTables(plan, hashOf),
    ...profileTables(plan),
    ...entryTables(plan),
    ...placeTables(plan),
    ...arrivalTables(plan),
    ...talkTables(plan, texts),
    ...answerTables(plan),
    ...officialTables(plan, texts),
  ];
  for (const table of tables) await copyTable(tx, table, say);
  await drawAvatars(tx, plan);
  await recordFacts(tx, plan, say);
  say('Building the indexes …');
  await restore();
  await tx.rows(sql`alter table post enable trigger reply_tallied_insert`);
  await writeStanding(tx);
  for (const table of NUMBERED)
    await tx.rows(sql`
      select setval(pg_get_serial_sequence(${table}, 'id'), greatest(max(id), 1), max(id) is not null)
      from ${raw(table)}`);
  await tx.rows(sql`
    update community set name = ${COMMUNITY.name}, tagline = ${COMMUNITY.tagline},
      description = ${COMMUNITY.description}, accent_color = ${COMMUNITY.accentColor},
      time_zone = ${COMMUNITY.timeZone}, official_team = ${COMMUNITY.officialTeam}, setup_code = null,
      set_up_at = ${new Date(plan.people[0]!.joinedAt)}`);
}

/** Lets the planner know what the tables hold, and marks all pages as visible to everybody. */
export async function settleTables(database: Database): Promise<void> {
  await database.rows(sql`vacuum (analyze)`);
}

async function copyTable(tx: Transaction, table: TableRows, say: Say): Promise<void> {
  const started = performance.now();
  const count = await copyRows(tx, table);
  const seconds = (performance.now() - started) / 1_000;
  if (seconds >= 1) say(`  ${table.table}: ${numbers(count)} in ${seconds.toFixed(1)} s`);
}

/** The log is in the order of time, so facts are gathered first and put into it sorted. */
async function recordFacts(tx: Transaction, plan: Plan, say: Say): Promise<void> {
  await tx.rows(
    raw(`
    create temporary table ${FACTS_WAITING} (
      n bigint generated always as identity, type text, actor_id bigint, category_id bigint, thread_id bigint,
      post_id bigint, member_id bigint, details jsonb, at timestamptz) on commit drop`),
  );
  await copyTable(tx, factRows(plan), say);
  await tx.rows(
    raw(`
    insert into activity (type, actor_id, category_id, thread_id, post_id, member_id, details, at)
    select type, actor_id, category_id, thread_id, post_id, member_id, details, at
    from ${FACTS_WAITING} order by at, n`),
  );
}

/** One hash for each of those whose password is told, and one for everybody else. */
async function hashAll(): Promise<Map<string, string>> {
  const hashes = new Map([['', await hashPassword(EVERYBODY_ELSE)]]);
  for (const { handle, password } of SIGN_INS) hashes.set(handle, await hashPassword(password));
  return hashes;
}
