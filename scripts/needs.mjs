import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const root = join(import.meta.dirname, '..');

const NODE_MAJOR = 24;

/**
 * Ends with one sentence when something is missing: pnpm runs a script even where its own install failed.
 * Then lets every program of the workspace be found by its name.
 */
export function requireNeeds() {
  if (!existsSync(join(root, 'node_modules/.modules.yaml'))) {
    leave('The packages are not installed: run `npx pnpm@12 install` and read what it says.');
  }
  if (Number(process.versions.node.split('.')[0]) < NODE_MAJOR) {
    leave(
      `Conch needs Node ${NODE_MAJOR} and found ${process.versions.node}: run it through \`npx pnpm@12\`, which brings its own on Linux, or install Node ${NODE_MAJOR}.`,
    );
  }
  process.env.PATH = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
}

export function leave(sentence) {
  console.error(sentence);
  process.exit(1);
}
