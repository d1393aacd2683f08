// Measures how fast Conch is beside what is possible on this machine: `pnpm bench [--small] [--json file] [line …]`.
import { availableParallelism, cpus, totalmem } from 'node:os';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { leave, requireNeeds, root } from './needs.mjs';
import { build } from './workspace.mjs';

requireNeeds();
const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: { small: { type: 'boolean', default: false }, json: { type: 'string' } },
  allowPositionals: true,
});
build();
const { LINES, runBench } = await import('../test/bench/bench.mjs');
const known = LINES.map(({ name }) => name);
const unknown = positionals.filter((name) => !known.includes(name));
if (unknown.length > 0) leave(`No such line: ${unknown.join(', ')}. There are: ${known.join(', ')}.`);

const folder = resolve(root, process.env.DATA_DIR ?? 'data/bench', values.small ? 'small' : 'usual');
const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB`;
const report = await runBench({ folder, isSmall: values.small, names: positionals, say: console.log });

const file = resolve(values.json ?? `${folder}/report.json`);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(
  file,
  JSON.stringify({ at: new Date().toISOString(), machine, node: process.version, ...report }, null, 2),
);
print(report);
console.log(`\n${machine}, Node ${process.version}. All figures: ${file}`);

function print({ lines, statements }) {
  const shown = (value) =>
    value === undefined ? '' : value >= 100 ? value.toFixed(0) : value.toPrecision(3);
  const rows = lines.map(({ name, ours, unit, limit, ratio, aim, reached, also, details }) => {
    const { serverCpuMs, databaseCpuMs } = details?.ours ?? {};
    const cpu = serverCpuMs === undefined ? '' : `${serverCpuMs.toFixed(2)} + ${databaseCpuMs.toFixed(2)}`;
    const head = [name, `${shown(ours)} ${unit}`, shown(limit), shown(ratio), aim, reached ? 'yes' : 'no'];
    return [...head, cpu, String(statements[name] ?? ''), also ?? ''];
  });
  const head = [
    'line',
    'ours',
    'limit',
    'ratio',
    'aim',
    'reached',
    'CPU ms (+ database)',
    'statements',
    'also',
  ];
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at].length)));
  const line = (cells) => `| ${cells.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`;
  console.log(['', line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n'));
}
