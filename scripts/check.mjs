// Everything a change must pass besides the tests, as people and CI run it alike: `pnpm check [step …]`.
import { spawn } from 'node:child_process';
import { globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { requireNeeds, root } from './needs.mjs';

requireNeeds();

const environment = {
  ...process.env,
  FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
  PATH: [join(root, 'apps/web/node_modules/.bin'), process.env.PATH].join(delimiter),
};

const generated = ['apps/api/schema.graphql', 'apps/web/src/lib/gql', 'apps/web/src/lib/ui/icons.svg'];

/** The generated files by path, to see what generating them again changes. */
function readGenerated() {
  const files = new Map();
  for (const path of generated) {
    const found = globSync([path, `${path}/**/*.*`], { cwd: root, withFileTypes: false });
    for (const file of found) {
      if (statSync(join(root, file)).isFile()) files.set(file, readFileSync(join(root, file), 'utf8'));
    }
  }
  return files;
}

/** Generates into place and puts back what was there: a check changes nothing. */
async function generatedDrift() {
  const before = readGenerated();
  const { passed, output } = await run(['node', 'scripts/generate.mjs'], root);
  const after = readGenerated();
  const drifted = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  for (const file of drifted) {
    if (before.has(file)) writeFileSync(join(root, file), before.get(file));
    else rmSync(join(root, file));
  }
  if (!passed) return { passed, output };
  const advice =
    'These files no longer follow from the code: run `pnpm generate` and commit what it writes.\n';
  return { passed: drifted.length === 0, output: advice + drifted.join('\n') };
}

/** First what writes files the others read, alone; then the rest, two at a time, the longest first. */
const preparation = [
  { name: 'generated', work: generatedDrift },
  { name: 'svelte-kit', in: 'apps/web', command: ['svelte-kit', 'sync'] },
];
const steps = [
  { name: 'eslint', command: ['eslint', '.', '--max-warnings', '0'] },
  {
    name: 'svelte-check',
    in: 'apps/web',
    command: ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
  },
  { name: 'types api', command: ['tsc', '-p', 'apps/api'] },
  { name: 'types test', command: ['tsc', '-p', 'test'] },
  { name: 'types shared', command: ['tsc', '-p', 'packages/shared'] },
  { name: 'knip', command: ['knip'] },
  { name: 'prettier', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'dependency-cruiser', command: ['depcruise', 'apps', 'packages', 'scripts', 'test'] },
];

function run([program, ...args], directory) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: directory,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ passed: false, output: `${program}: ${error.message}\n` }));
    child.on('close', (code) => resolve({ passed: code === 0, output }));
  });
}

async function check(step) {
  const started = performance.now();
  const result = await (step.work?.() ?? run(step.command, join(root, step.in ?? '.')));
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
  console.log(`${result.passed ? 'ok    ' : 'FAILED'} ${step.name.padEnd(20)}${seconds} s`);
  if (!result.passed) console.log(`\n${result.output.trimEnd()}\n`);
  return result.passed;
}

async function checkAll(queue, atOnce) {
  const waiting = [...queue];
  const results = [];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await check(step));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

const named = process.argv.slice(2);
const known = [...preparation, ...steps].map((step) => step.name);
const unknown = named.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exit(1);
}

const wanted = (step) => named.length === 0 || named.includes(step.name);
const prepared = await checkAll(preparation.filter(wanted), 1);
const checked = await checkAll(steps.filter(wanted), 2);
const failed = [...prepared, ...checked].filter((passed) => !passed).length;
console.log(
  failed === 0 ? 'Everything checks out.' : `${failed} of ${prepared.length + checked.length} checks failed.`,
);
process.exitCode = failed === 0 ? 0 : 1;
