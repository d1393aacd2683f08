import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { leave, root } from './needs.mjs';

const swc = [process.execPath, 'node_modules/@swc/cli/bin/swc.js'];
const toDist = [...swc, 'src', '-d', 'dist', '--strip-leading-paths', '--quiet', '--ignore', '**/*.spec.ts'];

/** In order of dependency. `inputs` are what the output follows from, beside the lockfile. */
const parts = [
  {
    folder: 'packages/shared',
    output: 'dist',
    inputs: ['src', 'package.json', '.swcrc'],
    command: toDist,
  },
  {
    folder: 'apps/api',
    output: 'dist',
    inputs: ['src', 'package.json', '.swcrc'],
    command: toDist,
  },
  {
    folder: 'apps/web',
    output: 'build',
    inputs: ['src', 'static', 'package.json', 'vite.config.ts', 'tsconfig.json', '../../packages/shared/src'],
    command: [process.execPath, 'node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
  },
];

function* filesOf(path) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) yield path;
  else for (const name of readdirSync(path).sort()) yield* filesOf(join(path, name));
}

/** A fingerprint of everything the output follows from. */
function fingerprint({ folder, inputs, command }) {
  const hash = createHash('sha256').update(command.slice(1).join(' '));
  for (const input of [...inputs.map((path) => join(root, folder, path)), join(root, 'pnpm-lock.yaml')]) {
    for (const file of filesOf(input)) {
      if (file.endsWith('.spec.ts')) continue;
      hash.update(`\0${file.slice(root.length)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

/** Builds each part whose inputs changed since it was last built. `only` names folders. */
export function build({ force = false, only } = {}) {
  for (const part of parts) {
    const folder = join(root, part.folder);
    const stamp = join(folder, part.output, '.build-stamp');
    if (only && !only.includes(part.folder)) continue;
    const wanted = fingerprint(part);
    if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) continue;

    const started = performance.now();
    console.log(`Building ${part.folder} …`);
    rmSync(join(folder, part.output), { recursive: true, force: true });
    const [program, ...args] = part.command;
    const env = { ...process.env, NODE_ENV: 'production' };
    const { status } = spawnSync(program, args, { cwd: folder, env, stdio: 'inherit' });
    if (status !== 0) leave(`${part.folder} could not be built.`);
    mkdirSync(join(folder, part.output), { recursive: true });
    // Written last: an interrupted build is done again.
    writeFileSync(stamp, wanted);
    console.log(`Built ${part.folder} in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  }
}
