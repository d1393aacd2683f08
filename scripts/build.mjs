// Builds what changed: `pnpm build`, or everything: `pnpm build --force`.
import { requireNeeds } from './needs.mjs';
import { build } from './workspace.mjs';

requireNeeds();
build({ force: process.argv.includes('--force') });
