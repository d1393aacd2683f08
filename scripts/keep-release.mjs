// Keeps what a release runs on, so that the next one can be tested beside it: `pnpm keep-release`, on the released
// commit. Writes test/upgrade/<version>.json.br: every file of the built api and of what it shares, by its path.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { root } from './needs.mjs';
import { build } from './workspace.mjs';

const PACKAGES = ['packages/shared', 'apps/api'];

build({ only: PACKAGES });
const runs = (path) => path.endsWith('.js') && !path.endsWith('.spec.js');
const paths = PACKAGES.flatMap((folder) => [
  `${folder}/package.json`,
  ...readdirSync(join(root, folder, 'dist'), { recursive: true })
    .filter(runs)
    .map((path) => `${folder}/dist/${path}`),
]);
const files = Object.fromEntries(
  paths.toSorted().map((path) => [path, readFileSync(join(root, path), 'utf8')]),
);

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const kept = `test/upgrade/${version}.json.br`;
writeFileSync(join(root, kept), brotliCompressSync(JSON.stringify(files)));
console.log(`Kept ${paths.length} files in ${kept}.`);
