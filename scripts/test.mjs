// Builds what changed and runs the tests: `pnpm test [what jest takes …]`. The last line is `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireNeeds, root } from './needs.mjs';
import { build } from './workspace.mjs';

function readSummary(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 0 };
  }
}

requireNeeds();
const given = process.argv.slice(2);
const paths = given.filter((argument) => !argument.startsWith('-'));
// Tests of the api alone do not wait for the pages.
const pagesNeeded = !paths.length || paths.some((path) => !/^(test\/api|apps|packages)\b/.test(path));
build(pagesNeeded ? {} : { only: ['packages/shared', 'apps/api'] });

const folder = mkdtempSync(join(tmpdir(), 'conch-tests-'));
const TEST_SUMMARY_FILE = join(folder, 'summary.json');
const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', ...given], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    NODE_ENV: 'test',
    NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
    TEST_SUMMARY_FILE,
  },
});
const { passed, failed } = readSummary(TEST_SUMMARY_FILE);
rmSync(folder, { recursive: true });

const allPassed = status === 0 && failed === 0;
// Something outside the tests may fail too, such as starting the database.
console.log(`${passed} passed, ${allPassed ? 0 : Math.max(failed, 1)} failed`);
process.exitCode = allPassed ? 0 : 1;
