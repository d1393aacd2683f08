import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { launchBrowser } from '../../support/browser.ts';
import { median } from '../measure.mjs';
import { startConch } from '../processes.mjs';

const MOST_MB = 300;
const MOST_KB = 60;
const MOST_SECONDS = 3;

/** What Chromium asks for with an empty cache until the live connection stands. */
async function scriptsOf({ url }, { cookie }, { id, slug }) {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext();
    const [name, value] = cookie.split('=');
    await context.addCookies([{ name, value, url }]);
    const page = await context.newPage();
    const scripts = [];
    page.on('response', (response) => {
      if (new URL(response.url()).pathname.endsWith('.js')) scripts.push(response.body());
    });
    const connected = page.waitForEvent('websocket');
    await page.goto(`${url}/threads/${id}/${slug}`);
    await connected;
    return await Promise.all(scripts);
  } finally {
    await browser.close();
  }
}

/** On a folder where Conch has never been: its database is made on the way. */
async function firstStart(folder) {
  rmSync(folder, { recursive: true, force: true });
  try {
    const conch = await startConch(folder, { script: 'scripts/start.mjs' });
    await conch.stop();
    return conch.startedInMs / 1000;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const footprint = [
  {
    name: 'javascript',
    what: 'compressed JavaScript on the thread page',
    unit: 'kB',
    aim: `at most ${MOST_KB}`,
    async measure({ conch, data }) {
      const scripts = await scriptsOf(conch, data.sessions[0], data.threads[0]);
      const ours = scripts.reduce((sum, script) => sum + brotliCompressSync(script).length, 0) / 1000;
      return { ours, reached: ours <= MOST_KB, also: `${scripts.length} files` };
    },
  },
  {
    name: 'start',
    what: 'start of a built checkout to its first page',
    unit: 's',
    aim: `under ${MOST_SECONDS}`,
    async measure({ folder, effort }) {
      const times = [];
      for (let round = 0; round < effort.rounds; round += 1)
        times.push(await firstStart(join(folder, 'new')));
      const ours = median(times);
      return { ours, reached: ours < MOST_SECONDS, also: 'a new data directory', details: { times } };
    },
  },
  {
    // The last line, because it is about what the others leave behind.
    name: 'memory',
    what: 'resident memory of the process after the run',
    unit: 'MB',
    aim: `at most ${MOST_MB}`,
    async measure({ conch }) {
      const ours = conch.residentMb();
      return { ours, reached: ours <= MOST_MB };
    },
  },
];
