import { readEnv } from './platform/env/env.js';
import { StartError } from './platform/env/start-error.js';
import { startConch, type Conch } from './start.js';

/* The terminal is this file's interface; the log goes elsewhere. */
const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const env = readEnv();
  // From the first moment on, so that a signal during the start cannot leave PostgreSQL behind.
  const starting = startConch(env);
  stopOnSignal(starting);
  const conch = await starting;
  say(`Conch is ready at ${conch.url}`);
  if (conch.setupLink) say(`Set up the community: ${conch.setupLink}`);
}

function stopOnSignal(starting: Promise<Conch>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      say('Stopping.');
      starting
        .then((conch) => conch.stop())
        .then(
          () => process.exit(0),
          (error: unknown) => {
            process.stderr.write(`Stopping failed: ${String(error)}\n`);
            process.exit(1);
          },
        );
    });
}

main().catch((error: unknown) => {
  const text = error instanceof StartError ? error.message : String((error as Error).stack ?? error);
  process.stderr.write(`Conch could not start. ${text}\n`);
  process.exit(1);
});
