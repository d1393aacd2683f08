// Writes what follows from the code: the icons, the printed schema, and the typed documents that follow from it.
import { spawnSync } from 'node:child_process';
import { writeIconSprite } from './icons.mjs';
import { build } from './workspace.mjs';
import { leave, requireNeeds, root } from './needs.mjs';

function run(program, ...args) {
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) leave(`${args[0]} failed, so not everything was generated.`);
}

requireNeeds();
writeIconSprite();
build({ only: ['packages/shared', 'apps/api'] });
run(process.execPath, 'apps/api/dist/print-schema.js');
run(process.execPath, 'node_modules/@graphql-codegen/cli/esm/bin.js', '--config', 'apps/web/codegen.ts');
