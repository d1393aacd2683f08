import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { makeFolder } from '../support/folder.js';

const root = join(import.meta.dirname, '../..');
const PATIENCE_MS = 300_000;

type Report = { lines: { name: string; ours: number }[]; statements: Record<string, number> };

let folder: string;
let report: Report;

beforeAll(async () => {
  folder = await makeFolder();
  const file = join(folder, 'report.json');
  await promisify(execFile)(process.execPath, ['scripts/bench.mjs', '--small', '--json', file], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', DATA_DIR: join(folder, 'data') },
  });
  report = JSON.parse(await readFile(file, 'utf8')) as Report;
}, PATIENCE_MS);

afterAll(() => rm(folder, { recursive: true, force: true }));

it('measures every line', () => {
  expect(report.lines.map(({ name }) => name)).toEqual([
    'thread-by-graphql',
    'thread-page',
    'home-page',
    'replies',
    'live',
    'size',
    'long-thread',
    'javascript',
    'start',
    'memory',
  ]);
  expect(report.lines.filter(({ ours }) => !(ours > 0))).toEqual([]);
});

/** What a new feature of every page adds is decided here. */
const MOST_STATEMENTS = { 'thread-by-graphql': 7, 'thread-page': 21, 'home-page': 16, replies: 8 };

it('asks the database no more often than was measured', () => {
  expect(Object.keys(report.statements)).toEqual(Object.keys(MOST_STATEMENTS));
  const over = Object.entries(MOST_STATEMENTS).filter(([name, most]) => !(report.statements[name]! <= most));
  expect(over).toEqual([]);
});
