import './platform/env/production.js';
import { DEMO_ENVIRONMENT, describeSignIns, prepareDemo, readDemoArguments } from './demo/demo.js';
import { SecondFactorService } from './features/accounts/second-factor.service.js';
import { readEnv } from './platform/env/env.js';
import { DomainError } from './platform/graphql/errors.js';
import { StartError } from './platform/env/start-error.js';
import { startConch, withConch, type Conch } from './start.js';

/* The terminal is this file's interface; the log goes elsewhere. */
const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const [command, email] = process.argv.slice(2);
  if (command === 'remove-second-factor') return removeSecondFactor(email ?? '');
  const demo = readDemoArguments(process.argv.slice(2));
  const env = readEnv(undefined, demo ? DEMO_ENVIRONMENT : {});
  // From the first moment on, so that a signal during the start cannot leave PostgreSQL behind.
  const starting = startConch(env, (source) => (demo ? prepareDemo(source, demo, say) : Promise.resolve()));
  stopOnSignal(starting);
  const conch = await starting;
  say(`Conch is ready at ${conch.url}`);
  if (demo) describeSignIns(conch.url).forEach(say);
  if (conch.setupLink) say(`Set up the community: ${conch.setupLink}`);
}

/** For an owner who has lost their app and their recovery codes. */
async function removeSecondFactor(email: string): Promise<void> {
  try {
    await withConch(readEnv(), (app) => app.get(SecondFactorService).removeFor(email));
    say(`The second factor of ${email} is removed. Their password alone signs them in again.`);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    say(`Nothing was changed. ${error.message}`);
    process.exitCode = 1;
  }
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
