// Builds what changed and runs Conch in this very process, so that signals reach it: `pnpm start [--demo …]`.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stopWithLauncher } from './launcher.mjs';
import { requireNeeds, root } from './needs.mjs';
import { build } from './workspace.mjs';

requireNeeds();
build();
stopWithLauncher();
await import(pathToFileURL(join(root, 'apps/api/dist/main.js')).href);
